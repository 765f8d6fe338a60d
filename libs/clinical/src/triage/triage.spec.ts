import { describe, expect, test } from '@jest/globals';
import { names } from '../name/names.ts';
import { responseFrom } from '../questionnaire/answers.ts';
import { number, option, questionnaire, several, whenYes, yesNo } from '../questionnaire/write.ts';
import { canonicalOf } from '../questionnaire/validate.ts';
import { caseFaults, type Cases } from './cases.ts';
import type { Condition, Member, Rule, Ruleset } from './ruleset.ts';
import { rulesetFaults } from './ruleset.schema.ts';
import { ageInMonths, NUMBERS_IN_ISRAEL, triage } from './triage.ts';
import { agedFrom, all, any, atLeast, chosen, EMERGENCY, not, rule, SELF_CARE, SOON, URGENT, yes } from './words.ts';

const four = (text: string): [string, string, string, string] => [text, `${text} he`, `${text} ar`, `${text} ru`];
const source = { title: 'Us', year: 2026, url: 'https://x.example' };
const document = questionnaire(
  { id: 'probe', version: '1.0.0', date: '2026-11-01', title: four('Probe'), description: four('Probe'), sources: [source] },
  [
    several('signs', four('Signs?'), [option('faint', four('Faint')), option('stiff', four('Stiff neck'))]),
    yesNo('fever', four('Fever?')),
    number('heat', four('How high?'), { type: 'decimal', unit: 'Cel', min: 34, max: 43 }, { enableWhen: whenYes('fever') }),
  ],
);
const ruleset: Ruleset = {
  id: 'probe',
  version: '2.1.0',
  questionnaire: canonicalOf(document),
  rules: [
    rule('hot', SOON, atLeast('heat', 38), source, four('You are hot')),
    rule('hot-and-old', URGENT, all(atLeast('heat', 38), agedFrom(65)), source, four('Hot and old'), names(...four('Call us'))),
    rule('faint', EMERGENCY, chosen('signs', 'faint'), source, four('You faint'), names(...four('Call {emergency}'))),
    rule('well', SELF_CARE, not(yes('fever')), source, four('You are well')),
  ],
};
const NOBODY: Member = { ageInMonths: null, sex: null, pregnant: null };
const ask = (answers: Parameters<typeof responseFrom>[1], member: Partial<Member> = {}) =>
  triage(ruleset, document, responseFrom(document, answers), { ...NOBODY, ...member }, NUMBERS_IN_ISRAEL);

describe('a triage', () => {
  test('tells the most urgent of all that fired, all reasons in their order, and the version of its table', () => {
    const found = ask({ signs: ['faint'], fever: true, heat: 39 }, { ageInMonths: 70 * 12 });
    expect(found.reasons.map(({ rule: id }) => id)).toEqual(['faint', 'hot-and-old', 'hot']);
    expect(found).toMatchObject({
      urgency: 'emergency',
      queue: 'emergency-advice',
      ruleset: { id: 'probe', version: '2.1.0' },
      byDefault: false,
    });
    expect(found.redFlags.map(({ advice }) => advice.he)).toEqual(['Call 101 he', 'Call us he']);
  });

  test('says so where nothing fired: routine, to the family doctor', () => {
    const found = ask({ signs: ['stiff'], fever: true, heat: 37 });
    expect(found).toMatchObject({ urgency: 'routine', queue: 'primary-care', byDefault: true, complete: true });
    expect(found.reasons[0]!.reason.en).toMatch(/None of your answers/);
  });

  test('counts no answer of a closed question, and no unknown age', () => {
    expect(ask({ signs: ['none'], fever: false, heat: 39 }).reasons.map(({ rule: id }) => id)).toEqual(['well']);
    expect(ask({ signs: ['none'], fever: true, heat: 39 }).urgency).toBe('soon');
  });

  test('says self-care only after all is answered, and never beside a part of a red flag', () => {
    expect(ask({ signs: ['none'], fever: false }).urgency).toBe('self-care');
    expect(ask({ signs: ['none'] })).toMatchObject({ urgency: 'routine', complete: false });
    expect(ask({ signs: ['faint'], fever: false }).reasons.map(({ rule: id }) => id)).toEqual(['faint']);
  });

  test('tells a red flag at once, before the rest is answered', () => {
    expect(ask({ signs: ['faint'] })).toMatchObject({ urgency: 'emergency', complete: false });
  });

  test('takes no table of another version of the document', () => {
    const other = { ...ruleset, questionnaire: 'https://x.example|1' };
    expect(() => triage(other, document, responseFrom(document, {}), NOBODY, NUMBERS_IN_ISRAEL)).toThrow(/nothing was decided/);
  });
});

