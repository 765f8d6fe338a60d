import { AREAS, type CareEvent, relationSet } from '@careway/contracts';
import type { EffectTx } from '@careway/store';
import { type Decided, labelsOfCareTeam } from '../relation/relation.rules.ts';
import type { CareEvidence } from './care-relation.entity.ts';

interface Row {
  readonly validFrom: Date;
  readonly validTo: Date | null;
}
export interface Relating {
  readonly memberId: string;
  readonly id: string;
  readonly clinicianId: string;
  readonly evidence: Extract<CareEvidence, 'referral' | 'intake' | 'result'>;
  readonly from: string;
  readonly validTo: Date;
  readonly grantedBy: string | null;
}

/**
 * A care relationship that follows from a fact: made, or given its new end. It carries what the member withheld from care teams. Of a
 * clinician whom the registry does not know, and of a relationship that a manager ended, nothing opens.
 */
export async function relate(tx: EffectTx, cause: CareEvent, one: Relating): Promise<void> {
  const { memberId, id, clinicianId, evidence, from, validTo, grantedBy } = one;
  const [row] = await tx.query<Row>(
    `insert into care_relation as c (member_id, id, version, clinician_id, evidence, valid_from, valid_to, appointed_by)
     select $1, $2, 1, k.id, $7, $4, $5, $6 from clinician k where k.id = $3
     on conflict (member_id, id) do update set version = c.version + 1, valid_to = excluded.valid_to where c.ended_at is null
     returning valid_from as "validFrom", valid_to as "validTo"`,
    [memberId, id, clinicianId, from, validTo.toISOString(), grantedBy, evidence],
  );
  if (!row) return;
  const decisions = await tx.query<Decided>('select label, audience, decision from consent where member_id = $1', [memberId]);
  tx.emit(
    relationSet,
    {
      ...{ memberId, relationId: id, personId: clinicianId, kind: 'care-team', evidence, grantedBy },
      areas: [...AREAS],
      labels: [...labelsOfCareTeam(decisions)],
      validFrom: row.validFrom.toISOString(),
      validTo: row.validTo?.toISOString() ?? null,
    },
    cause,
  );
  tx.ring(memberId, 'memberChanged', memberId);
}
