import { describe, expect, test } from '@jest/globals';
import { readingGrade } from '../../../test/reading-grade.ts';
import { wrongScripts } from '../../../test/script.ts';
import { sourceFault } from '../../../test/source.ts';
import { LANGUAGES, type Language, names } from '../../name/names.ts';
import { responseFrom } from '../answers.ts';
import { optionText, ordinalOf, sourcesOf, textOf, titleOf, untranslated } from '../extensions.ts';
import type { Questionnaire } from '../fhir.ts';
import { progressOf } from '../progress.ts';
import { questionnaireFaults } from '../schema.ts';
import { SOURCE } from '../sources.ts';
import { GAD7_BANDS, PHQ9_BANDS, scoreOf, severityOf } from '../score.ts';
import { allItems } from '../tree.ts';
import { canonicalOf } from '../validate.ts';
import { QUESTIONNAIRES } from './catalogue.ts';
import { gad7 } from './gad-7.ts';
import { phq9 } from './phq-9.ts';

const textsOf = (document: Questionnaire, language: Language) => [
  titleOf(document, language),
  ...allItems(document.item).flatMap((item) => [
    textOf(item, language),
    ...(item.answerOption ?? []).map((one) => optionText(one, language)),
  ]),
];
const questions = (document: Questionnaire) => allItems(document.item).filter(({ type }) => type !== 'group' && type !== 'display');

test('there are the twelve that were asked for, each under its own address', () => {
  expect(QUESTIONNAIRES.map(({ id }) => id)).toEqual([
    ...['general', 'headache', 'chest-pain', 'abdominal-pain', 'low-back-pain', 'fever-child', 'cough', 'urinary', 'skin'],
    ...['phq-9', 'gad-7', 'diabetes-visit'],
  ]);
  expect(new Set(QUESTIONNAIRES.map(canonicalOf)).size).toBe(12);
});

describe.each(QUESTIONNAIRES.map((document) => [document.id, document] as const))('%s', (_, document) => {
  test('is a sound document, also after a way through JSON', () => {
    expect(questionnaireFaults(JSON.parse(JSON.stringify(document)))).toEqual([]);
  });
  test('has all its texts in four languages, each in its script', () => {
    expect(untranslated(document)).toEqual([]);
    const [en, he, ar, ru] = LANGUAGES.map((language) => textsOf(document, language));
    const wrong = en!.map((text, n) => [text, wrongScripts(names(text, he![n]!, ar![n]!, ru![n]!))] as const);
    expect(wrong.filter(([, languages]) => languages.length > 0)).toEqual([]);
  });
  test('says no two different things with the same words', () => {
    for (const language of LANGUAGES)
      for (const { answerOption } of questions(document)) {
        const words = (answerOption ?? []).map((one) => optionText(one, language));
        expect(words).toHaveLength(new Set(words).size);
      }
  });
  test('asks 8 to 16 questions in words for everybody', () => {
    expect(questions(document).length).toBeGreaterThanOrEqual(8);
    expect(questions(document).length).toBeLessThanOrEqual(16);
    expect(readingGrade(textsOf(document, 'en'))).toBeLessThan(6);
  });
  test('names its sources with the year and the address', () => {
    expect(sourcesOf(document).length).toBeGreaterThan(1);
    for (const { display, url } of sourcesOf(document)) {
      expect(display).toMatch(/\b(19|20)\d\d\b/);
      expect(url).toMatch(/^https:\/\//);
    }
  });
  test('starts with a question, and can be finished', () => {
    expect(progressOf(document, responseFrom(document, {}))).toMatchObject({ answered: 0, next: expect.any(Array) });
  });
});

test('each guideline that questions and rules rest on can be found again', () => {
  expect(Object.values(SOURCE).flatMap((one) => sourceFault(one) ?? [])).toEqual([]);
});

test('the grade tells hard words from plain ones', () => {
  expect(readingGrade(['Is it hard to breathe?', 'Do you have a fever?'])).toBeLessThan(3);
  expect(readingGrade(['Are paroxysmal respiratory abnormalities accompanied by haematological manifestations?'])).toBeGreaterThan(12);
});

describe('PHQ-9 and GAD-7', () => {
  const itemsOf = (document: Questionnaire) =>
    questions(document).filter(({ answerOption }) => answerOption?.some((one) => ordinalOf(one) !== undefined));
  const CODES = ['LA6568-5', 'LA6569-3', 'LA6570-1', 'LA6571-9'];
  const answered = (document: Questionnaire, weight: number) =>
    responseFrom(document, Object.fromEntries(itemsOf(document).map(({ linkId }) => [linkId, CODES[weight]!])));

  test.each([
    ['PHQ-9', phq9, 9, 27],
    ['GAD-7', gad7, 7, 21],
  ])('%s sums its items from 0 to 3 each', (_, document, count, most) => {
    expect(itemsOf(document)).toHaveLength(count);
    expect([0, 1, 2, 3].map((weight) => scoreOf(document, answered(document, weight)))).toEqual(
      [0, most / 3, (most / 3) * 2, most].map((sum) => ({ sum, complete: true })),
    );
    expect(scoreOf(document, responseFrom(document, { [itemsOf(document)[0]!.linkId]: CODES[2]! }))).toEqual({ sum: 2, complete: false });
  });
  test('the bands are the published ones', () => {
    expect([4, 5, 9, 10, 14, 15, 19, 20].map((sum) => severityOf(sum, PHQ9_BANDS))).toEqual([
      'none',
      'mild',
      'mild',
      'moderate',
      'moderate',
      'moderately-severe',
      'moderately-severe',
      'severe',
    ]);
    expect([4, 5, 9, 10, 14, 15].map((sum) => severityOf(sum, GAD7_BANDS))).toEqual([
      'none',
      'mild',
      'mild',
      'moderate',
      'moderate',
      'severe',
    ]);
  });
  test('a document without weights has no score', () => {
    expect(scoreOf(QUESTIONNAIRES[0]!, responseFrom(QUESTIONNAIRES[0]!, {}))).toBeUndefined();
  });
});
