import { type CareEvent, coverageLapsed, coverageStarted, is, memberCorrected, memberDied, memberRegistered } from '@careway/contracts';
import type { Projection } from '@careway/store';

interface Told {
  clinicId: string | null;
  diedAt: string | null;
  coverages: Record<string, string | null>;
}

/** Whether a member may be asked at all, by the registry's facts: who has died or is not insured any more is asked nothing. */
export const surveyMemberProjection: Projection = {
  name: 'support.survey-member',
  sources: ['registry'],
  tables: ['survey_member'],
  async apply(tx, events) {
    const members = new Map<string, Told>();
    const of = ({ subject }: CareEvent): Told => {
      const told = members.get(subject) ?? { clinicId: null, diedAt: null, coverages: {} };
      members.set(subject, told);
      return told;
    };
    for (const event of events) {
      if (is(memberRegistered, event) || is(memberCorrected, event)) of(event).clinicId = event.data.clinicId;
      else if (is(memberDied, event)) of(event).diedAt = event.data.diedAt;
      else if (is(coverageStarted, event)) of(event).coverages[event.data.coverageId] = null;
      else if (is(coverageLapsed, event)) of(event).coverages[event.data.coverageId] = event.data.until;
    }
    if (members.size === 0) return;
    await tx.query(
      `insert into survey_member as m select r."memberId", r."clinicId", r."diedAt", r.coverages
       from jsonb_to_recordset($1) as r("memberId" uuid, "clinicId" uuid, "diedAt" timestamptz, coverages jsonb)
       on conflict (member_id) do update set clinic_id = coalesce(excluded.clinic_id, m.clinic_id), died_at = coalesce(excluded.died_at, m.died_at), coverages = m.coverages || excluded.coverages`,
      [JSON.stringify([...members].map(([memberId, told]) => ({ memberId, ...told })))],
    );
  },
};
