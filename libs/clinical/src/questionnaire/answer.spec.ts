import { expect, test } from '@jest/globals';
import { withAnswer } from './answer.ts';
import { responseFrom } from './answers.ts';
import { QUESTIONNAIRES } from './documents/catalogue.ts';
import { phq9 } from './documents/phq-9.ts';
import type { Questionnaire, QuestionnaireResponse } from './fhir.ts';
import { countedAnswers, progressOf } from './progress.ts';
import { validateResponse } from './validate.ts';

const often = (code: string) => [{ valueCoding: { system: 'http://loinc.org', code } }];
const yes = [{ valueBoolean: true }];
const start = responseFrom(phq9, {});
const answered = (steps: readonly (readonly [readonly string[], ReturnType<typeof often> | typeof yes])[]) =>
  steps.reduce<QuestionnaireResponse>((response, [path, answer]) => withAnswer(phq9, response, path, answer), start);

test('an answer is written at its place, in the order of the document, whatever the order of the answers', () => {
  const response = answered([
    [['phq-9', 'self-harm'], often('LA6569-3')],
    [['phq-9', 'interest'], often('LA6568-5')],
  ]);
  expect(response).toEqual(responseFrom(phq9, { 'self-harm': 'LA6569-3', interest: 'LA6568-5' }));
  expect(withAnswer(phq9, response, ['phq-9', 'interest'], often('LA6571-9')).item?.[0]?.item).toHaveLength(2);
});

test('what an answer closes is kept, and counts again when it is opened again', () => {
  const open = answered([
    [['phq-9', 'self-harm'], often('LA6569-3')],
    [['safety', 'plan'], yes],
  ]);
  const closed = withAnswer(phq9, open, ['phq-9', 'self-harm'], often('LA6568-5'));
  expect([countedAnswers(phq9, open).has('plan'), countedAnswers(phq9, closed).has('plan')]).toEqual([true, false]);
  expect(countedAnswers(phq9, withAnswer(phq9, closed, ['phq-9', 'self-harm'], often('LA6569-3'))).has('plan')).toBe(true);
});

test('an answer that is taken back leaves nothing', () => {
  expect(withAnswer(phq9, answered([[['phq-9', 'down'], often('LA6569-3')]]), ['phq-9', 'down'], [])).toEqual(start);
});

test('a path that the document lacks writes nothing', () => {
  expect(() => withAnswer(phq9, start, ['interest'], yes)).toThrow(/as they were/);
  expect(() => withAnswer(phq9, start, ['phq-9', 'sleeep'], yes)).toThrow(/sleeep/);
  expect(() => withAnswer(phq9, start, ['phq-9[1]', 'sleep'], yes)).toThrow(/no time 1/);
});

test('a group that repeats is written time after time', () => {
  const text = { text: 'x' };
  const document: Questionnaire = {
    ...{ resourceType: 'Questionnaire', url: 'https://x.example/q', version: '1', title: 'x', status: 'draft' },
    item: [{ linkId: 'medicine', type: 'group', repeats: true, item: [{ linkId: 'name', type: 'string', ...text }] }],
  };
  const one = withAnswer(document, responseFrom(document, {}), ['medicine[0]', 'name'], [{ valueString: 'a' }]);
  const two = withAnswer(document, one, ['medicine[1]', 'name'], [{ valueString: 'b' }]);
  expect(two.item?.map(({ item }) => item?.[0]?.answer?.[0]?.valueString)).toEqual(['a', 'b']);
  expect(withAnswer(document, two, ['medicine[0]', 'name'], []).item).toHaveLength(1);
});

test.each(QUESTIONNAIRES.map((document) => [document.id, document] as const))(
  '%s can be answered question by question to its end',
  (_, document) => {
    let response = responseFrom(document, {});
    const items = new Map(document.item.flatMap((item) => [item, ...(item.item ?? [])]).map((item) => [item.linkId, item]));
    for (let next = progressOf(document, response).next; next; next = progressOf(document, response).next) {
      const { type, answerOption } = items.get(next.at(-1)!)!;
      const of = {
        boolean: { valueBoolean: true },
        integer: { valueInteger: 1 },
        decimal: { valueDecimal: 38 },
        text: { valueString: 'x' },
      };
      const coding = answerOption?.[0]?.valueCoding;
      const value = coding ? { valueCoding: { system: coding.system, code: coding.code } } : of[type as keyof typeof of];
      response = withAnswer(document, response, next, [value]);
    }
    expect(validateResponse(document, response, 'whole')).toEqual([]);
    expect(progressOf(document, response)).toMatchObject({ missing: 0, next: undefined });
  },
);
