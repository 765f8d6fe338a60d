import { LEARNING_UNITS } from '@careway/clinical/learning';
import { readSdl } from '@careway/service';
import { uuidv7 } from '@careway/contracts';
import { expect, test } from '@jest/globals';
import { buildASTSchema, getNamedType, isObjectType, isUnionType, parse } from 'graphql';
import { attemptNode, questionNodes, unitNode } from './learning.nodes.ts';
import { againAt, type Answers, codeFrom, codeIn, placesOf, scoreOf, unanswered } from './learning.rules.ts';
import type { AttemptRow } from './learning.store.ts';

const HOUR = 3_600_000;
const now = new Date('2026-11-30T12:00:00Z');
const ago = (hours: number): Date => new Date(now.getTime() - hours * HOUR);
const [unit] = LEARNING_UNITS as [(typeof LEARNING_UNITS)[number]];
const rightOf = (): Answers => Object.fromEntries(unit.questions.map(({ id, right }) => [id, right]));
const row = (more: Partial<AttemptRow> = {}): AttemptRow => ({
  ...{ id: uuidv7(), version: 1, unit: unit.id, unitVersion: unit.version, state: 'begun', answers: {}, begunAt: now, sentAt: null },
  ...{ right: null, asked: null, ...more },
});

test('after two failed attempts of a day one waits until the first of them is a day old', () => {
  expect([againAt([], now), againAt([ago(1)], now), againAt([ago(1), ago(25)], now)]).toEqual([null, null, null]);
  expect(againAt([ago(1), ago(20)], now)).toEqual(new Date(now.getTime() + 4 * HOUR));
  expect(againAt([ago(20), ago(1), ago(30)], now)).toEqual(new Date(now.getTime() + 4 * HOUR));
});

test('a question is right where all of its right options were chosen and no other', () => {
  const many = unit.questions.find((one) => one.many)!;
  expect(scoreOf(unit.questions, rightOf())).toEqual({ right: 5, asked: 5, passed: true });
  for (const places of [many.right.slice(1), [...many.right, 1], []])
    expect(scoreOf(unit.questions, { ...rightOf(), [many.id]: places })).toEqual({ right: 4, asked: 5, passed: true });
  const [first, second] = unit.questions as unknown as [{ id: string }, { id: string }];
  expect(scoreOf(unit.questions, { ...rightOf(), [first.id]: [9], [second.id]: [9] })).toEqual({ right: 3, asked: 5, passed: false });
  expect([unanswered(unit.questions, {}), unanswered(unit.questions, rightOf())]).toEqual([5, 0]);
});

test('an answer is an option of the question; one of one option has one', () => {
  expect(placesOf(['c', 'a', 'c'], { many: true, options: 4 })).toEqual([0, 2]);
  for (const choices of [[], ['e'], ['aa'], ['a', 'b'], ['A']]) expect(placesOf(choices, { many: false, options: 4 })).toBeUndefined();
});

test('a code is read as somebody types it, and has nothing that one mistakes for something else', () => {
  const code = codeFrom(Uint8Array.from({ length: 20 }, (_, n) => n * 13));
  expect(code).toMatch(/^[2-9A-HJ-NP-Z]{20}$/);
  expect(codeIn(` ${code.slice(0, 5)}-${code.slice(5).toLowerCase()} `)).toBe(code);
  expect([codeIn(code.slice(1)), codeIn(`O${code.slice(1)}`), codeIn('')]).toEqual([undefined, undefined, undefined]);
});

test('questions and options stand in an order of the attempt’s own, the same each time', () => {
  const [one, other] = [row(), row()];
  const orderIn = (of: AttemptRow) =>
    JSON.stringify(questionNodes(attemptNode(of), 'en').map(({ id, options }) => [id, options.map((o) => o.id)]));
  expect(orderIn(one)).toBe(orderIn({ ...one, version: 4, answers: { age: [1] } }));
  expect(new Set([one, other, row(), row()].map(orderIn)).size).toBeGreaterThan(1);
});

test('what is right is told for what was sent, in each language, and for nothing else', () => {
  for (const language of ['he', 'en', 'ar', 'ru'] as const) {
    const open = row({ answers: rightOf() });
    const words = JSON.stringify([
      unitNode(unit, language, { attempt: open, credit: undefined, againAt: null }, '2026-11-30'),
      questionNodes(attemptNode(open), language),
    ]);
    for (const { why } of Object.values(unit.words.he.questions).concat(Object.values(unit.words.en.questions)))
      expect(words.includes(JSON.stringify(why).slice(1, -1))).toBe(false);
    expect(questionNodes(attemptNode(open), language).every(({ result }) => result === null)).toBe(true);
    const sent = row({ answers: rightOf(), state: 'passed', sentAt: now, right: 5, asked: 5 });
    expect(questionNodes(attemptNode(sent), language).map(({ result }) => result?.right)).toEqual([true, true, true, true, true]);
  }
  expect(questionNodes(attemptNode(row({ unitVersion: unit.version + 1, sentAt: now, state: 'passed' })), 'en')).toEqual([]);
});

/** Fields of the schema through which somebody is told what is right, by a walk over all its types. */
function tells(sdl: string): readonly string[] {
  const types = Object.values(buildASTSchema(parse(sdl), { assumeValidSDL: true }).getTypeMap()).filter(isObjectType);
  return types.flatMap((type) =>
    Object.values(type.getFields()).flatMap((field) => {
      const of = getNamedType(field.type);
      const leads =
        of.name === 'LearningQuestionResult' || (isUnionType(of) && of.getTypes().some(({ name }) => name === 'LearningQuestionResult'));
      const named = /^Learning/.test(type.name) && /correct|explanation|why|answer(?!Learning)/i.test(field.name);
      return leads || (named && type.name !== 'LearningQuestionResult') ? [`${type.name}.${field.name}`] : [];
    }),
  );
}
test('by the schema there is one way to what is right: the result of a question, which is null until the attempt was sent', () => {
  const sdl = readSdl(new URL('..', import.meta.url));
  expect(tells(sdl)).toEqual(['LearningQuestion.result']);
  // planted: another way is found
  expect(tells(`${sdl}\nextend type LearningUnit { results: [LearningQuestionResult!]! }`)).toContain('LearningUnit.results');
  expect(tells(`${sdl}\nextend type LearningOption { correct: Boolean }`)).toContain('LearningOption.correct');
});
