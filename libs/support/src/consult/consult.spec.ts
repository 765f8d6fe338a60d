import { identifiersIn } from '@careway/clinical/deidentify';
import { expect, test } from '@jest/globals';
import { CannotKeepError, EvidenceError } from './consult.errors.ts';
import { CONSULT_STATES, evidenceOf, keptOf, mayBecome, offsetDays } from './consult.rules.ts';

test('nothing is published that was not checked, and what is published is changed no more', () => {
  expect(CONSULT_STATES.filter((from) => mayBecome(from, 'published'))).toEqual(['checked']);
  expect(CONSULT_STATES.filter((from) => mayBecome(from, 'draft'))).toEqual(['draft', 'checked']);
  expect(CONSULT_STATES.filter((from) => mayBecome(from, 'answered'))).toEqual(['published', 'answered']);
  expect(CONSULT_STATES.filter((to) => mayBecome('withdrawn', to))).toEqual([]);
});

test('the offset of a case is never near nothing, never more than half a year, and lies on both sides', () => {
  const all = Array.from({ length: 1_000 }, (_, n) => offsetDays(n / 1_000));
  expect([Math.min(...all), Math.max(...all)]).toEqual([-183, 183]);
  expect(all.every((days) => Math.abs(days) >= 15)).toBe(true);
  expect(offsetDays(0.999_999)).toBe(-183);
});

test('a name or a date may stay with a reason, a number that leads to somebody never, and nothing that was not found', () => {
  const text = 'Parkin saw Ruth Goldberg, 054-3217788';
  const found = identifiersIn(text);
  const reason = 'ordinary-word';
  const [name, phone] = found.map(({ start, end }) => ({ start, end, reason }) as const);
  expect([...keptOf(found, [name!])]).toEqual([0]);
  expect(() => keptOf(found, [phone!])).toThrow(CannotKeepError);
  expect(() => keptOf(found, [{ start: 0, end: 6, reason }])).toThrow(CannotKeepError);
});

test('evidence is a plain https address with a name', () => {
  expect(evidenceOf([' https://www.nice.org.uk/guidance/ng136 ', 'https://www.nice.org.uk/guidance/ng136'])).toEqual([
    'https://www.nice.org.uk/guidance/ng136',
  ]);
  for (const bad of [
    ...[
      'http://www.nice.org.uk',
      'javascript:alert(1)',
      'data:text/html,x',
      'https://nice@evil.org',
      'https://127.0.0.1/x',
      'https://[::1]/',
      'nice.org.uk',
    ],
    ...['https://localhost/x', `https://a.org/${'x'.repeat(600)}`],
  ])
    expect(() => evidenceOf([bad])).toThrow(EvidenceError);
  expect(() => evidenceOf(Array.from({ length: 6 }, (_, n) => `https://a.org/${n}`))).toThrow(EvidenceError);
});
