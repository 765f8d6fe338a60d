import type { TreatmentImport } from '@careway/contracts';
import { type Booted, feeder } from '@careway/testing';
import { nothing } from './items.ts';

const IMPORT = `mutation ($memberId: ID!, $items: JSON!) { importTreatment(memberId: $memberId, source: "test", items: $items) { refused { identifier reason } } }`;

/** Feeds a member's record as the FHIR edge does; throws where anything was refused. */
export async function take(booted: Booted, memberId: string, items: Partial<TreatmentImport>): Promise<void> {
  const { data, errors } = await booted.ask(feeder, IMPORT, { memberId, items: { ...nothing(), ...items } });
  const { refused } = (data['importTreatment'] ?? { refused: [] }) as { refused: readonly unknown[] };
  if (errors?.length || refused.length) throw new Error(JSON.stringify({ errors, refused }));
}

/** A question about a member, as the gateway joins it. */
export const ofMember = (memberId: string, selection: string) => ({
  query: `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Member { ${selection} } } }`,
  variables: { r: [{ __typename: 'Member', id: memberId }] },
});
