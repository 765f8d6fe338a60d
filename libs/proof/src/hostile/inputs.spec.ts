import { expect, test } from '@jest/globals';
import { buildASTSchema, parse } from 'graphql';
import { readFileSync } from 'node:fs';
import { HostileWords, SHORT } from './hostile-words.ts';
import { NO_WORDS, textInputs, WORDS } from './inputs.ts';

const sdl = readFileSync(new URL('../../../../apps/gateway/supergraph.graphql', import.meta.url), 'utf8');
const inputsOf = () => textInputs(buildASTSchema(parse(sdl), { assumeValid: true, assumeValidSDL: true }));
const unknown = (inputs: readonly string[]) => inputs.filter((input) => !WORDS.has(input) && NO_WORDS[input] === undefined);

test('every text that comes into the graph is among the words that are tried with what runs, or says why it is no words', () => {
  const inputs = inputsOf();
  expect(unknown(inputs)).toEqual([]);
  // what is gone from the graph goes from the lists, and nothing stands in both
  const known = [...WORDS, ...Object.keys(NO_WORDS)];
  expect(known.filter((one) => !inputs.includes(one))).toEqual([]);
  expect(Object.keys(NO_WORDS).filter((one) => WORDS.has(one))).toEqual([]);
  expect(WORDS.size).toBeGreaterThan(70);
});

test('planted: a new text of a command, and one deep in its input, are found', () => {
  const planted = sdl.replace(/^type Mutation\b[^{]*\{/mu, (head) => `${head}\n planted(says: String!, deep: [PlantedInput!]): Int\n`);
  const inputs = 'input PlantedInput { inner: InnerInput } input InnerInput { words: [String!] }';
  const schema = buildASTSchema(parse(planted + inputs), { assumeValid: true, assumeValidSDL: true });
  expect(unknown(textInputs(schema))).toEqual(['InnerInput.words', 'Mutation.planted.says']);
});

const SMALL = buildASTSchema(
  parse(`type Query { a: Int } type Mutation { addTask(planId: ID!, task: TaskInput!, reason: String!): Int sendMessage(threadId: ID!, text: String!): Int }
    input TaskInput { text: String! code: String }`),
);
const hostile = () => new HostileWords(new Map([['small', SMALL]]), 7);
const runs = (text: unknown): boolean => SHORT.some((one) => String(text).endsWith(` ${one}`));

test('a command carries what runs in its words, given in the text or beside it, and its ids and codes stay', () => {
  const words = hostile();
  const beside = words.of('small', 'mutation ($t: TaskInput!, $id: ID!) { addTask(planId: $id, task: $t, reason: "late") }', {
    ...{ id: 'p', t: { text: 'Walk', code: 'walk' } },
  });
  expect(beside.variables).toMatchObject({ id: 'p', t: { code: 'walk' } });
  expect([
    runs((beside.variables['t'] as { text: string }).text),
    beside.query.includes('"late <') || beside.query.includes('"late '),
  ]).toEqual([true, true]);
  expect(() => parse(beside.query)).not.toThrow();
  const inside = words.of('small', 'mutation { sendMessage(threadId: "t", text: "Hello") }', {});
  expect(inside.query).toMatch(/threadId: "t", text: "Hello .+"\)/);
  expect([...words.carried].sort()).toEqual(['Mutation.addTask.reason', 'Mutation.sendMessage.text', 'TaskInput.text']);
  // the same seed, the same words
  expect(hostile().of('small', 'mutation { sendMessage(threadId: "t", text: "Hello") }', {})).toEqual(
    hostile().of('small', 'mutation { sendMessage(threadId: "t", text: "Hello") }', {}),
  );
});
