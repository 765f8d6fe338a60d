import { describe, expect, test } from '@jest/globals';
import { loweredByAFlag } from '../../../test/monotone.ts';
import { readingGrade } from '../../../test/reading-grade.ts';
import { wrongScripts } from '../../../test/script.ts';
import { LANGUAGES } from '../../name/names.ts';
import { QUESTIONNAIRES } from '../../questionnaire/documents/catalogue.ts';
import { responseFrom } from '../../questionnaire/answers.ts';
import { allItems } from '../../questionnaire/tree.ts';
import { canonicalOf } from '../../questionnaire/validate.ts';
import { caseFaults } from '../cases.ts';
import { mentioned } from '../condition.ts';
import { rulesetFaults } from '../ruleset.schema.ts';
import type { Ruleset } from '../ruleset.ts';
import { NUMBERS_IN_ISRAEL, triage } from '../triage.ts';
import { all, chosen, not } from '../words.ts';
import { CASES } from './catalogue.cases.ts';
import { rulesetFor, RULESETS } from './catalogue.ts';
import { headacheRules } from './headache.ts';

const ROUNDS = 20;
const documentOf = ({ questionnaire }: Ruleset) => QUESTIONNAIRES.find((one) => canonicalOf(one) === questionnaire)!;

test('each document has its table, and each table its cases', () => {
  expect(QUESTIONNAIRES.filter((document) => !rulesetFor(canonicalOf(document)))).toEqual([]);
  expect(Object.keys(CASES).sort()).toEqual(RULESETS.map(({ id }) => id).sort());
});

describe.each(RULESETS.map((ruleset) => [ruleset.id, ruleset] as const))('%s', (id, ruleset) => {
  const document = documentOf(ruleset);

  test('is a sound table, also after a way through JSON', () => {
    expect(rulesetFaults(JSON.parse(JSON.stringify(ruleset)), document)).toEqual([]);
  });
  test('does what its cases say, and each rule has cases of both kinds', () => {
    expect(caseFaults(ruleset, document, CASES[id]!)).toEqual([]);
  });
  test('is never less urgent for one more red flag', () => {
    const { tried, lowered } = loweredByAFlag(ruleset, document, ROUNDS);
    expect(tried).toBeGreaterThan(ROUNDS);
    expect(lowered).toEqual([]);
  });
  test('weighs each sign of danger that is asked for', () => {
    const looks = ruleset.rules.flatMap(({ when }) => mentioned(when));
    const signs = allItems(document.item).filter(({ linkId }) => ['signs', 'danger', 'behaviour'].includes(linkId));
    const unweighed = signs.flatMap(({ linkId, answerOption }) =>
      (answerOption ?? [])
        .map(({ valueCoding }) => valueCoding!.code)
        .filter(
          (code) =>
            code !== 'none' && !looks.some((look) => look.item === linkId && ('in' in look ? look.in.includes(code) : look.value === code)),
        ),
    );
    expect(unweighed).toEqual([]);
  });
  test('speaks four languages, in words for everybody', () => {
    const words = ruleset.rules.flatMap(({ reason, advice }) => (advice ? [reason, advice] : [reason]));
    expect(words.filter((one) => wrongScripts(one).length > 0)).toEqual([]);
    expect(readingGrade(words.map(({ en }) => en))).toBeLessThan(6);
  });
  test('tells the number of the payer in each emergency, in each language, and leaves no blank', () => {
    for (const { fires } of Object.values(CASES[id]!))
      for (const { answers, member } of fires) {
        const whose = { ageInMonths: null, sex: null, pregnant: null, ...member };
        const { redFlags } = triage(ruleset, document, responseFrom(document, answers), whose, { ...NUMBERS_IN_ISRAEL, emergency: '112' });
        for (const { advice, urgency } of redFlags)
          for (const language of LANGUAGES) {
            expect(advice[language]).not.toMatch(/[{}]/);
            if (urgency === 'emergency') expect(advice[language]).toContain('112');
          }
      }
  });
});

test('a table that one more red flag makes less urgent is found', () => {
  const [first, ...others] = headacheRules.rules;
  const planted: Ruleset = {
    ...headacheRules,
    rules: [{ ...first!, when: all(chosen('onset', 'sudden'), not(chosen('signs', 'neck'))) }, ...others],
  };
  expect(loweredByAFlag(planted, documentOf(planted), ROUNDS * 10).lowered.length).toBeGreaterThan(0);
});
