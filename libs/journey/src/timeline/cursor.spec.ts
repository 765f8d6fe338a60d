import { uuidv7 } from '@careway/contracts';
import { expect, test } from '@jest/globals';
import { BadCursorError, fromCursor, toCursor } from './cursor.ts';

test('a cursor comes back as the place that it was made from', () => {
  const place = { at: -86_400_000, rank: 32, depth: 7, id: uuidv7() };
  expect(fromCursor(toCursor(place))).toEqual(place);
});

test.each(['', 'AAAA', Buffer.from('1|2|3|x').toString('base64url'), Buffer.from(`1e999|2|3|${uuidv7()}`).toString('base64url')])(
  'what is no cursor (%j) is refused with a reason',
  (text) => expect(() => fromCursor(text)).toThrow(BadCursorError),
);
