import { toGlobalId } from '@careway/contracts';
import type { Chart } from '../chart/chart.ts';
import { type DemoNote, NOTES } from '../people/notes.ts';
import { asClinician, expectOne, type WalkClient } from './client.ts';

interface Answer {
  readonly __typename: string;
  readonly message?: string;
  readonly id: string;
  readonly version: number;
}
/** How long a relation may take from the registry to diagnosis: far longer than it ever takes. */
const PATIENCE_MS = 10_000;
const DRAFT = '{ __typename ... on NoteDraft { id version } ... on DomainError { message } }';

/** Clinicians write about visits and sign. A member who has a signed note already keeps it as it is. */
export async function writeNotes(client: WalkClient, charts: readonly Chart[]): Promise<void> {
  for (const note of NOTES) {
    const chart = charts.find(({ person }) => person.key === note.member);
    if (chart) await writeOne(client, chart, note);
  }
}

async function writeOne(client: WalkClient, chart: Chart, { concern, by, member: _, ...words }: DemoNote): Promise<void> {
  const about = chart.memberId;
  const asked = { service: 'diagnosis', as: asClinician(by), about, patience: PATIENCE_MS };
  const journeyId = toGlobalId({ memberId: about, id: chart.concern(concern).journeyId });
  const known = await client.ask<readonly { notes: { edges: readonly unknown[] } }[]>({
    ...asked,
    query: `query DemoWalk($r: [_Any!]!) { _entities(representations: $r) { ... on Member { notes(first: 1) { edges { cursor } } } } }`,
    variables: { r: [{ __typename: 'Member', id: about }] },
  });
  if ((known[0]?.notes.edges.length ?? 0) > 0) return;
  const begun = await client.ask<Answer>({
    ...asked,
    query: `mutation DemoWalk($id: ID!, $journey: ID) { startNote(memberId: $id, journeyId: $journey) ${DRAFT} }`,
    variables: { id: about, journey: journeyId },
  });
  expectOne(begun, ['NoteDraft']);
  const saved = await client.ask<Answer>({
    ...asked,
    query: `mutation DemoWalk($id: ID!, $v: Int!, $draft: NoteDraftInput!) { saveNoteDraft(id: $id, expectedVersion: $v, draft: $draft) ${DRAFT} }`,
    variables: { id: begun.id, v: begun.version, draft: { ...words, journeyId } },
  });
  expectOne(saved, ['NoteDraft']);
  const signed = await client.ask<Answer>({
    ...asked,
    query: `mutation DemoWalk($id: ID!, $v: Int!) { signNote(id: $id, expectedVersion: $v) { __typename ... on Note { id } ... on DomainError { message } } }`,
    variables: { id: saved.id, v: saved.version },
  });
  expectOne(signed, ['Note']);
}
