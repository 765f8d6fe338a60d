import { expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourceFault } from '../../test/source.ts';
import { sectionsOf } from '../article/text.ts';
import { isCurrent, LEARNING_UNITS } from './catalogue.ts';
import { creditsOf, PASS_MARK, passes, quartersFor } from './credit.ts';
import { LEARNERS, LEARNING_LANGUAGES } from './unit.ts';

test('each unit says for whom it is, until when it holds, and where each section and each explanation comes from', () => {
  expect(LEARNING_UNITS.length).toBeGreaterThanOrEqual(6);
  expect(new Set(LEARNING_UNITS.map(({ id }) => id)).size).toBe(LEARNING_UNITS.length);
  for (const { id, version, minutes, professions, writtenOn, reviewBy, review, sources, sections, questions } of LEARNING_UNITS) {
    expect([id, Object.values(sources).map(sourceFault).filter(Boolean)]).toEqual([id, []]);
    const cited = new Set([...Object.values(sections).flat(), ...questions.map(({ source }) => source)]);
    expect([id, [...cited].sort()]).toEqual([id, Object.keys(sources).sort()]);
    expect([id, professions.length > 0, professions.filter((one) => !LEARNERS.includes(one))]).toEqual([id, true, []]);
    expect([id, version > 0, quartersFor(minutes) > 0, review]).toEqual([id, true, true, null]);
    const days = (Date.parse(reviewBy) - Date.parse(writtenOn)) / 86_400_000;
    expect([id, days > 0 && days <= 731]).toEqual([id, true]);
  }
});

test('both languages say the same: objectives, sections, points, questions and options', () => {
  for (const { id, sections, questions, words } of LEARNING_UNITS) {
    const shapeOf = (language: (typeof LEARNING_LANGUAGES)[number]) => {
      const { objectives, text, questions: said } = words[language];
      return {
        objectives: objectives.length,
        sections: sectionsOf(text).map(({ key, blocks }) => [key, ...blocks.map((one) => (one.kind === 'list' ? one.items.length : 0))]),
        options: questions.map((one) => [one.id, said[one.id]?.options.length]),
        more: Object.keys(said).length,
      };
    };
    const [first, ...others] = LEARNING_LANGUAGES.map(shapeOf);
    for (const other of others) expect([id, other]).toEqual([id, first]);
    expect([id, first!.sections.map(([key]) => key)]).toEqual([id, Object.keys(sections)]);
    expect([id, first!.more]).toEqual([id, questions.length]);
  }
});

test('each unit asks four to six questions, single and multiple, whose right answers are there and differ in their place', () => {
  for (const { id, questions, words } of LEARNING_UNITS) {
    expect([id, questions.length >= 4 && questions.length <= 6]).toEqual([id, true]);
    expect([id, new Set(questions.map(({ many }) => many)).size]).toEqual([id, 2]);
    for (const { id: question, many, right } of questions) {
      const { options } = words.en.questions[question]!;
      const fits = right.every((place) => place >= 0 && place < options.length) && right.length < options.length;
      expect([id, question, fits, many ? right.length > 1 : right.length === 1]).toEqual([id, question, true, true]);
      expect([id, question, new Set(options).size]).toEqual([id, question, options.length]);
    }
    expect([id, new Set(questions.flatMap(({ right }) => right)).size > 2]).toEqual([id, true]);
  }
});

test('an hour is a credit, in quarters, rounded down; four of five pass, three of four do not', () => {
  expect([14, 15, 29, 60, 100].map((minutes) => creditsOf(quartersFor(minutes)))).toEqual([0, 0.25, 0.25, 1, 1.5]);
  expect(PASS_MARK).toBe(0.8);
  expect([passes(4, 5), passes(3, 4), passes(5, 6), passes(0, 0)]).toEqual([true, false, true, false]);
  expect([isCurrent({ reviewBy: '2028-11-30' }, '2028-11-30'), isCurrent({ reviewBy: '2028-11-30' }, '2028-12-01')]).toEqual([true, false]);
});

/** Answers would lie in the bundle. */
const takesUnits = (text: string): boolean => /from '@careway\/clinical\/learning'|import\('@careway\/clinical\/learning'\)/.test(text);
test('no page takes the units: right answers leave the service only with what was sent', () => {
  const portal = join(process.cwd(), 'libs/portal');
  const files = readdirSync(portal, { recursive: true, encoding: 'utf8' }).filter((file) => /src\/.*\.ts$/.test(file));
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => takesUnits(readFileSync(join(portal, file), 'utf8')))).toEqual([]);
  expect(takesUnits(`import { LEARNING_UNITS } from '@careway/clinical/learning';`)).toBe(true);
});
