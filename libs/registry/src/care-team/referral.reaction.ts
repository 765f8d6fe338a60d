import {
  type CareEvent,
  type DataOf,
  is,
  referralAccepted,
  referralBooked,
  referralCancelled,
  referralRefused,
  referralReported,
  relationEnded,
  uuidv5,
} from '@careway/contracts';
import type { EffectTx, Projection } from '@careway/store';
import { treatsByReferral } from './care-team.rules.ts';
import { relate } from './relate.ts';

type Carried = DataOf<typeof referralAccepted>;

/**
 * Whoever accepts a referral treats the member, for as long as the referral is carried: the fact becomes a care relationship, and what
 * follows lengthens, shortens or ends it. It acts on facts, so it owns no table that a rebuild may empty.
 */
export const referralReaction: Projection = {
  name: 'registry.referral-relation',
  sources: ['diagnosis'],
  tables: [],
  async apply(tx, events) {
    for (const event of events) {
      if (is(referralAccepted, event)) await carry(tx, event, event.data, treatsByReferral('accepted', event.data.occurredAt));
      else if (is(referralBooked, event)) await carry(tx, event, event.data, treatsByReferral('booked', event.data.bookedFor));
      else if (is(referralReported, event)) await carry(tx, event, event.data, treatsByReferral('reported', event.data.occurredAt));
      else if ((is(referralRefused, event) || is(referralCancelled, event)) && event.data.acceptedBy)
        await end(tx, event, { ...event.data, acceptedBy: event.data.acceptedBy });
    }
  },
};

/** One relationship per referral and clinician. */
const relationOf = ({ referralId, acceptedBy }: Carried): string => uuidv5('referral-relation', referralId, acceptedBy);

const carry = (tx: EffectTx, cause: CareEvent, data: Carried, validTo: Date): Promise<void> =>
  relate(tx, cause, {
    ...{ memberId: data.memberId, id: relationOf(data), clinicianId: data.acceptedBy, evidence: 'referral' },
    ...{ from: data.occurredAt, validTo, grantedBy: data.fromClinicianId },
  });

async function end(tx: EffectTx, cause: CareEvent, data: Carried): Promise<void> {
  const { memberId, acceptedBy, occurredAt, by } = data;
  const id = relationOf(data);
  const ended = await tx.query(
    `update care_relation set version = version + 1, ended_at = $3, ended_by = $4 where member_id = $1 and id = $2 and ended_at is null returning id`,
    [memberId, id, occurredAt, by],
  );
  if (ended.length === 0) return;
  tx.emit(relationEnded, { memberId, relationId: id, personId: acceptedBy, kind: 'care-team', endedAt: occurredAt }, cause);
  tx.ring(memberId, 'memberChanged', memberId);
}
