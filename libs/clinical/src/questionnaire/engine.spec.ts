import { describe, expect, test } from '@jest/globals';
import { withAnswer } from './answer.ts';
import { responseFrom } from './answers.ts';
import { EXTENSION } from './extensions.ts';
import type { EnableWhen, Questionnaire, QuestionnaireItem, QuestionnaireResponse, ResponseItem, Value } from './fhir.ts';
import { countedAnswers, progressOf, shownPaths } from './progress.ts';
import { responseFaults } from './response.schema.ts';
import { questionnaireFaults } from './schema.ts';
import { canonicalOf, validateResponse } from './validate.ts';

const document = (...item: readonly QuestionnaireItem[]): Questionnaire => ({
  resourceType: 'Questionnaire',
  url: 'https://x.example/probe',
  version: '1',
  title: 'Probe',
  status: 'draft',
  item,
});
const response = (of: Questionnaire, ...item: readonly ResponseItem[]): QuestionnaireResponse => ({
  resourceType: 'QuestionnaireResponse',
  questionnaire: canonicalOf(of),
  status: 'in-progress',
  item,
});
const ask = (linkId: string, type: QuestionnaireItem['type'], more: Partial<QuestionnaireItem> = {}): QuestionnaireItem => ({
  linkId,
  type,
  text: linkId,
  ...more,
});
const when = (question: string, operator: EnableWhen['operator'], value: object): readonly EnableWhen[] => [
  { question, operator, ...value },
];

test.each<[EnableWhen['operator'], number, readonly number[]]>([
  ['=', 5, [5]],
  ['!=', 5, [4, 6]],
  ['>', 5, [6]],
  ['<', 5, [4]],
  ['>=', 5, [5, 6]],
  ['<=', 5, [4, 5]],
])('"%s %d" opens a question for %p of 4, 5 and 6, and never without an answer', (operator, limit, opens) => {
  const one = document(ask('n', 'integer'), ask('more', 'boolean', { enableWhen: when('n', operator, { answerInteger: limit }) }));
  const shown = (n?: number) =>
    shownPaths(one, responseFrom(one, n === undefined ? {} : { n }))
      .flat()
      .includes('more');
  expect([4, 5, 6].filter(shown)).toEqual(opens);
  expect(shown()).toBe(false);
});

test('"exists" looks whether there is an answer, or none', () => {
  const one = document(
    ask('n', 'integer'),
    ask('with', 'boolean', { enableWhen: when('n', 'exists', { answerBoolean: true }) }),
    ask('without', 'boolean', { enableWhen: when('n', 'exists', { answerBoolean: false }) }),
  );
  expect(shownPaths(one, responseFrom(one, {})).flat()).toEqual(['n', 'without']);
  expect(shownPaths(one, responseFrom(one, { n: 1 })).flat()).toEqual(['n', 'with']);
});

const chain = document(
  ask('a', 'boolean'),
  ask('b', 'boolean', { enableWhen: when('a', '=', { answerBoolean: true }), required: true }),
  ask('g', 'group', { enableWhen: when('b', '=', { answerBoolean: true }), item: [ask('c', 'boolean', { required: true })] }),
  ask('any', 'boolean', {
    enableWhen: [...when('a', '=', { answerBoolean: false }), ...when('c', '=', { answerBoolean: true })],
    enableBehavior: 'any',
  }),
);

test('the answer of a closed question is kept and counts for nothing, down the whole chain', () => {
  const open = responseFrom(chain, { a: true, b: true, c: true });
  expect([...countedAnswers(chain, open).keys()]).toEqual(['a', 'b', 'c']);
  expect(shownPaths(chain, open).at(-1)).toEqual(['any']);
  const closed = responseFrom(chain, { a: false, b: true, c: true });
  expect(closed.item).toHaveLength(3);
  expect([...countedAnswers(chain, closed).keys()]).toEqual(['a']);
  expect(validateResponse(chain, closed, 'whole')).toEqual([]);
});

test('progress counts what is asked now, and tells the first that is open', () => {
  expect(progressOf(chain, responseFrom(chain, {}))).toEqual({ asked: 1, answered: 0, missing: 0, next: ['a'] });
  expect(progressOf(chain, responseFrom(chain, { a: true }))).toEqual({ asked: 2, answered: 1, missing: 1, next: ['b'] });
  expect(progressOf(chain, responseFrom(chain, { a: true, b: true }))).toEqual({ asked: 3, answered: 2, missing: 1, next: ['g', 'c'] });
  expect(progressOf(chain, responseFrom(chain, { a: true, b: false }))).toMatchObject({ missing: 0, next: undefined });
});

