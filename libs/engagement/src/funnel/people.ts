import {
  type CareEvent,
  clinicCorrected,
  clinicOpened,
  coverageLapsed,
  coverageStarted,
  is,
  journeyEmptied,
  journeyStarted,
  memberCorrected,
  memberDied,
  memberRegistered,
  stageReached,
  uuidv5,
} from '@careway/contracts';
import type { EffectTx } from '@careway/store';

interface PersonChange {
  readonly member_id: string;
  known?: { birthYear: number; gender: string; clinicId: string | null; district: string };
  died?: boolean;
  readonly coverages: Record<string, string | null>;
}

export interface Changes {
  readonly people: readonly PersonChange[];
  /** `stage` is null for a journey that holds nothing any more. */
  readonly journeys: readonly { member_id: string; id: string; stage: string | null }[];
  readonly clinics: readonly { clinic_id: string; district: string }[];
}

/** Visits without a concern are no journey towards a target; the journey context gives them this id. */
const isGeneralCare = (memberId: string, journeyId: string): boolean => journeyId === uuidv5('general-care', memberId);

/** What a batch changes, each member, journey and clinic once: the last fact decides. */
export function changesOf(events: readonly CareEvent[]): Changes {
  const people = new Map<string, PersonChange>();
  const journeys = new Map<string, Changes['journeys'][number]>();
  const clinics = new Map<string, Changes['clinics'][number]>();
  const person = (memberId: string): PersonChange => {
    const change = people.get(memberId) ?? { member_id: memberId, coverages: {} };
    people.set(memberId, change);
    return change;
  };
  const standing = (memberId: string, id: string, stage: string | null) => {
    if (!isGeneralCare(memberId, id)) journeys.set(`${memberId} ${id}`, { member_id: memberId, id, stage });
  };
  for (const event of events) {
    if (is(memberRegistered, event) || is(memberCorrected, event)) {
      const { memberId, birthDate, gender, clinicId, district } = event.data;
      person(memberId).known = { birthYear: Number(birthDate.slice(0, 4)), gender, clinicId, district };
    } else if (is(memberDied, event)) person(event.data.memberId).died = true;
    else if (is(coverageStarted, event)) person(event.data.memberId).coverages[event.data.coverageId] = null;
    else if (is(coverageLapsed, event)) person(event.data.memberId).coverages[event.data.coverageId] = event.data.until;
    else if (is(journeyStarted, event)) standing(event.data.memberId, event.data.journeyId, event.data.stage);
    else if (is(stageReached, event)) standing(event.data.memberId, event.data.journeyId, event.data.to);
    else if (is(journeyEmptied, event)) standing(event.data.memberId, event.data.journeyId, null);
    else if (is(clinicOpened, event) || is(clinicCorrected, event))
      clinics.set(event.data.clinicId, { clinic_id: event.data.clinicId, district: event.data.district });
  }
  return { people: [...people.values()], journeys: [...journeys.values()], clinics: [...clinics.values()] };
}

/** Makes the lanes take turns at a member, in one order: a cell is computed from facts of two topics. */
export async function lockPeople(tx: EffectTx, memberIds: readonly string[]): Promise<void> {
  const ids = [...memberIds].sort();
  await Promise.all([
    tx.query(`insert into member_view (member_id) select unnest($1::uuid[]) on conflict do nothing`, [ids]),
    tx.query(`select from member_view where member_id = any ($1) order by member_id for update`, [ids]),
  ]);
}

export async function writeChanges(tx: EffectTx, { people, journeys, clinics }: Changes): Promise<void> {
  const [standing, emptied] = [journeys.filter(({ stage }) => stage !== null), journeys.filter(({ stage }) => stage === null)];
  if (people.length)
    await tx.query(
      `update member_view m set died = m.died or coalesce(p.died, false), coverages = m.coverages || p.coverages,
         birth_year = coalesce((p.known->>'birthYear')::smallint, m.birth_year), gender = coalesce(p.known->>'gender', m.gender),
         district = coalesce(p.known->>'district', m.district), clinic_id = case when p.known is null then m.clinic_id else (p.known->>'clinicId')::uuid end
       from jsonb_to_recordset($1) as p(member_id uuid, known jsonb, died boolean, coverages jsonb) where p.member_id = m.member_id`,
      [JSON.stringify(people)],
    );
  if (emptied.length)
    await tx.query(
      `delete from journey_view v using unnest($1::uuid[], $2::uuid[]) as j(member_id, id) where (v.member_id, v.id) = (j.member_id, j.id)`,
      [emptied.map(({ member_id }) => member_id), emptied.map(({ id }) => id)],
    );
  if (standing.length)
    await tx.query(
      `insert into journey_view (member_id, id, stage) select j.* from jsonb_to_recordset($1) as j(member_id uuid, id uuid, stage text)
       on conflict (member_id, id) do update set stage = excluded.stage`,
      [JSON.stringify(standing)],
    );
  if (clinics.length)
    await tx.query(
      `insert into clinic_view (clinic_id, district) select c.* from jsonb_to_recordset($1) as c(clinic_id uuid, district text) order by 1
       on conflict (clinic_id) do update set district = excluded.district`,
      [JSON.stringify(clinics)],
    );
}