const changed = (id: string, change: Partial<Rule>): Ruleset => ({
  ...ruleset,
  rules: ruleset.rules.map((one) => (one.id === id ? { ...one, ...change } : one)),
});

test('a sound table has no faults', () => {
  expect(rulesetFaults(ruleset, document)).toEqual([]);
});
test.each<[string, Ruleset, RegExp]>([
  ['looks for an item that is not there', changed('hot', { when: yes('feber') }), /no item has the linkId feber/],
  ['looks for an option that is not there, under a not', changed('well', { when: not(chosen('signs', 'fall')) }), /no option fall/],
  ['compares a boolean with a number', changed('hot', { when: any(yes('fever'), atLeast('fever', 3)) }), /boolean and never 3/],
  ['counts a score that is not there', changed('hot', { when: { score: '>=', value: 3 } }), /no score/],
  ['is an emergency and says not what to do', changed('faint', { advice: undefined }), /what to do now/],
  ['lets an emergency wait in a queue', changed('faint', { queue: 'primary-care' }), /waits in no queue/],
  ['lacks a language', changed('hot', { reason: { ...names(...four('x')), ru: ' ' } }), /empty/],
  ['has a condition that nobody knows', changed('hot', { when: { item: 'heat', like: 3 } as unknown as Condition }), /Invalid/],
  ['has one rule twice', { ...ruleset, rules: [...ruleset.rules, ruleset.rules[0]!] }, /twice/],
  ['was written for another document', { ...ruleset, questionnaire: 'x|1' }, /this is not/],
])('a table that %s is refused', (_, bad, reason) => {
  expect(rulesetFaults(bad, document).map((fault) => fault.reason)).toContainEqual(expect.stringMatching(reason));
});

describe('the cases of a table', () => {
  const cases: Cases = {
    hot: { fires: [{ answers: { fever: true, heat: 38 } }], quiet: [{ answers: { fever: true, heat: 37.9 } }] },
    'hot-and-old': {
      fires: [{ answers: { fever: true, heat: 38 }, member: { ageInMonths: 780 } }],
      quiet: [{ answers: { fever: true, heat: 38 } }],
    },
    faint: { fires: [{ answers: { signs: ['faint'] } }], quiet: [{ answers: { signs: ['stiff'] } }] },
    well: { fires: [{ answers: { fever: false, signs: ['none'] } }], quiet: [{ answers: { fever: true, signs: ['none'] } }] },
  };
  test('are fine as they are written', () => {
    expect(caseFaults(ruleset, document, cases)).toEqual([]);
  });
  test.each<[string, Cases, RegExp]>([
    ['are missing for a rule', { ...cases, faint: { fires: cases.faint!.fires, quiet: [] } }, /faint has no case that must not fire/],
    [
      'are all missing for a rule',
      Object.fromEntries(Object.entries(cases).filter(([id]) => id !== 'hot')),
      /hot has no case that must fire/,
    ],
    ['fire although they must not', { ...cases, hot: { ...cases.hot!, quiet: cases.hot!.fires } }, /must not fire and does/],
    ['must fire and do not', { ...cases, hot: { ...cases.hot!, fires: cases.hot!.quiet } }, /must fire and does not/],
    ['answer what nobody can', { ...cases, faint: { ...cases.faint!, quiet: [{ answers: { signs: ['fall'] } }] } }, /not-an-option/],
    ['speak of a rule that is gone', { ...cases, gone: cases.hot! }, /gone has cases and is no rule/],
  ])('that %s are told', (_, planted, says) => {
    expect(caseFaults(ruleset, document, planted)).toContainEqual(expect.stringMatching(says));
  });
});

test('an age is told in completed months', () => {
  expect([ageInMonths('2026-08-22', '2026-11-21'), ageInMonths('2026-08-22', '2026-11-22')]).toEqual([2, 3]);
});
