import { expect, test } from '@jest/globals';
import type { JsonObject } from '../json.ts';
import { merge } from './merge.ts';

const merged = (target: JsonObject, source: string, copy = false) => {
  merge(target, JSON.parse(source) as JsonObject, copy);
  return target;
};

test('fills in what is missing, item by item', () => {
  expect(merged({ a: [{ x: 1 }, null] }, '{"a":[{"y":2},{"z":3}],"b":null}')).toEqual({ a: [{ x: 1, y: 2 }, null], b: null });
});

test('never lets a null overwrite a value', () => {
  expect(merged({ a: 1, b: { c: 2 } }, '{"a":null,"b":null}')).toEqual({ a: 1, b: { c: 2 } });
});

test('a copy is not shared with the answer', () => {
  const source = { list: [{ n: 1 }] };
  const target: JsonObject = {};
  merge(target, source, true);
  source.list[0] = { n: 2 };
  expect(target).toEqual({ list: [{ n: 1 }] });
});

test('never reaches the prototype', () => {
  for (const value of ['{"polluted":true}', 'null', '1']) {
    const target = merged({ a: {} }, `{"__proto__":${value},"a":{"__proto__":${value}}}`, true);
    expect(Object.getPrototypeOf(target)).toBe(Object.prototype);
  }
  expect(({} as JsonObject)['polluted']).toBeUndefined();
});
