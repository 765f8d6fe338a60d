import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { CATALOGUE } from '../catalogue.ts';
import { type EventSchema, schemaOf } from './schema.ts';
import { HOW, judge } from './snapshots.ts';

const FOLDER = new URL('../../schemas/', import.meta.url);
const committed = new Map(
  readdirSync(FOLDER).map((file) => {
    const schema = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as EventSchema;
    return [file.replace(/\.json$/, ''), schema];
  }),
);
const defined = new Map([...CATALOGUE].map(([type, definition]) => [type, schemaOf(definition)]));

test('every event has a committed snapshot that it still fits', () => {
  const { missing, behind, broken } = judge(committed, defined);
  expect({ missing, behind, broken, how: HOW }).toEqual({ missing: [], behind: [], broken: [], how: HOW });
});

const type = 'treatment.plan-activated.v1';
const schema = defined.get(type)!;
const { by: _, ...others } = schema.properties!;

test('planted: an event without a snapshot, and one whose snapshot is behind', () => {
  expect(judge(new Map(), new Map([[type, schema]]))).toEqual({ missing: [type], behind: [], broken: [] });
  const wider = { ...schema, properties: { ...schema.properties, note: { type: 'number' } } };
  expect(judge(new Map([[type, schema]]), new Map([[type, wider]]))).toEqual({ missing: [], behind: [type], broken: [] });
});

test('planted: an event that lost a field, and one that is gone, are told with what to do', () => {
  const poorer = { ...schema, properties: others };
  const { broken } = judge(new Map([[type, schema]]), new Map([[type, poorer]]));
  expect(broken).toEqual([expect.stringMatching(/^treatment\.plan-activated\.v1: by was removed; define .* \(`\.v2`\)/)]);
  expect(judge(new Map([[type, schema]]), new Map()).broken).toEqual([expect.stringContaining('the definition is gone')]);
});
