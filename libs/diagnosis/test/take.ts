import type { DiagnosisImport } from '@careway/contracts';
import { type Booted, feeder } from '@careway/testing';
import { nothing } from './items.ts';

const IMPORT = `mutation ($memberId: ID!, $items: JSON!) { importDiagnosis(memberId: $memberId, source: "test", items: $items) { refused { identifier reason } } }`;

/** Feeds a member's record as the FHIR edge does; throws where anything was refused. */
export async function take(booted: Booted, memberId: string, items: Partial<DiagnosisImport>): Promise<void> {
  const { data, errors } = await booted.ask(feeder, IMPORT, { memberId, items: { ...nothing(), ...items } });
  const { refused } = (data['importDiagnosis'] ?? { refused: [] }) as { refused: readonly unknown[] };
  if (errors?.length || refused.length) throw new Error(JSON.stringify({ errors, refused }));
}

/** A question about a member, as the gateway joins it. */
export const ofMember = (memberId: string, selection: string) => ({
  query: `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Member { ${selection} } } }`,
  variables: { r: [{ __typename: 'Member', id: memberId }] },
});
