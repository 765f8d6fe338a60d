import { uuidv7 } from '@careway/contracts';
import type { Pair } from './house.ts';
import { insist } from './speaker.ts';

interface Named {
  readonly __typename: string;
  readonly id?: string;
}
const isA =
  (...names: readonly string[]) =>
  (answer: Named) =>
    names.includes(answer.__typename);

/** Begins a conversation and answers its id. */
export async function openThread({ member, memberId }: Pair): Promise<string> {
  const query = `mutation Proof($input: OpenThreadInput!) { openThread(input: $input) { __typename ... on Thread { id } } }`;
  const { id } = await insist<Named>(member, query, { input: { memberId, messageId: uuidv7(), text: 'Hello' } }, isA('Thread'));
  return id!;
}

/** Writes in a community what sounds like danger, and answers its id: nobody else reads it, and the nurse's clock has begun. */
export async function holdPost({ member, memberId }: Pair): Promise<string> {
  const join = `mutation Proof($name: String!) { joinCommunity(code: "hypertension", pseudonym: $name) { __typename } }`;
  const name = `Proof ${memberId.slice(-12).replace(/[0-9-]/g, (digit) => 'ghjkmnpqrsu'[Number(digit)] ?? 'v')}`;
  await insist<Named>(member, join, { name }, isA('Community', 'AlreadyJoinedError'));
  const write = `mutation Proof($input: WritePostInput!) { writePost(input: $input) { __typename ... on Post { id } } }`;
  const input = { id: uuidv7(), kind: 'QUESTION', community: 'hypertension', title: 'Proof', text: 'I do not want to live any more' };
  const { id } = await insist<Named>(member, write, { input }, isA('Post'));
  return id!;
}

/** Says something about an article, and answers its id: every administrator's desk has it, and the clock of an answer has begun. */
export async function giveFeedback({ member, memberId }: Pair): Promise<string> {
  const query = `mutation Proof($input: GiveFeedbackInput!) { giveFeedback(input: $input) { __typename ... on Feedback { id } } }`;
  const about = { about: 'ARTICLE', subject: 'kidney-numbers', category: 'SUGGESTION' };
  const input = { memberId, wordsId: uuidv7(), ...about, text: 'I miss a picture' };
  const { id } = await insist<Named>(member, query, { input }, isA('Feedback'));
  return id!;
}

export interface PlanAtWork {
  readonly planId: string;
  readonly goalId: string;
}

/** Drafts and activates a plan with a goal that can be measured. */
export async function openPlan({ clinician, memberId }: Pair): Promise<PlanAtWork> {
  const draft = `mutation Proof($memberId: ID!, $plan: PlanInput!) { draftPlan(memberId: $memberId, plan: $plan) { __typename ... on Plan { id version } } }`;
  const plan = await insist<Named & { version: number }>(clinician, draft, { memberId, plan: { category: 'Proof' } }, isA('Plan'));
  const planId = plan.id!;
  const activate = `mutation Proof($id: ID!, $expectedVersion: Int!) { activatePlan(id: $id, expectedVersion: $expectedVersion) { __typename } }`;
  await insist<Named>(clinician, activate, { id: planId, expectedVersion: plan.version }, isA('Plan', 'PlanNotDraftError'));
  const add = `mutation Proof($planId: ID!, $expectedVersion: Int!, $goal: GoalInput!) {
    addGoal(planId: $planId, expectedVersion: $expectedVersion, goal: $goal) { __typename ... on Goal { id } } }`;
  const goal = {
    description: 'Proof',
    measure: { system: 'http://loinc.org', code: '4548-4' },
    comparator: 'LESS',
    target: 1_000_000,
    unit: '%',
  };
  const expectedVersion = await versionOf({ clinician }, planId);
  const { id } = await insist<Named>(clinician, add, { planId, expectedVersion, goal }, isA('Goal'));
  return { planId, goalId: id! };
}

/** The plan's version, which every edit must name. */
export async function versionOf({ clinician }: Pick<Pair, 'clinician'>, planId: string): Promise<number> {
  const plan = await insist<{ version: number } | null>(
    clinician,
    `query Proof($id: ID!) { plan(id: $id) { version } }`,
    { id: planId },
    Boolean,
  );
  return plan!.version;
}
