import { expect, test } from '@jest/globals';
import { toldAt } from './event.ts';
import { uuidv5, uuidv7 } from './ids.ts';

const [LONG_AGO, TODAY] = ['2012-04-11T18:45:11.000Z', '2026-06-10T09:00:00.000Z'];
const told = uuidv7(Date.parse(TODAY));

test('what an import tells today was told today, and so was what followed from it', () => {
  expect(toldAt({ id: told, time: LONG_AGO })).toBe(TODAY);
  expect(toldAt({ id: uuidv5('event', told), causationid: told, time: LONG_AGO })).toBe(TODAY);
});

test('what follows from a consequence, or from a request alone, has the time of the fact', () => {
  expect(toldAt({ id: uuidv5('event', 'a'), causationid: uuidv5('event', told), time: LONG_AGO })).toBe(LONG_AGO);
  expect(toldAt({ id: uuidv5('event', 'b'), causationid: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`, time: LONG_AGO })).toBe(LONG_AGO);
});
