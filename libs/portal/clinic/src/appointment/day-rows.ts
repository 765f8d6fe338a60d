import type { ClinicDayQuery } from '../generated/graph.ts';

type Time = ClinicDayQuery['myCalendar'][number];

/** A line of the day: one time, or times one after the other in which nobody comes. */
export interface DayRow {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly status: Time['status'];
  readonly appointment: Time['appointment'];
  readonly count: number;
}

/** Free hours, and those that are over, are one line each: what is looked for in a day is who comes. */
export function dayRows(times: readonly Time[]): readonly DayRow[] {
  const rows: DayRow[] = [];
  for (const { startsAt, endsAt, status, appointment } of times) {
    const last = rows.at(-1);
    const goesOn = last && !last.appointment && !appointment && status !== 'BUSY' && last.status === status && last.endsAt === startsAt;
    if (goesOn) rows[rows.length - 1] = { ...last, endsAt, count: last.count + 1 };
    else rows.push({ startsAt, endsAt, status, appointment, count: 1 });
  }
  return rows;
}
