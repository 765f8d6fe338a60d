import {
  AREAS,
  type CareEvent,
  type DataOf,
  is,
  referralAccepted,
  referralBooked,
  referralCancelled,
  referralRefused,
  referralReported,
  relationEnded,
  relationSet,
  uuidv5,
} from '@careway/contracts';
import type { EffectTx, Projection } from '@careway/store';
import { type Decided, labelsOfCareTeam } from '../relation/relation.rules.ts';
import { treatsByReferral } from './care-team.rules.ts';

interface Row {
  readonly validFrom: Date;
  readonly validTo: Date | null;
}
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
      if (is(referralAccepted, event)) await relate(tx, event, event.data, treatsByReferral('accepted', event.data.occurredAt));
      else if (is(referralBooked, event)) await relate(tx, event, event.data, treatsByReferral('booked', event.data.bookedFor));
      else if (is(referralReported, event)) await relate(tx, event, event.data, treatsByReferral('reported', event.data.occurredAt));
      else if ((is(referralRefused, event) || is(referralCancelled, event)) && event.data.acceptedBy)
        await end(tx, event, { ...event.data, acceptedBy: event.data.acceptedBy });
    }
  },
};

/** One relationship per referral and clinician. */
const relationOf = ({ referralId, acceptedBy }: Carried): string => uuidv5('referral-relation', referralId, acceptedBy);

async function relate(tx: EffectTx, cause: CareEvent, data: Carried, validTo: Date): Promise<void> {
  const { memberId, acceptedBy, occurredAt } = data;
  const id = relationOf(data);
  const [row] = await tx.query<Row>(
    `insert into care_relation as c (member_id, id, version, clinician_id, evidence, valid_from, valid_to, appointed_by)
     select $1, $2, 1, k.id, 'referral', $4, $5, $6 from clinician k where k.id = $3
     on conflict (member_id, id) do update set version = c.version + 1, valid_to = excluded.valid_to where c.ended_at is null
     returning valid_from as "validFrom", valid_to as "validTo"`,
    [memberId, id, acceptedBy, occurredAt, validTo.toISOString(), data.fromClinicianId],
  );
  // a clinician whom the registry does not know, or a relationship that a manager ended: nothing opens
  if (!row) return;
  const decisions = await tx.query<Decided>('select label, audience, decision from consent where member_id = $1', [memberId]);
  tx.emit(
    relationSet,
    {
      ...{ memberId, relationId: id, personId: acceptedBy, kind: 'care-team', evidence: 'referral', grantedBy: data.fromClinicianId },
      areas: [...AREAS],
      labels: [...labelsOfCareTeam(decisions)],
      validFrom: row.validFrom.toISOString(),
      validTo: row.validTo?.toISOString() ?? null,
    },
    cause,
  );
  tx.ring(memberId, 'memberChanged', memberId);
}

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
