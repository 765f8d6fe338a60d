import { toGlobalId } from '@careway/contracts';
import type { Chart } from '../chart/chart.ts';
import { type Proposal, PROPOSALS } from '../people/plan-edits.ts';
import { asClinician, expectOne, type WalkClient, WalkError } from './client.ts';

interface Answer {
  readonly __typename: string;
  readonly message?: string;
}
interface Standing {
  readonly plans: readonly { readonly pathway: object | null; readonly addresses: readonly ({ readonly id: string } | null)[] }[];
}
/** How long a condition may take from diagnosis to treatment: far longer than it ever takes. */
const PATIENCE_MS = 20_000;

/** Clinicians draft a plan from a pathway, each as oneself. Where one stands for that problem already, nothing is done. */
export async function proposePlans(client: WalkClient, charts: readonly Chart[]): Promise<void> {
  for (const proposal of PROPOSALS) await propose(client, charts, proposal);
}

async function propose(client: WalkClient, charts: readonly Chart[], { member, concern, by, language }: Proposal): Promise<void> {
  const chart = charts.find(({ person }) => person.key === member)!;
  const { journeyId } = chart.concern(concern);
  const problem = chart.diagnosis.conditions.find((one) => one.journeyId === journeyId);
  if (!problem) throw new WalkError(`${member} has no problem of ${concern}.`);
  const conditionId = toGlobalId({ memberId: chart.memberId, id: problem.id });
  const asked = { service: 'treatment', as: asClinician(by), about: chart.memberId, patience: PATIENCE_MS };
  const known = `query DemoWalk($r: [_Any!]!) { _entities(representations: $r) { ... on Member { plans { pathway { id } addresses { id } } } } }`;
  const variables = { r: [{ __typename: 'Member', id: chart.memberId }] };
  const [{ plans }] = await client.ask<readonly [Standing]>({ ...asked, query: known, variables });
  if (plans.some(({ pathway, addresses }) => pathway !== null && addresses.some((one) => one?.id === conditionId))) return;
  const query = `mutation DemoWalk($c: ID!, $l: Language!) { proposePlan(conditionId: $c, language: $l) { __typename ... on DomainError { message } } }`;
  expectOne(await client.ask<Answer>({ ...asked, query, variables: { c: conditionId, l: language } }), ['Plan']);
}
