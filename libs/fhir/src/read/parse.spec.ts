import { expect, test } from '@jest/globals';
import { decode, MOST_BYTES, parse, UnreadableError } from './parse.ts';

const refusal = (attempt: () => unknown): string => {
  try {
    attempt();
    return 'taken';
  } catch (error) {
    if (error instanceof UnreadableError) return `${error.place}: ${error.message}`;
    throw error;
  }
};
const nested = (levels: number) => '{"a":'.repeat(levels) + '1' + '}'.repeat(levels);

test.each([
  ['nothing', '', 'line 1, column 1: The JSON ends too early.'],
  ['a file that was cut off', '{"resourceType":"Bundle",\n "entry":[{', 'line 2, column 12: The JSON ends too early.'],
  ['a file that was cut off inside a text', '{"a":\n"Cla', 'line 2, column 5: The JSON ends too early.'],
  ['a page in place of data', '<html>', 'line 1, column 1: This is no JSON.'],
  ['a word that is none', '{"a":1,\n"b": nul}', 'line 2, column 9: This is no JSON.'],
  ['a comma too many', '{"a":1,\n\n}', 'line 3, column 1: This is no JSON.'],
  ['two documents', '{}\n{}', 'line 2, column 1: This is no JSON.'],
  [
    'a name that stands twice',
    '{"gender":"female",\n"a":{},"gender":"male"}',
    'line 2, column 8: An element stands here for the second time.',
  ],
  ['a line end inside a text', '{"a":"x\ny"}', 'line 1, column 8: This is no JSON.'],
])('%s is refused with its place', (_what, text, said) => {
  expect(refusal(() => parse(text))).toBe(said);
});

test('what stands at the place is not repeated: it may be medical', () => {
  expect(refusal(() => parse('{"name": Clara}'))).not.toContain('Clara');
});

test.each([
  ['a name that reaches into objects', '{"a":[{"__proto__":{"isAdmin":true}}]}', 'a[0].__proto__: "__proto__" is no name of an element.'],
  ['another', '{"constructor":{"prototype":{}}}', 'constructor: "constructor" is no name of an element.'],
  ['NUL', '{"a":{"b":"x\\u0000y"}}', 'a.b: Holds characters that are no text (NUL or half a surrogate pair).'],
  ['half a surrogate pair', '{"a":["\\ud83d"]}', 'a[0]: Holds characters that are no text (NUL or half a surrogate pair).'],
  ['half a surrogate pair in a name', '{"\\ud83d":1}', '(odd name): A name holds characters that are no text.'],
  ['a number that overflows', '{"a":{"value":1e999}}', 'a.value: A number is too large.'],
])('%s is refused with its path', (_what, text, said) => {
  expect(refusal(() => parse(text))).toBe(said);
});

test('reading a forbidden name changes no object', () => {
  refusal(() => parse('{"__proto__":{"isAdmin":true}}'));
  expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined();
});

test('nesting is limited, also to a depth at which recursion would end the process', () => {
  expect(refusal(() => parse(nested(64)))).toBe('taken');
  expect(refusal(() => parse(nested(65)))).toMatch(/Nested deeper than 64 levels/);
  expect(refusal(() => parse('['.repeat(1_000_000) + ']'.repeat(1_000_000)))).toMatch(/Nested deeper than 64 levels/);
});

test('a file must be UTF-8, with or without its mark, and no larger than the limit', () => {
  expect(decode(Buffer.from('\ufeff{"a":"שלום"}'))).toBe('{"a":"שלום"}');
  expect(refusal(() => decode(Buffer.from('{}', 'utf16le').subarray(1)))).not.toBe('');
  expect(refusal(() => decode(Buffer.from([0x22, 0xff, 0xfe, 0x22])))).toBe('file: This is no text in UTF-8.');
  expect(refusal(() => decode(Buffer.alloc(MOST_BYTES + 1)))).toBe('file: The file is larger than 64 MiB. Split it by patient.');
});
