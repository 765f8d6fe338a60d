import { uuidv5 } from '@careway/contracts';
import type { Tx } from '@careway/store';
import { CareRelation } from '../care-team/care-relation.entity.ts';
import { treatsUntil } from '../care-team/care-team.rules.ts';
import { tellCare } from '../relation/relation.facts.ts';
import type { Decided } from '../relation/relation.rules.ts';
import type { Taken } from './directory.import.ts';
import type { CareRelationItem } from './import.items.ts';
import { partByKnown } from './sorted.ts';

interface Pair {
  readonly memberId: string;
  readonly clinicianId: string;
}
interface Period extends Pair {
  readonly began: Date;
  readonly ended: Date | null;
}

/**
 * Takes visits as evidence for care relationships: one relationship per member and clinician, from the first visit until its clinician
 * is no longer taken to treat (see care-team.rules.ts). One that a manager has ended stays ended.
 */
export async function takeCareRelations(tx: Tx, items: readonly CareRelationItem[]): Promise<Taken> {
  const members = await partByKnown(tx, 'member', items, ({ memberId }) => memberId);
  const clinicians = await partByKnown(tx, 'clinician', members.known, ({ clinicianId }) => clinicianId);
  const { known } = clinicians;
  const told = known.length ? await writeEvidence(tx, known) : [];
  const created = told.filter(({ created: isNew }) => isNew).length;
  await relate(tx, told);
  const refuse = (reason: string) => (item: CareRelationItem) => ({ identifier: item.identifier, reason });
  return {
    count: { type: 'CareTeam', created, changed: told.length - created, unchanged: known.length - told.length },
    refused: [
      ...members.dangling.map(refuse('memberId: this member is not known')),
      ...clinicians.dangling.map(refuse('clinicianId: this clinician is not known')),
    ],
  };
}

/** Writes what is new or changed of the visits, and answers whose they are. */
function writeEvidence(tx: Tx, items: readonly CareRelationItem[]): Promise<(Pair & { created: boolean })[]> {
  return tx.execute(
    `insert into care_evidence as e (member_id, clinician_id, encounter_id, began_at, ended_at)
     select r."memberId", r."clinicianId", r."encounterId", r."from", r."to"
     from jsonb_to_recordset($1) as r("memberId" uuid, "clinicianId" uuid, "encounterId" uuid, "from" timestamptz, "to" timestamptz)
     on conflict (member_id, clinician_id, encounter_id) do update set began_at = excluded.began_at, ended_at = excluded.ended_at
       where (e.began_at, e.ended_at) is distinct from (excluded.began_at, excluded.ended_at)
     returning member_id as "memberId", clinician_id as "clinicianId", xmax = 0 as created`,
    [JSON.stringify(items)],
  );
}

/** Sets the relationships of these pairs to what all their visits say, and tells those that changed. */
async function relate(tx: Tx, pairs: readonly Pair[]): Promise<void> {
  if (pairs.length === 0) return;
  const periods = await tx.query<Period>(
    `select e.member_id as "memberId", e.clinician_id as "clinicianId", min(e.began_at) as began,
       case when bool_or(e.ended_at is null) then null else max(e.ended_at) end as ended
     from care_evidence e where (e.member_id, e.clinician_id) in (select p."memberId", p."clinicianId" from jsonb_to_recordset($1) as p("memberId" uuid, "clinicianId" uuid))
     group by 1, 2`,
    [JSON.stringify(pairs)],
  );
  const rows = periods.map(({ memberId, clinicianId, began, ended }) => {
    return { memberId, id: uuidv5('care-relation', memberId, clinicianId), clinicianId, validFrom: began, validTo: treatsUntil(ended) };
  });
  const set = await tx.execute<CareRelation>(
    `insert into care_relation as c (member_id, id, version, clinician_id, evidence, valid_from, valid_to)
     select r."memberId", r.id, 1, r."clinicianId", 'encounter', r."validFrom", r."validTo"
     from jsonb_to_recordset($1) as r("memberId" uuid, id uuid, "clinicianId" uuid, "validFrom" timestamptz, "validTo" timestamptz)
     on conflict (member_id, id) do update set version = c.version + 1, valid_from = excluded.valid_from, valid_to = excluded.valid_to
       where c.ended_at is null and (c.valid_from, c.valid_to) is distinct from (excluded.valid_from, excluded.valid_to)
     returning member_id as "memberId", id, clinician_id as "clinicianId", evidence, valid_from as "validFrom", valid_to as "validTo", appointed_by as "appointedBy"`,
    [JSON.stringify(rows)],
  );
  const decisions = await decisionsOf(tx, set);
  for (const relation of set) tellCare(tx, Object.assign(new CareRelation(), relation), decisions.get(relation.memberId) ?? []);
}

async function decisionsOf(tx: Tx, relations: readonly Pick<CareRelation, 'memberId'>[]): Promise<ReadonlyMap<string, readonly Decided[]>> {
  const rows = await tx.query<Decided & { memberId: string }>(
    'select member_id as "memberId", label, audience, decision from consent where member_id = any ($1)',
    [relations.map(({ memberId }) => memberId)],
  );
  return Map.groupBy(rows, ({ memberId }) => memberId);
}
