import { learningUnitOf } from '@careway/clinical/learning';
import { asClinician, expectOne, type WalkClient } from './client.ts';

interface Attempt {
  readonly __typename: string;
  readonly message?: string;
  readonly reason?: string;
  readonly id: string;
  readonly version: number;
  readonly state: string;
}
const TOLD =
  '{ __typename ... on LearningAttempt { id version state } ... on LearningRefusedError { reason } ... on DomainError { message } }';

/** Who has learnt what, by the keys of clinicians: units that are passed, and one that was only begun. */
const LEARNT: Readonly<Record<string, { readonly passed: readonly string[]; readonly begun?: string }>> = {
  khoury: { passed: ['plain-words', 'read-egfr'], begun: 'potassium-and-medicines' },
  levi: { passed: ['deidentify-a-case'] },
};
/** Of the questions of a unit that is only begun: so many are answered. */
const ANSWERED = 2;

/** Clinicians learn, each as oneself; what is passed or begun already is left alone. */
export async function learn(client: WalkClient): Promise<void> {
  for (const [who, { passed, begun }] of Object.entries(LEARNT)) {
    for (const unit of passed) await attempt(client, who, unit);
    if (begun) await attempt(client, who, begun, ANSWERED);
  }
}

async function attempt(client: WalkClient, who: string, id: string, most?: number): Promise<void> {
  const { version, questions } = learningUnitOf(id)!;
  const does = async (query: string, variables: object): Promise<Attempt> =>
    client.ask<Attempt>({ service: 'support', as: asClinician(who), query: `mutation DemoWalk${query}`, variables });
  let now = await does(`($u: String!, $v: Int!) { beginLearning(unit: $u, version: $v) ${TOLD} }`, { u: id, v: version });
  if (now.reason === 'PASSED') return;
  expectOne(now, ['LearningAttempt']);
  for (const { id: q, right } of questions.slice(0, most)) {
    const answer = `($id: ID!, $v: Int!, $q: String!, $c: [String!]!) { answerLearning(id: $id, expectedVersion: $v, question: $q, choices: $c) ${TOLD} }`;
    now = await does(answer, { id: now.id, v: now.version, q, c: right.map((place) => String.fromCharCode(97 + place)) });
    expectOne(now, ['LearningAttempt']);
  }
  if (most !== undefined) return;
  const sent = await does(`($id: ID!, $v: Int!) { sendLearning(id: $id, expectedVersion: $v) ${TOLD} }`, { id: now.id, v: now.version });
  expectOne(sent, ['LearningAttempt']);
}
