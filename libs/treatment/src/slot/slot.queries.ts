import type { Ctx } from '@careway/access';
import { dayIn } from '@careway/contracts';
import { type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { fits, isBookable, overlaps, type Stretch, timesFrom } from '../schedule/opening.rules.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { type Busy, busyOf } from './slot.store.ts';

/** A time of a schedule as it leaves through the graph: free or busy, never whose. */
export interface ShownSlot extends Stretch {
  readonly status: 'FREE' | 'BUSY' | 'BUSY_TENTATIVE' | 'BUSY_UNAVAILABLE';
}
const LONGEST_DAYS = 31;

/** FHIR Slot.status: what lies in the past or too far ahead is no time to book. */
export function slotsOf(times: readonly Stretch[], busy: readonly Busy[], now: Date): ShownSlot[] {
  return times.map((one) => {
    const over = busy.find((other) => overlaps(one, other));
    if (over) return { ...one, status: over.status === 'busy' ? 'BUSY' : 'BUSY_TENTATIVE' };
    return { ...one, status: isBookable(one.startsAt, now) ? 'FREE' : 'BUSY_UNAVAILABLE' };
  });
}

@Injectable()
export class SlotQueries {
  constructor(private readonly work: Work) {}

  ofSchedule(ctx: Ctx, schedule: Schedule, from: string | null | undefined, days: number): Promise<ShownSlot[]> {
    const first = from ?? dayIn(ctx.now);
    const count = Math.min(Math.max(days, 1), LONGEST_DAYS);
    return this.work.browse(ctx, 'schedule.read', async (tx) =>
      slotsOf(timesFrom(schedule, first, count), await busyOf(tx, schedule.clinicianId, first, count), ctx.now),
    );
  }

  /** Booked times to come that no longer lie in the hours: somebody has to call those people. */
  displaced(ctx: Ctx, schedule: Schedule): Promise<number> {
    return this.work.browse(ctx, 'schedule.read', async (tx) => displacedOf(schedule, await aheadIn(tx, schedule, ctx.now)).length);
  }
}

/** What is booked of a schedule, or held, from now on. */
export const aheadIn = (tx: Pick<Tx, 'query'>, { id }: Pick<Schedule, 'id'>, now: Date): Promise<Busy[]> =>
  tx.query<Busy>(
    `select starts_at as "startsAt", ends_at as "endsAt", status, appointment_id as "appointmentId" from slot
     where schedule_id = $1 and starts_at > $2 order by starts_at`,
    [id, now],
  );

/** Those of them that lie in no hours of the schedule. */
export const displacedOf = (schedule: Schedule, ahead: readonly Busy[]): Busy[] =>
  ahead.filter((one) => !schedule.active || !fits(schedule, one));

/** Those that a change leaves without hours, and that had some before. */
export function displacedBy(former: Schedule, next: Schedule, ahead: readonly Busy[]): Busy[] {
  const before = new Set(displacedOf(former, ahead));
  return displacedOf(next, ahead).filter((one) => !before.has(one));
}
