import { toGlobalId, uuidv7 } from '@careway/contracts';
import type { Asker, Person } from './asker.ts';
import type { Canaries } from './canary.ts';
import type { Actor, ActorName } from './cast.ts';
import { WITHHELD } from './cast.ts';
import type { Labelled } from './items.ts';

/** A clinic at which none of the actors works: only who works there sees what was sent there. */
export interface Elsewhere {
  readonly clinicId: string;
  readonly clinician: Person;
}
export const elsewhere = (): Elsewhere => ({ clinicId: uuidv7(), clinician: { kind: 'clinician', personId: uuidv7() } });

/** Tests and specialties by label, so that each stands beside the other. */
const TESTS: Readonly<Record<Labelled, readonly string[]>> = { general: ['4548-4', '3016-3'], mental: ['2132-9'], hiv: [] };
const SPECIALTIES: Readonly<Record<Labelled, readonly string[]>> = {
  general: ['394579002', '394582007'],
  mental: ['394587001'],
  hiv: [],
};
const PLACE = `mutation Matrix($m: ID!, $o: OrderInput!) { placeOrder(memberId: $m, order: $o) { __typename ... on Order { id } ... on DomainError { message } } }`;
const REQUEST = `mutation Matrix($m: ID!, $r: ReferralInput!) { requestReferral(memberId: $m, referral: $r) { __typename ... on Referral { id } ... on DomainError { message } } }`;
const step = (command: string, more = '') =>
  `mutation Matrix($id: ID!) { ${command}(id: $id${more}) { __typename ... on DomainError { message } } }`;

/** Orders and referrals for a condition of that label, at different steps: their ids. What the team may not see it can't ask for. */
export async function requestFor(
  asker: Asker,
  canaries: Canaries,
  actors: Readonly<Record<ActorName, Actor>>,
  { clinicId, clinician }: Elsewhere,
  { memberId, conditionId, label }: { readonly memberId: string; readonly conditionId: string; readonly label: Labelled },
): Promise<readonly string[]> {
  if (label === WITHHELD) return [];
  const team = actors['care team'];
  const common = () => ({ reason: `Because ${canaries.word()}`, conditionId: toGlobalId({ memberId, id: conditionId }) });
  const ids: string[] = [];
  const does = async (who: Person, query: string, variables: object) => (await asker.does('diagnosis', who, query, variables)).id;
  for (const code of TESTS[label])
    ids.push(await does(team, PLACE, { m: memberId, o: { ...common(), code: { system: 'http://loinc.org', code } } }));
  for (const specialty of SPECIALTIES[label]) ids.push(await does(team, REQUEST, { m: memberId, r: { ...common(), specialty, clinicId } }));
  if (label !== 'general') return ids;
  const [taken, dropped, carried, refused] = ids as [string, string, string, string];
  await does(team, step('collectOrder'), { id: taken });
  await does(team, step('cancelOrder', `, expectedVersion: 1, reason: "Not ${canaries.word()}"`), { id: dropped });
  await does(clinician, step('acceptReferral'), { id: carried });
  await does(clinician, step('bookReferral', `, bookedFor: "${new Date(Date.now() + 9 * 86_400_000).toISOString()}"`), { id: carried });
  await does(clinician, step('completeReferral'), { id: carried });
  await does(clinician, step('reportReferral', `, report: "Found ${canaries.word()}"`), { id: carried });
  await does(clinician, step('refuseReferral', `, reason: "Full ${canaries.word()}"`), { id: refused });
  await does(team, step('acknowledgeReferral'), { id: refused });
  return ids;
}
