import { expect, test } from '@jest/globals';
import { zonesOf } from '../result/zones.ts';
import { partsIn, standsOf, worstOf } from './reading-parts.ts';

const pressure = (value: number, second: number, goals: Parameters<typeof partsIn>[2] = []) => {
  const { part, standing, key } = worstOf(partsIn('PRESSURE', { value, second, unit: 'mm[Hg]' }, goals))!;
  return [part.name, standing, key];
};
const below = (high: number) => ({ low: null, high, unit: 'mm[Hg]' });

test('the worse value of a pressure speaks for it, whichever of the two it is', () => {
  expect(pressure(118, 76)).toEqual(['upper', 'in-goal', 'in']);
  expect(pressure(118, 112)).toEqual(['lower', 'far', 'far-above']);
  expect(pressure(128, 97)).toEqual(['lower', 'far', 'far-above']);
  expect(pressure(128, 90)).toEqual(['lower', 'near', 'near-above']);
  expect(pressure(190, 95)).toEqual(['upper', 'far', 'far-above']);
  expect(pressure(110, 50)).toEqual(['lower', 'near', 'near-below']);
});

test('each value is held by its own goal where there is one, else by what is usual', () => {
  expect(pressure(128, 97, [below(135), below(85)])).toEqual(['lower', 'near', 'near-above']);
  expect(pressure(128, 97, [below(135)])).toEqual(['lower', 'far', 'far-above']);
  expect(pressure(128, 82, [below(120)])).toEqual(['upper', 'near', 'near-above']);
  expect(pressure(128, 82, [below(135), below(85)])).toEqual(['upper', 'in-goal', 'in']);
});

test('a kind with one value stands by itself, and one for which nothing is usual says nothing', () => {
  expect(worstOf(partsIn('PULSE', { value: 71, second: null, unit: '/min' }, []))).toMatchObject({ key: 'in', part: { name: 'whole' } });
  expect(worstOf(partsIn('WEIGHT', { value: 71, second: null, unit: 'kg' }, []))).toBeUndefined();
});

test('the words and the number line agree where “a little” ends', () => {
  for (const second of [61, 84, 85, 96, 97, 120]) {
    const [, lower] = partsIn('PRESSURE', { value: 118, second, unit: 'mm[Hg]' }, []);
    const { zones } = zonesOf(lower!.limits!, second, 'usual')!;
    const zone = zones.find(({ to }) => second <= to)!.kind;
    expect([second, standsOf(lower!)!.standing]).toEqual([second, zone === 'goal' ? 'in-goal' : zone]);
  }
});
