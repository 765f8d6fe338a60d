import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { uuid } from '../codes.ts';
import { defineEvent } from '../event.ts';
import { incompatibilities } from './compare.ts';
import { schemaOf } from './schema.ts';

const schema = (data: z.ZodRawShape) =>
  schemaOf(
    defineEvent('treatment.plan-drawn.v1', { owner: 'treatment', key: 'memberId', says: 'Planted.', data: { memberId: uuid, ...data } }),
  );
const between = (before: z.ZodRawShape, after: z.ZodRawShape) => incompatibilities(schema(before), schema(after));

test.each<[string, z.ZodRawShape, z.ZodRawShape]>([
  ['nothing', { code: z.string().max(20) }, { code: z.string().max(20) }],
  ['a new optional field', {}, { code: z.string().max(20).optional() }],
  [
    'a new optional field of a nested object',
    { steps: z.array(z.strictObject({})) },
    { steps: z.array(z.strictObject({ n: z.int().optional() })) },
  ],
  ['a new value of an enum', { stage: z.enum(['a', 'b']) }, { stage: z.enum(['b', 'c', 'a']) }],
  [
    'a wider bound',
    { code: z.string().min(2).max(20), n: z.int().min(0).max(5) },
    { code: z.string().min(1).max(40), n: z.int().min(-1).max(9) },
  ],
  ['a bound that fell away', { code: z.string().max(20) }, { code: z.string() }],
])('%s fits', (_, before, after) => {
  expect(between(before, after)).toEqual([]);
});

test.each<[string, z.ZodRawShape, z.ZodRawShape, string]>([
  ['a removed field', { code: uuid }, {}, 'code was removed'],
  ['a renamed field', { code: uuid.optional() }, { kode: uuid.optional() }, 'code was removed'],
  ['another type', { n: z.number() }, { n: z.string().max(9) }, 'n was number and is string'],
  ['a number that became an integer', { n: z.number() }, { n: z.int() }, 'n was number and is integer'],
  ['another format', { code: uuid }, { code: z.iso.date() }, 'code: format was uuid and is date'],
  ['another pattern', { code: z.string().regex(/^a/) }, { code: z.string().regex(/^b/) }, 'code: pattern was ^a and is ^b'],
  ['a new required field', {}, { code: uuid }, "code is new and required, and older facts don't have it; make it optional"],
  [
    'an optional field that became required',
    { code: uuid.optional() },
    { code: uuid },
    'code is required now, and older facts may not have it',
  ],
  ['a required field that became optional', { code: uuid }, { code: uuid.optional() }, 'code was always there and may be missing now'],
  ['a field that may now be null', { n: z.number() }, { n: z.number().nullable() }, 'n may be null, which it never was'],
  ['a field that may no longer be null', { code: uuid.nullable() }, { code: uuid }, 'code was null at times and may not be any more'],
  ['a removed value of an enum', { stage: z.enum(['a', 'b']) }, { stage: z.enum(['a']) }, 'stage: the value b was removed'],
  [
    'a list of values where there was none',
    { stage: z.string() },
    { stage: z.enum(['a']) },
    'stage is now one of a list, and was not before',
  ],
  ['a list of values that was given up', { stage: z.enum(['a']) }, { stage: z.string() }, 'stage was one of a list, and is not any more'],
  ['a lower maximum', { n: z.int().max(9) }, { n: z.int().max(8) }, 'n: maximum was tightened from 9 to 8'],
  ['a higher minimum', { n: z.int().min(0) }, { n: z.int().min(1) }, 'n: minimum was tightened from 0 to 1'],
  ['a shorter string', { code: z.string().max(40) }, { code: z.string().max(20) }, 'code: maxLength was tightened from 40 to 20'],
  ['a bound where there was none', { code: z.string() }, { code: z.string().max(20) }, 'code: maxLength was tightened from not said to 20'],
  ['a shorter list', { codes: z.array(uuid) }, { codes: z.array(uuid).max(3) }, 'codes: maxItems was tightened from not said to 3'],
  [
    'a removed field in a list',
    { steps: z.array(z.strictObject({ code: uuid })) },
    { steps: z.array(z.strictObject({})) },
    'steps[].code was removed',
  ],
  ['an alternative that went', { v: z.union([z.number(), z.boolean()]) }, { v: z.number() }, 'v has other alternatives than before'],
  ['a removed value behind a null', { s: z.enum(['a', 'b']).nullable() }, { s: z.enum(['a']).nullable() }, 's: the value b was removed'],
])('planted: %s is found', (_, before, after, fault) => {
  expect(between(before, after)).toEqual([fault]);
});

test('planted: another key or owner, and a keyword that nobody knows, are found', () => {
  const before = schema({ planId: uuid });
  expect(incompatibilities(before, { ...before, 'x-key': 'planId' })).toEqual(['the event: x-key was memberId and is planId']);
  expect(incompatibilities(before, { ...before, 'x-owner': 'support' })).toEqual(['the event: x-owner was treatment and is support']);
  expect(incompatibilities(before, { ...before, not: {} })).toEqual(['the event: not changed, and nobody can tell whether that fits']);
});

test('null is the same in both ways of writing it, and words may change', () => {
  const anyOf = { anyOf: [{ type: 'number' }, { type: 'null' }] };
  expect(incompatibilities(anyOf, { type: ['number', 'null'] })).toEqual([]);
  expect(incompatibilities({ type: 'number', description: 'one' }, { type: 'number', description: 'two' })).toEqual([]);
});
