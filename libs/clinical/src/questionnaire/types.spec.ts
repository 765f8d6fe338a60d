import { expect, test } from '@jest/globals';
import { responseFrom } from './answers.ts';
import { ELEMENTS } from './check.ts';
import { EXTENSION } from './extensions.ts';
import { ITEM_TYPES, type Questionnaire, type QuestionnaireItem, REFUSED_TYPES } from './fhir.ts';
import { responseFaults } from './response.schema.ts';
import { questionnaireFaults } from './schema.ts';
import { validateResponse } from './validate.ts';

/** Every code of http://hl7.org/fhir/R4/valueset-item-type.html, as HL7 lists them. */
const OF_R4 = [
  ...['group', 'display', 'question', 'boolean', 'decimal', 'integer', 'date', 'dateTime', 'time', 'string', 'text', 'url', 'choice'],
  ...['open-choice', 'attachment', 'reference', 'quantity'],
];
const document = (item: object): Questionnaire => ({
  ...{ resourceType: 'Questionnaire', url: 'https://x.example/types', version: '1', title: 'Types', status: 'draft' },
  item: [{ linkId: 'one', text: 'One', ...item } as QuestionnaireItem],
});
const unit = { url: EXTENSION.unitOption, valueCoding: { system: 'http://unitsofmeasure.org', code: 'kg' } };
const limits = (least: object, most: object) => [
  { url: EXTENSION.minValue, ...least },
  { url: EXTENSION.maxValue, ...most },
];

test('each type of item that FHIR R4 has is asked, or refused with its place and a reason; none is forgotten', () => {
  expect([...ITEM_TYPES, ...Object.keys(REFUSED_TYPES)].sort()).toEqual([...OF_R4].sort());
  expect(Object.keys(ELEMENTS).sort()).toEqual([...ITEM_TYPES].sort());
  for (const [type, reason] of Object.entries(REFUSED_TYPES))
    expect(questionnaireFaults(document({ type }))).toContainEqual({ place: 'item[0].type', reason: expect.stringContaining(reason) });
});

/** One answer of each type that is asked, and one that it refuses. */
const ASKED: readonly (readonly [type: string, more: object, good: object, bad: object])[] = [
  ['boolean', {}, { valueBoolean: true }, { valueString: 'yes' }],
  ['decimal', {}, { valueDecimal: 38.5 }, { valueString: '38.5' }],
  ['integer', {}, { valueInteger: 3 }, { valueDecimal: 3.5 }],
  ['date', {}, { valueDate: '2026-02-03' }, { valueString: 'yesterday' }],
  ['dateTime', {}, { valueDateTime: '2026-02-03T08:00:00+02:00' }, { valueDate: '2026-02-03' }],
  ['time', {}, { valueTime: '07:30:00' }, { valueString: '07:30' }],
  ['string', {}, { valueString: 'x' }, { valueInteger: 1 }],
  ['text', {}, { valueString: 'x' }, { valueBoolean: true }],
  ['url', {}, { valueUri: 'https://x.example/a' }, { valueString: 'https://x.example/a' }],
  [
    'choice',
    { answerOption: [{ valueCoding: { code: 'a', display: 'A' } }] },
    { valueCoding: { code: 'a' } },
    { valueCoding: { code: 'b' } },
  ],
  [
    'open-choice',
    { answerOption: [{ valueCoding: { code: 'a', display: 'A' } }] },
    { valueString: 'mine' },
    { valueCoding: { code: 'b' } },
  ],
  ['quantity', { extension: [unit] }, { valueQuantity: { value: 70, code: 'kg' } }, { valueQuantity: { value: 70, code: '[lb_av]' } }],
];
test.each(ASKED)('%s: the document is taken, its answer kept, another kind of answer refused', (type, more, good, bad) => {
  const of = document({ type, ...more });
  expect(questionnaireFaults(of)).toEqual([]);
  const answered = (answer: object) => ({ ...responseFrom(of, {}), item: [{ linkId: 'one', answer: [answer] }] });
  expect([responseFaults(answered(good)), validateResponse(of, answered(good), 'whole')]).toEqual([[], []]);
  expect(validateResponse(of, answered(bad), 'whole')).toHaveLength(1);
});
test('the table of answers names each type that is asked', () => {
  expect(ASKED.map(([type]) => type).sort()).toEqual(ITEM_TYPES.filter((type) => type !== 'group' && type !== 'display').sort());
});

test.each([
  ['time', { valueTime: '06:00:00' }, { valueTime: '09:00:00' }, { valueTime: '05:59:00' }, { valueTime: '09:01:00' }],
  [
    'dateTime',
    { valueDateTime: '2026-02-03T06:00:00Z' },
    { valueDateTime: '2026-02-03T09:00:00Z' },
    { valueDateTime: '2026-02-03T07:59:00+02:00' },
    { valueDateTime: '2026-02-03T11:01:00+02:00' },
  ],
])('a %s has limits, which hold in whatever zone an answer is written', (type, least, most, early, late) => {
  const of = document({ type, extension: limits(least, most) });
  expect(questionnaireFaults(of)).toEqual([]);
  const said = (answer: object) =>
    validateResponse(of, { ...responseFrom(of, {}), item: [{ linkId: 'one', answer: [answer] }] }, 'whole').map(({ reason }) => reason);
  expect([said(least), said(early), said(late)]).toEqual([[], ['too-low'], ['too-high']]);
});
