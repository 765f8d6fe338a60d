import type { Ctx } from '@careway/access';
import { dayIn } from '@careway/contracts';
import { type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { isBookable, overlaps, type Stretch, timesFrom } from '../schedule/opening.rules.ts';
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
    return this.work.browse(ctx, 'schedule.read', (tx) => displacedIn(tx, schedule, ctx.now));
  }
}

async function displacedIn(tx: Tx, schedule: Schedule, now: Date): Promise<number> {
  const rows = await tx.query<Stretch>(
    `select starts_at as "startsAt", ends_at as "endsAt" from slot where schedule_id = $1 and starts_at > $2`,
    [schedule.id, now],
  );
  const fits = ({ startsAt, endsAt }: Stretch) =>
    timesFrom(schedule, dayIn(startsAt), 1).some((time) => time.startsAt <= startsAt && startsAt < time.endsAt && endsAt > time.startsAt);
  return rows.filter((row) => !schedule.active || !fits(row)).length;
}
