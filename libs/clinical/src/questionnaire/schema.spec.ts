import { describe, expect, test } from '@jest/globals';
import { EXTENSION, untranslated } from './extensions.ts';
import { responseFaults } from './response.schema.ts';
import { questionnaireFaults } from './schema.ts';
import { choice, group, number, option, questionnaire, whenChosen, whenYes, yesNo } from './write.ts';

const four = (text: string) => [text, `${text} he`, `${text} ar`, `${text} ru`] as const;
const sound = questionnaire(
  {
    id: 'probe',
    version: '1.0.0',
    date: '2026-11-01',
    title: [...four('Probe')],
    description: [...four('To try')],
    sources: [{ title: 'Us', year: 2026, url: 'https://x.example' }],
  },
  [
    yesNo('pain', [...four('Pain?')]),
    choice('where', [...four('Where?')], [option('head', [...four('Head')]), option('back', [...four('Back')])], {
      enableWhen: whenYes('pain'),
    }),
    group(
      'more',
      [...four('More')],
      [number('days', [...four('Days?')], { type: 'integer', unit: 'd', min: 1, max: 90 })],
      whenChosen('where', 'head'),
    ),
  ],
);
/** The sound document with one item changed. */
const planted = (linkId: string, change: object) => {
  const copy = structuredClone(sound);
  const find = (items: readonly object[]): object | undefined =>
    items
      .flatMap((item) => ('linkId' in item && item.linkId === linkId ? [item] : 'item' in item ? [find(item.item as object[])] : []))
      .find(Boolean);
  Object.assign(find(copy.item)!, change);
  return JSON.parse(JSON.stringify(copy)) as object;
};
const limits = (low: number, high: number) => [
  { url: EXTENSION.minValue, valueInteger: low },
  { url: EXTENSION.maxValue, valueInteger: high },
];

