import { expect, test } from '@jest/globals';
import { secondOf } from './twice.ts';

test.each([
  ['{"a":1,"a":2}', 7],
  ['{"a":1,\n "a" : 2}', 9],
  ['[{"a":1},{"a":{"b":1,"c":[],"b":2}}]', 28],
  ['{"a":1,"\\u0061":2}', 7],
  ['{"\\\\":1,"\\\\":2}', 8],
  ['{"a\\"":1,"x":"}","a\\"":2}', 17],
])('%s says a name twice', (text, position) => {
  expect([secondOf(text), JSON.parse(text)]).toEqual([position, expect.anything()]);
});

test.each([
  '{"a":{"a":{"a":"a"}},"b":["a","a","b"]}',
  '[{"a":1},{"a":1}]',
  '{"a":"a\\":","b":"\\\\","c":"{\\"a\\":1}"}',
  '{"x":[["x","x"],{"x":1},{"x":1}],"y":1}',
  '"a"',
  '{}',
])('%s does not', (text) => {
  expect([secondOf(text), JSON.parse(text)]).toEqual([undefined, expect.anything()]);
});
