import { expect, test } from '@jest/globals';
import { INTERPRETATIONS } from './codes.ts';
import { interpret } from './interpret.ts';

const potassium = { low: 3.5, high: 5 };
const say = (code: string | null, value: number | null, limits = potassium as { low: number | null; high: number | null }) => {
  const { text, level } = interpret(code, value, limits);
  return [text, level];
};

test('limits belong to the range; beyond them it is a little, then much', () => {
  expect(say(null, 5)).toEqual(['normal', 'normal']);
  expect(say(null, 3.5)).toEqual(['normal', 'normal']);
  expect(say(null, 5.01)).toEqual(['a little high', 'near']);
  expect(say(null, 5.75)).toEqual(['a little high', 'near']);
  expect(say(null, 5.76)).toEqual(['high', 'far']);
  expect(say(null, 3.4)).toEqual(['a little low', 'near']);
  expect(say(null, 2)).toEqual(['low', 'far']);
});

test('with one limit only, a fifth of it is a little', () => {
  expect(say(null, 156, { low: null, high: 130 })).toEqual(['a little high', 'near']);
  expect(say(null, 157, { low: null, high: 130 })).toEqual(['high', 'far']);
  expect(say(null, 47, { low: 60, high: null })).toEqual(['low', 'far']);
});

test("the source's word decides: normal stays normal, critical stays critical, high is graded by the range", () => {
  expect(say('N', 9)).toEqual(['normal', 'normal']);
  expect(say('HH', 5.1)).toEqual(['very high: needs attention', 'very']);
  expect(say('H', 5.1)).toEqual(['a little high', 'near']);
  expect(say('H', 9)).toEqual(['high', 'far']);
  expect(say('H', null)).toEqual(['high', 'near']);
  expect(say('H', 4)).toEqual(['high', 'near']);
});

test('a guideline’s grade stands in place of the range, and the laboratory’s word above both', () => {
  const graded = { text: 'very high', level: 'very', direction: 'high' } as const;
  expect(interpret(null, 181, { low: 90, high: 139 }, graded)).toEqual({ code: null, ...graded });
  expect(interpret('H', 181, { low: 90, high: 139 }, graded)).toEqual({ code: 'H', ...graded });
  expect(interpret('N', 181, { low: 90, high: 139 }, graded).level).toBe('normal');
});

test('what nobody knows is shown raw, and what cannot be told is not told', () => {
  expect(interpret('H*', 5.1, potassium)).toEqual({ code: 'H*', text: 'H*', level: 'unknown', direction: 'none' });
  expect(interpret('constructor', 5.1, potassium).text).toBe('constructor');
  expect(say(null, null)).toEqual(['', 'unknown']);
  expect(say(null, 5, { low: null, high: null })).toEqual(['', 'unknown']);
});

test('each code of HL7 has words of its own, and none is alarming without a level', () => {
  for (const [code, { text, level }] of Object.entries(INTERPRETATIONS)) {
    expect([code, text.length >= 3]).toEqual([code, true]);
    if (/attention|much too/.test(text)) expect([code, level]).toEqual([code, 'very']);
  }
});
