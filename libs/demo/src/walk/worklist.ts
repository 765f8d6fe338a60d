import type { Clock } from '../kit/clock.ts';
import { clinicianId, memberId } from '../kit/ids.ts';
import { ASKING, COVERS, type Unsent, UNSENT, WORK_STEPS, type WorkStep } from '../people/worklist.ts';
import { asClinician, asMember, expectOne, type WalkClient } from './client.ts';
import { crowd } from './crowd.ts';

const DAY_MS = 86_400_000;
/** How long a relation, or a fact of another context, may take to the worklist: far longer than it ever takes. */
const PATIENCE_MS = 10_000;
const WIDTH = 4;

interface Answer {
  readonly __typename: string;
  readonly message?: string;
}
interface Item {
  readonly id: string;
  readonly version: number;
  readonly kind: string;
  readonly member: { readonly id: string };
  readonly owner: { readonly id: string } | null;
}

/** Members ask for medicines; clinicians take what waits, hand it over, and stand in for each other. What stands already is left alone. */
export async function workOnTheList(client: WalkClient, clock: Clock): Promise<void> {
  await crowd(ASKING, WIDTH, (key) => askForMore(client, key));
  await crowd(COVERS, WIDTH, (cover) => standIn(client, clock, cover));
  await crowd(WORK_STEPS, WIDTH, (step) => work(client, step));
  await crowd(UNSENT, WIDTH, (one) => beginToWrite(client, one));
}

async function askForMore(client: WalkClient, key: string): Promise<void> {
  const about = memberId(key);
  const by = { service: 'treatment', as: asMember(key), about };
  const query = `query DemoWalk($r: [_Any!]!) { _entities(representations: $r) { ... on Member { medications { id status refill { id } } } } }`;
  const [member] = await client.ask<readonly { medications: readonly { id: string; status: string; refill: object | null }[] }[]>({
    ...{ ...by, query, variables: { r: [{ __typename: 'Member', id: about }] } },
  });
  const medicine = member?.medications.find(({ status }) => status === 'active');
  if (!medicine || member?.medications.some(({ refill }) => refill)) return;
  const ask = `mutation DemoWalk($id: ID!) { requestRefill(medicationId: $id) { __typename ... on DomainError { message } } }`;
  expectOne(await client.ask<Answer>({ ...by, query: ask, variables: { id: medicine.id } }), ['Refill']);
}

async function standIn(client: WalkClient, clock: Clock, { absent, standIn: who, days }: (typeof COVERS)[number]): Promise<void> {
  const by = { service: 'journey', as: asClinician(absent), patience: PATIENCE_MS };
  const covers = await client.ask<readonly object[]>({ ...by, query: `query DemoWalk { myCovers { id } }` });
  if (covers.length > 0) return;
  const query = `mutation DemoWalk($who: ID!, $from: DateTime!, $until: DateTime!) {
    arrangeCover(clinicianId: $who, from: $from, until: $until) { __typename ... on DomainError { message } } }`;
  const span = { from: clock.now.toISOString(), until: new Date(clock.now.getTime() + days * DAY_MS).toISOString() };
  expectOne(await client.ask<Answer>({ ...by, query, variables: { who: clinicianId(who), ...span } }), ['Cover']);
}

/** Waits for the thing to be on the list; where nobody of the demo has such a thing today, nothing is done. */
async function work(client: WalkClient, { by, member, kind, to, reason, words }: WorkStep): Promise<void> {
  const about = memberId(member);
  const asked = { service: 'journey', as: asClinician(by), about, patience: PATIENCE_MS };
  const list = `query DemoWalk($kinds: [WorkKind!]) { worklist(first: 100, kinds: $kinds) { nodes { id version kind member { id } owner { id } } } }`;
  const { nodes } = await client.ask<{ nodes: readonly Item[] }>({ ...asked, query: list, variables: { kinds: [kind] } });
  const item = nodes.find((one) => one.member.id === about && one.owner === null);
  if (!item) return;
  const given = { id: item.id, v: item.version };
  const claim = `mutation DemoWalk($id: ID!, $v: Int!) { claimWorkItem(id: $id, expectedVersion: $v) { __typename ... on DomainError { message } } }`;
  if (!to) return expectOne(await client.ask<Answer>({ ...asked, query: claim, variables: given }), ['WorkItem']);
  const hand = `mutation DemoWalk($id: ID!, $v: Int!, $to: ID!, $why: HandoverReason!, $words: String) {
    handOverWorkItem(id: $id, expectedVersion: $v, clinicianId: $to, reason: $why, words: $words) { __typename ... on DomainError { message } } }`;
  const variables = { ...given, to: clinicianId(to), why: reason ?? 'OTHER', words: words ?? null };
  expectOne(await client.ask<Answer>({ ...asked, query: hand, variables }), ['WorkItem']);
}

async function beginToWrite(client: WalkClient, { by, member, form, fields }: Unsent): Promise<void> {
  const about = memberId(member);
  const asked = { service: 'journey', as: asClinician(by), about, patience: PATIENCE_MS };
  const known = `query DemoWalk($r: [_Any!]!) { _entities(representations: $r) { ... on Member { formDrafts { form } } } }`;
  const variables = { r: [{ __typename: 'Member', id: about }] };
  const [{ formDrafts }] = await client.ask<readonly [{ formDrafts: readonly { form: string }[] }]>({ ...asked, query: known, variables });
  if (formDrafts.some((one) => one.form === form)) return;
  const query = `mutation DemoWalk($m: ID!, $f: ClinicForm!, $c: String!) {
    saveFormDraft(memberId: $m, form: $f, expectedVersion: 0, content: $c) { __typename ... on DomainError { message } } }`;
  const given = { m: about, f: form, c: JSON.stringify(fields) };
  expectOne(await client.ask<Answer>({ ...asked, query, variables: given }), ['FormDraft']);
}