describe('a document', () => {
  test('that is sound is taken, also after a way through JSON', () => {
    expect(questionnaireFaults(sound)).toEqual([]);
    expect(questionnaireFaults(planted('pain', {}))).toEqual([]);
  });

  test.each<[string, string, object, string, RegExp]>([
    ['two items of one linkId', 'where', { linkId: 'pain' }, 'item[1].linkId', /twice \(que-2\)/],
    ['an empty group', 'more', { item: undefined }, 'item[2].item', /que-1/],
    [
      'questions below one with several answers',
      'where',
      { repeats: true, item: [{ linkId: 'x', type: 'boolean', text: 'x' }] },
      'item[1].item',
      /group that repeats/,
    ],
    ['a linkId that is called as a second time is', 'pain', { linkId: 'pain[1]' }, 'item[0].linkId', /second time/],
    ['a linkId with a blank at its end', 'pain', { linkId: 'pain ' }, 'item[0].linkId', /blanks/],
    ['what is read only', 'pain', { readOnly: true }, 'item[0].readOnly', /display/],
    ['a question without its text', 'pain', { text: undefined }, 'item[0].text', /needs its text/],
    ['an unknown type', 'pain', { type: 'colour' }, 'item[0].type', /no type of item; there are group/],
    ['a quantity that names no unit', 'pain', { type: 'quantity' }, 'item[0].extension', /questionnaire-unitOption/],
    [
      'a time that no clock has',
      'pain',
      { type: 'time', initial: [{ valueTime: '25:00:00' }] },
      'item[0].initial[0].valueTime',
      /HH:MM:SS/,
    ],
    [
      'a moment without its zone',
      'pain',
      { type: 'dateTime', initial: [{ valueDateTime: '2026-02-03T08:00:00' }] },
      'item[0].initial[0].valueDateTime',
      /zone/,
    ],
    [
      'a link that would run',
      'pain',
      { type: 'url', initial: [{ valueUri: 'javascript:alert(1)' }] },
      'item[0].initial[0].valueUri',
      /https/,
    ],
    ['what would change the meaning', 'pain', { modifierExtension: [] }, 'item[0]', /modifierExtension/],
    ['a value set that we would not read', 'where', { answerValueSet: 'x' }, 'item[1]', /answerValueSet/],
    ['a choice without options', 'where', { answerOption: undefined }, 'item[1].answerOption', /needs its options/],
    ['options of a number', 'days', { answerOption: [{ valueInteger: 1 }] }, 'item[2].item[0].answerOption', /que-5/],
    [
      'an option that stands there twice',
      'where',
      { answerOption: [option('a', [...four('A')]), option('a', [...four('B')])] },
      'item[1].answerOption[1]',
      /twice/,
    ],
    ['a condition on nothing', 'where', { enableWhen: whenYes('pian') }, 'item[1].enableWhen[0].question', /no item has the linkId pian/],
    ['a condition on a group', 'where', { enableWhen: whenYes('more') }, 'item[1].enableWhen[0].question', /nobody answers/],
    ['a condition on itself', 'where', whenChosen('where', 'head'), 'item[1].enableWhen[0].question', /itself/],
    ['a circle of conditions', 'pain', whenChosen('where', 'head'), 'item[0].enableWhen', /circle/],
    [
      'a group that waits for what stands in it',
      'more',
      { enableWhen: [{ question: 'days', operator: '>', answerInteger: 1 }] },
      'item[2].enableWhen',
      /circle/,
    ],
    [
      'a condition on another type of answer',
      'where',
      { enableWhen: [{ question: 'pain', operator: '=', answerString: 'yes' }] },
      'item[1].enableWhen[0].answerString',
      /never answered so/,
    ],
    [
      'an order among booleans',
      'where',
      { enableWhen: [{ question: 'pain', operator: '>', answerBoolean: true }] },
      'item[1].enableWhen[0].operator',
      /no order/,
    ],
    ['an option that is not there', 'more', whenChosen('where', 'foot'), 'item[2].enableWhen[0].answerCoding', /no option foot/],
    [
      'two values in one condition',
      'where',
      { enableWhen: [{ question: 'pain', operator: '=', answerBoolean: true, answerInteger: 1 }] },
      'item[1].enableWhen[0]',
      /exactly one/,
    ],
    [
      '"exists" without a boolean',
      'where',
      { enableWhen: [{ question: 'pain', operator: 'exists', answerInteger: 1 }] },
      'item[1].enableWhen[0].operator',
      /que-7/,
    ],
    [
      'two conditions without all or any',
      'more',
      { enableWhen: [...whenYes('pain'), ...whenYes('pain')] },
      'item[2].enableBehavior',
      /que-12/,
    ],
    ['limits the wrong way round', 'days', { extension: limits(9, 1) }, 'item[2].item[0].extension', /above/],
    ['limits of a boolean', 'pain', { extension: limits(0, 1) }, 'item[0].extension', /no limits/],
    ['a length of a number', 'days', { maxLength: 3 }, 'item[2].item[0].maxLength', /que-10/],
    [
      'a day that no calendar has',
      'pain',
      { type: 'date', initial: [{ valueDate: '2026-02-30' }] },
      'item[0].initial[0].valueDate',
      /no calendar/,
    ],
  ])('with %s is refused with the place and the reason', (_, linkId, change, place, reason) => {
    const faults = questionnaireFaults(planted(linkId, change));
    expect(faults).toContainEqual({ place, reason: expect.stringMatching(reason) });
  });

  test('says which text lacks which language', () => {
    expect(untranslated(sound)).toEqual([]);
    const { item, ...head } = sound;
    const [first, ...rest] = item;
    const withoutArabic = { extension: first!._text!.extension!.filter((one) => one.extension?.[0]?.valueCode !== 'ar') };
    expect(untranslated({ ...head, item: [{ ...first!, _text: withoutArabic }, ...rest] })).toEqual([{ place: 'pain', language: 'ar' }]);
  });
});

test('a response names its document with the version, and is refused with the place where it is none', () => {
  const response = { resourceType: 'QuestionnaireResponse', questionnaire: 'https://x.example/q|1', status: 'in-progress' };
  expect(responseFaults({ ...response, item: [{ linkId: 'a', answer: [{ valueBoolean: true }] }] })).toEqual([]);
  expect(responseFaults({ ...response, questionnaire: 'https://x.example/q' })[0]?.place).toBe('questionnaire');
  expect(responseFaults({ ...response, item: [{ linkId: 'a', answer: [{ valueBoolean: true, valueInteger: 1 }] }] })[0]?.place).toBe(
    'item[0].answer[0]',
  );
  expect(
    responseFaults({ ...response, item: [{ linkId: 'a', answer: [{ valueBoolean: true }], item: [{ linkId: 'b' }] }] })[0]?.reason,
  ).toMatch(/never both/);
});
