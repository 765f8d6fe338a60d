import type { Standing } from './survey.rules.ts';

interface Asks {
  query<Row>(text: string, values?: readonly unknown[]): Promise<Row[]>;
}

/** What is known of a member who might be asked: `$1` the member, `$2` the instrument, `$3` now. */
const STANDING = `select m.clinic_id as "clinicId", m.died_at as "diedAt", coalesce(m.coverages, '{}') as coverages,
    exists (select from survey_choice c where c.member_id = $1 and c.instrument = $2 and c.refused_at is not null) as refused,
    coalesce(bool_or(s.instrument = $2 and s.state = 'open'), false) as "isOpen",
    max(s.asked_at) filter (where s.instrument = $2) as "lastAskedAt", max(s.asked_at) filter (where s.kind = 'prem') as "lastExperienceAt",
    (count(s.id) filter (where s.asked_at > $3::timestamptz - interval '7 days'))::int as "askedThisWeek"
  from (select $1::uuid as member_id) i left join survey_member m using (member_id) left join survey s on s.member_id = i.member_id
  group by m.clinic_id, m.died_at, m.coverages`;

export async function standingOf(tx: Asks, memberId: string, instrument: string, now: Date): Promise<Standing> {
  const [standing] = await tx.query<Standing>(STANDING, [memberId, instrument, now]);
  return standing!;
}
