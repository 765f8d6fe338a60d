import { type CareEvent, dayIn, is, surveyAnswered } from '@careway/contracts';
import type { EffectTx, Projection } from '@careway/store';
import { NO_CLINIC } from '../funnel/contributions.ts';

interface Said {
  readonly member_id: string;
  readonly instrument: string;
  readonly quarter: string;
  readonly clinic_id: string;
  readonly score: number;
  readonly answered_at: string;
}

/** `2026-4`, by the payer's calendar. */
export function quarterOf(at: Date): string {
  const [year, month] = dayIn(at).split('-').map(Number);
  return `${year}-${Math.ceil(month! / 3)}`;
}
const keyOf = ({ member_id, instrument, quarter }: Said): string => `${member_id} ${instrument} ${quarter}`;

/** Of each member what was said last in a quarter, so that a number of answers is a number of people. */
function lastSaid(events: readonly CareEvent[]): ReadonlyMap<string, Said> {
  const all = new Map<string, Said>();
  for (const event of events) {
    if (!is(surveyAnswered, event) || event.data.kind !== 'prem') continue;
    const { memberId: member_id, instrument, clinicId, score, occurredAt: answered_at } = event.data;
    const said = { member_id, instrument, quarter: quarterOf(new Date(answered_at)), clinic_id: clinicId ?? NO_CLINIC, score, answered_at };
    if ((all.get(keyOf(said))?.answered_at ?? '') <= answered_at) all.set(keyOf(said), said);
  }
  return all;
}

type Counts = Pick<Said, 'instrument' | 'quarter' | 'clinic_id'> & { people: number; points: number };

/** How the counts change when members said something else before; in one order, so that no two lanes wait for each other in a circle. */
export function differenceOf(before: readonly Said[], now: readonly Said[]): readonly Counts[] {
  const cells = new Map<string, Counts>();
  const add = ({ instrument, quarter, clinic_id, score }: Said, sign: 1 | -1) => {
    const key = `${instrument} ${quarter} ${clinic_id}`;
    const known = cells.get(key) ?? { instrument, quarter, clinic_id, people: 0, points: 0 };
    cells.set(key, { ...known, people: known.people + sign, points: known.points + sign * score });
  };
  for (const one of before) add(one, -1);
  for (const one of now) add(one, 1);
  return [...cells].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, counts]) => counts);
}

async function write(tx: EffectTx, said: readonly Said[]): Promise<void> {
  const known = await tx.query<Said>(
    `select v.member_id, v.instrument, v.quarter, v.clinic_id, v.score, v.answered_at from experience_answer_view v
     join unnest($1::uuid[], $2::text[], $3::text[]) as k(member_id, instrument, quarter) using (member_id, instrument, quarter)`,
    [said.map((one) => one.member_id), said.map((one) => one.instrument), said.map((one) => one.quarter)],
  );
  const before = new Map(known.map((one) => [keyOf(one), one]));
  const newer = said.filter((one) => new Date(before.get(keyOf(one))?.answered_at ?? 0) <= new Date(one.answered_at));
  await tx.query(
    `insert into experience_answer_view as v select r.* from jsonb_to_recordset($1)
       as r(member_id uuid, instrument text, quarter text, clinic_id uuid, score int, answered_at timestamptz)
     on conflict (member_id, instrument, quarter) do update set clinic_id = excluded.clinic_id, score = excluded.score, answered_at = excluded.answered_at`,
    [JSON.stringify(newer)],
  );
  const replaced = newer.flatMap((one) => before.get(keyOf(one)) ?? []);
  const counts = JSON.stringify(differenceOf(replaced, newer));
  await tx.query(
    `insert into experience_view as v select c.* from jsonb_to_recordset($1)
       as c(instrument text, quarter text, clinic_id uuid, people int, points bigint)
     on conflict (instrument, quarter, clinic_id) do update set people = v.people + excluded.people, points = v.points + excluded.points`,
    [counts],
  );
  await tx.query('delete from experience_view where people = 0');
}

/** How care was, by clinic and quarter: kept by differences, so a batch costs what it changes. */
export const experienceProjection: Projection = {
  name: 'engagement.experience',
  sources: ['support'],
  tables: ['experience_answer_view', 'experience_view'],
  async apply(tx, events) {
    const said = [...lastSaid(events).values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
    if (said.length > 0) await write(tx, said);
  },
};
