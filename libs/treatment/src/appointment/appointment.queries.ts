import type { Ctx } from '@careway/access';
import { dayIn, PAYER_ZONE, toGlobalId } from '@careway/contracts';
import { shown } from '@careway/service';
import { References, selection, tableName, type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { timesFrom } from '../schedule/opening.rules.ts';
import { listSchedules } from '../schedule/schedule.store.ts';
import { type ShownSlot, slotsOf } from '../slot/slot.queries.ts';
import { type Busy, busyOf } from '../slot/slot.store.ts';
import { Appointment } from './appointment.entity.ts';

const MOST = 200;
const LONGEST_DAYS = 14;
const DAY_MS = 86_400_000;
const enumOf = (word: string | null) => word && word.toUpperCase().replaceAll('-', '_');
const idOf = (id: string | null) => id && { id };

/** An appointment as it leaves through the graph. An offer that has ended is none, whether or not anybody has cleared it away yet. */
export function showAppointment(row: Appointment, now: Date) {
  const isOver = row.status === 'pending' && row.offeredUntil! <= now;
  const { wish } = row;
  const clinicianId = isOver ? wish!.clinicianId : row.clinicianId;
  return {
    ...shown(row),
    ...(isOver && { startsAt: null, endsAt: null, scheduleId: null, offeredUntil: null }),
    __typename: 'Appointment',
    status: isOver ? 'WAITLIST' : enumOf(row.status),
    serviceType: enumOf(row.serviceType),
    member: { id: row.memberId },
    clinician: idOf(clinicianId),
    clinic: { id: row.clinicId },
    timeZone: PAYER_ZONE,
    basedOn: row.basedOn && toGlobalId({ memberId: row.memberId, id: row.basedOn }),
    bookedAt: row.occurredAt,
    bookedSide: enumOf(row.bookedSide),
    movedSide: enumOf(row.movedSide),
    cancelledSide: enumOf(row.cancelledSide),
    cancelReason: enumOf(row.cancelReason),
    wishFrom: wish?.fromDay ?? null,
    wishUntil: wish?.untilDay ?? null,
  };
}
export type ShownAppointment = ReturnType<typeof showAppointment>;
export interface CalendarTime extends ShownSlot {
  readonly appointment: ShownAppointment | null;
}

@Injectable()
export class AppointmentQueries {
  constructor(
    private readonly work: Work,
    private readonly references: References,
  ) {}

  async byId(ctx: Ctx, id: string): Promise<ShownAppointment> {
    return showAppointment(await this.references.byId(ctx, 'appointment.read', Appointment, id), ctx.now);
  }

  async resolve(ctx: Ctx, id: string): Promise<ShownAppointment | null> {
    const found = await this.references.resolve(ctx, 'appointment.read', Appointment, id);
    return found && showAppointment(found, ctx.now);
  }

  ofMember(ctx: Ctx, memberId: string): Promise<ShownAppointment[]> {
    const since = new Date(+ctx.now - 365 * DAY_MS);
    return this.select(
      ctx,
      memberId,
      `(t.starts_at is null or t.starts_at >= $2) order by t.starts_at nulls first, t.id limit ${MOST}`,
      since,
    );
  }

  /** What has begun a short while ago is still the next one. */
  async next(ctx: Ctx, memberId: string): Promise<ShownAppointment | null> {
    const [next] = await this.select(ctx, memberId, `t.status = 'booked' and t.ends_at > $2 order by t.starts_at, t.id limit 1`, ctx.now);
    return next ?? null;
  }

  /** The reader's own days: every time of the schedules, and what else is busy in them. */
  calendar(ctx: Ctx, from: string | null | undefined, days: number): Promise<CalendarTime[]> {
    const [first, count] = [from ?? dayIn(ctx.now), Math.min(Math.max(days, 1), LONGEST_DAYS)];
    const { personId } = ctx.principal;
    return this.work.panel(ctx, 'calendar.read', async (tx) => {
      const schedules = await listSchedules(tx, { clinicianIds: [personId] });
      const busy = await busyOf(tx, personId, first, count);
      const taken = await heldIn(tx, busy, ctx.now);
      const free = schedules.flatMap((one) => slotsOf(timesFrom(one, first, count), busy, ctx.now)).filter(({ status }) => isOpen(status));
      return [...taken, ...free.map((one) => ({ ...one, appointment: null }))].sort((a, b) => +a.startsAt - +b.startsAt);
    });
  }

  private async select(ctx: Ctx, memberId: string, where: string, at: Date): Promise<ShownAppointment[]> {
    const text = `select ${selection(Appointment, 't')} from ${tableName(Appointment)} t where t.member_id = $1 and ${where}`;
    const rows = await this.work.ask<Appointment>(ctx, 'appointment.read', memberId, { text, values: [memberId, at] });
    return rows.map((row) => showAppointment(row, ctx.now));
  }
}

/** Times that are over stay in the day, so that it is seen whole. */
const isOpen = (status: ShownSlot['status']): boolean => status === 'FREE' || status === 'BUSY_UNAVAILABLE';

/** Busy times of an opened panel, with whose they are as far as the reader's own relations show them; what leaves is disclosed. */
export async function heldIn(tx: Tx, busy: readonly Busy[], now: Date): Promise<CalendarTime[]> {
  const theirs = await tx.query<Appointment>(
    `select ${selection(Appointment, 't')} from ${tableName(Appointment)} t where t.id = any ($1)`,
    [busy.map(({ appointmentId }) => appointmentId)],
  );
  await tx.disclosed(theirs.map(({ memberId }) => memberId));
  const byId = new Map(theirs.map((row) => [row.id, showAppointment(row, now)]));
  return busy.map((one): CalendarTime => ({
    ...{ startsAt: one.startsAt, endsAt: one.endsAt, status: one.status === 'busy' ? 'BUSY' : 'BUSY_TENTATIVE' },
    appointment: byId.get(one.appointmentId) ?? null,
  }));
}
