import type { Schedule } from '../schedule/schedule.ts';
import { freeOf, HORIZON_DAYS, type Stretch, timesFrom } from '../schedule/opening.rules.ts';
import type { Tx } from '@careway/store';
import { dayAfter, dayIn, endOfDay, instantOf } from '@careway/contracts';

/** FHIR Slot.status of what is stored; a time that no row lies over is free. `busy-tentative` is held for who waits. */
export type BusyStatus = 'busy' | 'busy-tentative';
export interface Busy extends Stretch {
  readonly status: BusyStatus;
  readonly appointmentId: string;
}
export interface Taken extends Stretch {
  readonly id: string;
  readonly scheduleId: string;
  readonly clinicianId: string;
  readonly appointmentId: string;
}

/** What of a clinician's days is not free, whichever schedule it belongs to. */
export const busyOf = (tx: Pick<Tx, 'query'>, clinicianId: string, from: string, days: number): Promise<Busy[]> =>
  tx.query<Busy>(
    `select starts_at as "startsAt", ends_at as "endsAt", status, appointment_id as "appointmentId" from slot
     where clinician_id = $1 and ends_at > $2 and starts_at < $3 order by starts_at`,
    [clinicianId, instantOf(from, '00:00'), endOfDay(dayAfter(from, days - 1))],
  );

/**
 * Takes a time for an appointment; false where somebody else has any part of it. Of any number who try at once one is answered true: the
 * others wait here for its commit.
 */
export async function takeSlot(tx: Tx, { id, scheduleId, clinicianId, startsAt, endsAt, appointmentId }: Taken): Promise<boolean> {
  const made = await tx.execute(
    `insert into slot (id, schedule_id, clinician_id, starts_at, ends_at, status, appointment_id) values ($1, $2, $3, $4, $5, 'busy', $6)
     on conflict do nothing returning id`,
    [id, scheduleId, clinicianId, startsAt, endsAt, appointmentId],
  );
  return made.length > 0;
}

/** The time is free again. */
export const freeSlot = (tx: Tx, id: string | null): Promise<unknown> => tx.execute('delete from slot where id = $1', [id]);
export const keepSlot = (tx: Tx, id: string | null): Promise<unknown> => tx.execute(`update slot set status = 'busy' where id = $1`, [id]);

/** How many other times a refusal names, and how many days it looks through for them. */
const [NEXT, LOOK] = [5, 21];

/** A free time as a refusal names it. */
export interface FreeSlot extends Stretch {
  readonly status: 'FREE';
}

/** The free times nearest to the one that is gone: of its day and after, else from now on. */
export async function nextFree(tx: Tx, schedule: Schedule, near: Date, now: Date): Promise<FreeSlot[]> {
  const today = dayIn(now);
  const wanted = dayIn(near);
  const from = wanted < today || wanted > dayAfter(today, HORIZON_DAYS) ? today : wanted;
  const search = async (day: string) =>
    freeOf(timesFrom(schedule, day, LOOK), await busyOf(tx, schedule.clinicianId, day, LOOK), now)
      .slice(0, NEXT)
      .map((one) => ({ ...one, status: 'FREE' as const }));
  const found = await search(from);
  return found.length || from === today ? found : search(today);
}
