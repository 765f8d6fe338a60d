import { learningUnitOf } from '@careway/clinical/learning';
import type { Filling, Slice } from './filling.ts';

interface Attempt {
  readonly __typename: string;
  readonly id: string;
  readonly version: number;
  readonly questions: readonly {
    readonly id: string;
    readonly options: readonly { readonly id: string }[];
    readonly result: { readonly correct: readonly string[] } | null;
  }[];
}
const ATTEMPT = '{ __typename ... on LearningAttempt { id version questions(language: EN) { id options { id } result { correct } } } }';
/** What is right, by question; nothing where it is not known yet. */
type Known = Readonly<Record<string, readonly string[]>>;

/** An option that is surely wrong: an attempt that passes by luck would let nobody begin again. */
function wrong(unit: string, question: string, options: readonly { readonly id: string }[]): string {
  const right = learningUnitOf(unit)?.questions.find(({ id }) => id === question)?.right ?? [];
  return options.find(({ id }) => !right.includes(id.charCodeAt(0) - 'a'.charCodeAt(0)))!.id;
}

/** One attempt from its beginning to its end. Where nothing is known yet, something wrong is chosen; the questions that were sent are told. */
async function attempt(filling: Filling, unit: string, known: Known = {}): Promise<Known> {
  const does = (mutation: string, variables: object) => filling.does<Attempt>('support', 'care team', mutation, variables);
  let now = await does(`($u: String!) { beginLearning(unit: $u, version: 1) ${ATTEMPT} }`, { u: unit });
  for (const { id: q, options } of now.questions) {
    const answer = `($id: ID!, $v: Int!, $q: String!, $c: [String!]!) { answerLearning(id: $id, expectedVersion: $v, question: $q, choices: $c) ${ATTEMPT} }`;
    now = await does(answer, { id: now.id, v: now.version, q, c: known[q] ?? [wrong(unit, q, options)] });
  }
  const sent = await does(`($id: ID!, $v: Int!) { sendLearning(id: $id, expectedVersion: $v) ${ATTEMPT} }`, { id: now.id, v: now.version });
  return Object.fromEntries(sent.questions.map(({ id, result }) => [id, result!.correct]));
}

/** A unit that was passed once it was known what is right, with its credit, and one that was failed as often as a day allows. */
export const learning: Slice = {
  async once(filling) {
    await attempt(filling, 'read-egfr', await attempt(filling, 'read-egfr'));
    for (let n = 0; n < 2; n++) await attempt(filling, 'plain-words');
  },
};