test('in a group that is filled in several times, a condition looks at its own time', () => {
  const one = document(
    ask('medicine', 'group', {
      repeats: true,
      item: [ask('daily', 'boolean'), ask('dose', 'integer', { enableWhen: when('daily', '=', { answerBoolean: true }), required: true })],
    }),
  );
  const daily = (valueBoolean: boolean): ResponseItem => ({ linkId: 'medicine', item: [{ linkId: 'daily', answer: [{ valueBoolean }] }] });
  expect(validateResponse(one, response(one, daily(false), daily(true)), 'whole')).toEqual([
    { path: ['medicine[1]', 'dose'], reason: 'required', params: {} },
  ]);
});

describe('questions below a question', () => {
  const below = document(
    ask('/hurts', 'boolean', {
      prefix: '1.',
      required: true,
      item: [
        ask('told', 'display'),
        ask('/hurts where_it', 'choice', { required: true, answerOption: [{ valueString: 'head' }, { valueString: 'back' }] }),
        ask('deep', 'group', { item: [ask('days', 'integer', { enableWhen: when('/hurts', '=', { answerBoolean: true }) })] }),
      ],
    }),
  );
  const answered = (...steps: readonly (readonly [readonly string[], readonly Value[]])[]) =>
    steps.reduce((all, [path, values]) => withAnswer(below, all, path, values), responseFrom(below, {}));
  const yes = [['/hurts'], [{ valueBoolean: true }]] as const;
  const head = [['/hurts', '/hurts where_it'], [{ valueString: 'head' }]] as const;
  const days = [['/hurts', 'deep', 'days'], [{ valueInteger: 3 }]] as const;

  test('are asked once it has an answer, and what is told there at once', () => {
    expect(questionnaireFaults(below)).toEqual([]);
    expect(shownPaths(below, answered()).map((path) => path.at(-1))).toEqual(['/hurts', 'told']);
    expect(shownPaths(below, answered(yes)).map((path) => path.at(-1))).toEqual(['/hurts', 'told', '/hurts where_it', 'deep', 'days']);
    expect(validateResponse(below, answered(yes), 'whole')).toMatchObject([{ path: ['/hurts', '/hurts where_it'], reason: 'required' }]);
    expect(() => answered(head)).toThrow(/no answer yet/);
  });

  test('are kept below its answer, as FHIR has it, also when that one changes', () => {
    const whole = answered(yes, head, days);
    expect(responseFaults(whole)).toEqual([]);
    expect(validateResponse(below, whole, 'whole')).toEqual([]);
    expect(whole.item).toEqual([
      {
        linkId: '/hurts',
        answer: [
          {
            valueBoolean: true,
            item: [
              { linkId: '/hurts where_it', answer: [{ valueString: 'head' }] },
              { linkId: 'deep', item: [{ linkId: 'days', answer: [{ valueInteger: 3 }] }] },
            ],
          },
        ],
      },
    ]);
    const no = withAnswer(below, whole, ['/hurts'], [{ valueBoolean: false }]);
    expect(countedAnswers(below, no).has('days')).toBe(false);
    expect(countedAnswers(below, withAnswer(below, no, ['/hurts'], [{ valueBoolean: true }])).has('days')).toBe(true);
  });

  test('that the document lacks are told with their place', () => {
    const strange = response(below, { linkId: '/hurts', answer: [{ valueBoolean: true, item: [{ linkId: 'x' }] }] });
    expect(validateResponse(below, strange, 'partly')).toMatchObject([{ path: ['/hurts', 'x'], reason: 'unknown-item' }]);
    const outside = response(below, { linkId: '/hurts', item: [{ linkId: 'deep' }] });
    expect(validateResponse(below, outside, 'partly')).toMatchObject([{ path: ['/hurts', 'deep'], reason: 'unknown-item' }]);
    expect(validateResponse(below, answered(yes, [head[0], [{ valueString: 'foot' }]]), 'partly')).toMatchObject([
      { reason: 'not-an-option' },
    ]);
  });
});

test('what a document says of itself and what another program reads in it changes nothing', () => {
  const said = {
    ...document({
      ...ask('a_1', 'boolean'),
      extension: [{ url: 'https://x.example/theirs', valueExpression: { language: 'text/fhirpath' } } as never],
    }),
    ...{ meta: { versionId: '1' }, text: { status: 'generated' }, jurisdiction: [], date: '2026-02-03T08:00:00+02:00', experimental: true },
  };
  expect(questionnaireFaults(said)).toEqual([]);
});

