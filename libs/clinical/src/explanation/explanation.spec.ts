import { expect, test } from '@jest/globals';
import { textsIn, wrongScripts } from '../../test/script.ts';
import { sourceFault } from '../../test/source.ts';
import { isLoinc, isSnomedId } from '../coding/check-digit.ts';
import { SYSTEM } from '../coding/systems.ts';
import { TEST_NAMES } from '../name/tests.ts';
import { CURRENT } from '../pathway/find.ts';
import { COMMON_TESTS, type CommonTest } from './common.ts';
import { CONDITIONS } from './data/conditions.ts';
import { explanationOf, REVIEWED_ON, TESTS } from './explanation.ts';

const loinc = (code: string) => ({ system: SYSTEM.loinc, code });
const all = [...TESTS, ...CONDITIONS];

const unexplained = (tests: readonly CommonTest[]) => tests.filter(({ loinc: code }) => explanationOf(loinc(code)) === undefined);
test('each of the sixty most common tests is explained, by a text of its own', () => {
  const codes = COMMON_TESTS.map(({ loinc: code }) => code);
  expect([codes.length, new Set(codes).size, codes.filter((code) => !isLoinc(code))]).toEqual([60, 60, []]);
  expect(unexplained(COMMON_TESTS)).toEqual([]);
  expect(new Set(codes.map((code) => TESTS.find((one) => one.loinc.includes(code)))).size).toBe(60);
});

test('planted: a common test without a text is found', () => {
  const planted = { loinc: '20578-1', name: 'Vancomycin' };
  expect(unexplained([...COMMON_TESTS, planted])).toEqual([planted]);
});

test('every condition of a pathway is explained', () => {
  const without = CURRENT.flatMap(({ conditions }) => [
    ...conditions.snomed.map((code) => ({ system: SYSTEM.snomed, code })),
    ...conditions.icd10.map((code) => ({ system: SYSTEM.icd10, code: `${code}9` })),
  ]).filter((coding) => explanationOf(coding)?.kind !== 'condition');
  expect(without).toEqual([]);
});

test('a test says what it measures, and what high and low can mean', () => {
  const explanation = explanationOf(loinc('4548-4'));
  expect(explanation).toMatchObject({ kind: 'test', about: { he: 'הסוכר הממוצע בדם בשלושת החודשים האחרונים.' }, reviewedOn: REVIEWED_ON });
  expect(explanation?.source.url).toBe('https://medlineplus.gov/lab-tests/hemoglobin-a1c-hba1c-test/');
});

test('a condition is found by its subdivision too, and says what helps', () => {
  expect(explanationOf({ system: SYSTEM.icd10cm, code: 'I50.22' })).toMatchObject({ kind: 'condition' });
  expect(explanationOf({ system: SYSTEM.icd10, code: 'M54.50' })).toMatchObject({ kind: 'condition' });
});

test('where we have none there is none', () => {
  const codings = [
    loinc('99999-1'),
    { system: SYSTEM.snomed, code: '4548-4' },
    { system: SYSTEM.icd10, code: 'M54.2' },
    { system: 'http://local', code: 'E11' },
  ];
  expect(codings.map(explanationOf)).toEqual([undefined, undefined, undefined, undefined]);
});

test('every text stands in four languages, each in its own script', () => {
  const texts = textsIn(all);
  expect(texts.length).toBeGreaterThan(180);
  expect(texts.filter(({ text }) => wrongScripts(text).length).map(({ path }) => path)).toEqual([]);
});

/** Syllables of an English word, near enough for a formula. */
const syllables = (word: string) =>
  Math.max(
    1,
    word
      .toLowerCase()
      .replace(/e$/, '')
      .match(/[aeiouy]+/g)?.length ?? 1,
  );
/** Grade by Flesch and Kincaid, 1975. */
function grade(text: string): number {
  const sentences = text.split(/[.:;!?]+/).filter((part) => /[A-Za-z]/.test(part));
  const words = text.match(/[A-Za-z]+/g) ?? [];
  return 0.39 * (words.length / sentences.length) + 11.8 * (words.reduce((sum, word) => sum + syllables(word), 0) / words.length) - 15.59;
}

test('the English reads at grade six in the middle, and no text beyond nine and a half', () => {
  const grades = textsIn(all).map(({ text }) => [grade(text.en), text.en] as const);
  const sorted = grades.map(([level]) => level).sort((a, b) => a - b);
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(6);
  const long = grades.filter(([level, text]) => level > 9.5 && text.split(' ').length > 8);
  expect(long).toEqual([]);
});

test('planted: words of a textbook are caught', () => {
  expect(grade('Elevated concentrations demonstrate hepatocellular deterioration necessitating additional investigation.')).toBeGreaterThan(
    12,
  );
});

test('each has a source that can be opened, and codes that can be, once', () => {
  expect(all.map(({ source }) => sourceFault(source)).filter(Boolean)).toEqual([]);
  const codes = [...TESTS.flatMap((one) => one.loinc), ...CONDITIONS.flatMap((one) => [...one.snomed, ...one.icd10])];
  expect(codes.filter((code, n) => codes.indexOf(code) !== n)).toEqual([]);
  expect(TESTS.flatMap((one) => one.loinc).filter((code) => !isLoinc(code))).toEqual([]);
  expect(CONDITIONS.flatMap((one) => one.snomed).filter((code) => !isSnomedId(code))).toEqual([]);
});

test('what has a plain name and is one measured thing has an explanation', () => {
  // Body measures that explain themselves, and panels, whose parts are explained.
  const own = ['8302-2', '59576-9', '9843-4', '72166-2', '51990-0', '24323-8', '57698-3', '58410-2'];
  // Logged at home, where the page itself says what they are.
  own.push('19935-6', '41950-7');
  const without = TEST_NAMES.filter((named) => !named.loinc.some((code) => own.includes(code) || explanationOf(loinc(code))));
  expect(without.map(({ names }) => names.en)).toEqual([]);
});
