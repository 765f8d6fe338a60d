import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { CATALOGUE } from '../catalogue.ts';
import { coding, instant, uuid } from '../codes.ts';
import { defineEvent } from '../event.ts';
import { proseIn } from './codes-only.ts';
import { schemaOf } from './schema.ts';

test('no fact of the catalogue could carry a name or free text', () => {
  expect(CATALOGUE.size).toBeGreaterThan(40);
  const faults = [...CATALOGUE.values()].flatMap((definition) =>
    proseIn(schemaOf(definition)).map((fault) => `${definition.type}: ${fault}`),
  );
  expect(faults).toEqual([]);
});

const planted = (data: z.ZodRawShape) =>
  proseIn(
    schemaOf(
      defineEvent('support.message-sent.v9', { owner: 'support', key: 'memberId', says: 'Planted.', data: { memberId: uuid, ...data } }),
    ),
  );

test.each([
  ['an unbounded string', { status: z.string() }, 'status is a string without a bound'],
  ['an unbounded string that may be null', { status: z.string().nullable() }, 'status is a string without a bound'],
  ['an unbounded string in a list', { statuses: z.array(z.string()) }, 'statuses[] is a string without a bound'],
  [
    'an unbounded string in an object of a list',
    { steps: z.array(z.strictObject({ code: z.string() })) },
    'steps[].code is a string without a bound',
  ],
  ['room for a sentence', { status: z.string().max(2000) }, 'status may have 2000 characters, which is no code any more'],
  ['a name', { familyName: z.string().max(60) }, 'familyName is called like a name or a text'],
  ['a text', { text: z.string().max(60) }, 'text is called like a name or a text'],
  ['a note', { noteToPatient: z.string().max(60) }, 'noteToPatient is called like a name or a text'],
  ['a display', { code: z.strictObject({ display: z.string().max(60) }) }, 'code.display is called like a name or a text'],
  ['an e-mail address', { contact: z.email() }, 'contact is a string without a bound'],
  ['anything', { extra: z.unknown() }, 'extra may be anything'],
  ['an open object', { extra: z.looseObject({}) }, 'extra takes fields that nobody has described'],
])('planted: %s is found', (_, data, fault) => {
  expect(planted(data)).toEqual([fault]);
});

test('ids, codes, numbers and times pass, also under a name that would tell', () => {
  const data = { noteId: uuid, at: instant, code: coding, value: z.number().nullable(), stage: z.enum(['a', 'b']), codes: z.array(coding) };
  expect(planted(data)).toEqual([]);
  expect(planted({ note: uuid })).toEqual([]);
});