const coding = (code: string) => ({ valueCoding: { system: 'urn:x', code, display: code } });
const all = document(
  ask('must', 'boolean', { required: true }),
  ask('text', 'text', { maxLength: 3 }),
  ask('heat', 'decimal', {
    extension: [
      { url: EXTENSION.minValue, valueDecimal: 34 },
      { url: EXTENSION.maxValue, valueDecimal: 43 },
      { url: EXTENSION.unit, valueCoding: { system: 'http://unitsofmeasure.org', code: 'Cel' } },
    ],
  }),
  ask('since', 'date', { extension: [{ url: EXTENSION.maxValue, valueDate: '2026-11-01' }] }),
  ask('pick', 'choice', {
    repeats: true,
    answerOption: [coding('a'), coding('b'), { ...coding('none'), extension: [{ url: EXTENSION.optionExclusive, valueBoolean: true }] }],
  }),
  ask('weight', 'quantity', {
    extension: [
      { url: EXTENSION.unitOption, valueCoding: { system: 'http://unitsofmeasure.org', code: 'kg' } },
      { url: EXTENSION.minQuantity, valueQuantity: { value: 1, code: 'kg' } },
    ],
  }),
  ask('told', 'display'),
);
const wrong = (...item: readonly ResponseItem[]) =>
  validateResponse(all, response(all, ...item), 'partly').map(({ path, reason, params }) => [path.join('/'), reason, params]);

test.each<[ResponseItem, string, object]>([
  [{ linkId: 'x', answer: [{ valueBoolean: true }] }, 'unknown-item', {}],
  [{ linkId: 'told', answer: [{ valueBoolean: true }] }, 'not-answerable', {}],
  [{ linkId: 'must', answer: [{ valueString: 'yes' }] }, 'wrong-type', { expected: 'boolean' }],
  [{ linkId: 'must', answer: [{ valueBoolean: true }, { valueBoolean: false }] }, 'one-answer-only', { given: 2 }],
  [{ linkId: 'text', answer: [{ valueString: 'long' }] }, 'too-long', { max: 3, length: 4 }],
  [{ linkId: 'heat', answer: [{ valueDecimal: 33.9 }] }, 'too-low', { min: 34, unit: 'Cel' }],
  [{ linkId: 'heat', answer: [{ valueDecimal: 43.1 }] }, 'too-high', { max: 43, unit: 'Cel' }],
  [{ linkId: 'since', answer: [{ valueDate: '2026-11-02' }] }, 'too-high', { max: '2026-11-01' }],
  [{ linkId: 'pick', answer: [{ valueCoding: { system: 'urn:x', code: 'c' } }] }, 'not-an-option', {}],
  [{ linkId: 'pick', answer: [{ valueCoding: { system: 'urn:y', code: 'a' } }] }, 'not-an-option', {}],
  [{ linkId: 'pick', answer: [coding('a'), coding('a')] }, 'option-twice', {}],
  [{ linkId: 'pick', answer: [coding('a'), coding('none')] }, 'option-stands-alone', {}],
  [{ linkId: 'weight', answer: [{ valueQuantity: { value: 70, code: '[lb_av]' } }] }, 'wrong-unit', { expected: 'kg' }],
  [{ linkId: 'weight', answer: [{ valueQuantity: { value: 0, code: 'kg' } }] }, 'too-low', { min: 1 }],
])('%j is told as %s', (item, reason, params) => {
  expect(wrong(item)).toEqual([[item.linkId, reason, params]]);
});

test('a response that is still written lacks nothing; a whole one does; one of another version is none', () => {
  expect(validateResponse(all, response(all), 'partly')).toEqual([]);
  expect(validateResponse(all, response(all), 'whole')).toEqual([{ path: ['must'], reason: 'required', params: {} }]);
  expect(validateResponse({ ...all, version: '2' }, response(all), 'partly')).toMatchObject([{ path: [], reason: 'other-document' }]);
  expect(wrong({ linkId: 'must', answer: [{ valueBoolean: true }] }, { linkId: 'must', answer: [{ valueBoolean: true }] })).toEqual([
    ['must', 'item-twice', {}],
  ]);
});

test('limits are inside', () => {
  expect(wrong({ linkId: 'heat', answer: [{ valueDecimal: 34 }] }, { linkId: 'since', answer: [{ valueDate: '2026-11-01' }] })).toEqual([]);
});
