import type { Ctx } from '@careway/access';
import { dayIn } from '@careway/contracts';
import { Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { type CalendarTime, heldIn } from '../appointment/appointment.queries.ts';
import { aheadIn, displacedBy, type ShownSlot, slotsOf } from '../slot/slot.queries.ts';
import { busyOf } from '../slot/slot.store.ts';
import { timesFrom } from './opening.rules.ts';
import { Schedule, type ScheduleContent } from './schedule.ts';
import { listSchedules, loadSchedule } from './schedule.store.ts';

const LONGEST_DAYS = 31;
export interface Days {
  readonly from: string | null;
  readonly days: number;
}

/** What a calendar would be after a change, before anybody makes it. Stores nothing; faulty changes throw as the change itself would. */
@Injectable()
export class PreviewQueries {
  constructor(private readonly work: Work) {}

  /** `id` null: of a calendar that does not stand yet. */
  slots(ctx: Ctx, id: string | null, changes: Partial<ScheduleContent>, { from, days }: Days): Promise<ShownSlot[]> {
    const [first, count] = [from ?? dayIn(ctx.now), Math.min(Math.max(days, 1), LONGEST_DAYS)];
    return this.work.browse(ctx, 'schedule.read', async (tx) => {
      const former = id === null ? undefined : await loadSchedule(tx, id);
      const next = Schedule.sketch(former, changes);
      if (!next.active) return [];
      const busy = former ? await busyOf(tx, former.clinicianId, first, count) : [];
      return slotsOf(timesFrom(next, first, count), busy, ctx.now);
    });
  }

  /** Whose times a calendar of the reader's own would leave without hours; of somebody else's, or none, nobody's. */
  displaced(ctx: Ctx, id: string, changes: Partial<ScheduleContent>): Promise<CalendarTime[]> {
    return this.work.panel(ctx, 'calendar.read', async (tx) => {
      const own = await listSchedules(tx, { clinicianIds: [ctx.principal.personId] });
      const former = own.find((one) => one.id === id);
      if (!former) return [];
      const busy = displacedBy(former, Schedule.sketch(former, changes), await aheadIn(tx, former, ctx.now));
      return heldIn(tx, busy, ctx.now);
    });
  }
}
