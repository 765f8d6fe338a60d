import { uuidv7 } from '@careway/contracts';
import type { Person } from '../asker.ts';
import { WITHHELD } from '../cast.ts';
import type { Labelled } from '../items.ts';
import type { Slice } from './filling.ts';

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
const PLACE = `($m: ID!, $o: OrderInput!) { placeOrder(memberId: $m, order: $o) { __typename ... on Order { id } ... on DomainError { message } } }`;
const REQUEST = `($m: ID!, $r: ReferralInput!) { requestReferral(memberId: $m, referral: $r) { __typename ... on Referral { id } ... on DomainError { message } } }`;
const step = (command: string, more = '') => `($id: ID!) { ${command}(id: $id${more}) { __typename ... on DomainError { message } } }`;

/** Orders and referrals for the condition, at different steps. What the team may not see it can't ask for. */
export const requests: Slice = {
  async each(filling, label, { diagnosis }) {
    if (label === WITHHELD) return;
    const { canaries, memberId, away } = filling;
    const common = () => ({ reason: `Because ${canaries.word()}`, conditionId: filling.idOf(diagnosis.conditions[0]!.id) });
    const ids: string[] = [];
    const does = async (who: 'care team' | Person, query: string, variables: object) =>
      (await filling.does('diagnosis', who, query, variables)).id;
    for (const code of TESTS[label])
      ids.push(await does('care team', PLACE, { m: memberId, o: { ...common(), code: { system: 'http://loinc.org', code } } }));
    for (const specialty of SPECIALTIES[label])
      ids.push(await does('care team', REQUEST, { m: memberId, r: { ...common(), specialty, clinicId: away.clinicId } }));
    for (const id of ids) filling.tell(label, id);
    if (label !== 'general') return;
    const [taken, dropped, carried, refused] = ids as [string, string, string, string];
    await does('care team', step('collectOrder'), { id: taken });
    await does('care team', step('cancelOrder', `, expectedVersion: 1, reason: "Not ${canaries.word()}"`), { id: dropped });
    await does(away.clinician, step('acceptReferral'), { id: carried });
    const day = new Date(Date.now() + 9 * 86_400_000).toISOString();
    await does(away.clinician, step('bookReferral', `, bookedFor: "${day}"`), { id: carried });
    await does(away.clinician, step('completeReferral'), { id: carried });
    await does(away.clinician, step('reportReferral', `, report: "Found ${canaries.word()}"`), { id: carried });
    await does(away.clinician, step('refuseReferral', `, reason: "Full ${canaries.word()}"`), { id: refused });
    await does('care team', step('acknowledgeReferral'), { id: refused });
  },
};
