import { type Ctx, require } from '@careway/access';
import {
  appointmentArrived,
  appointmentBooked,
  appointmentCancelled,
  appointmentFulfilled,
  appointmentMissed,
  appointmentRescheduled,
  type CancelReason,
  isUuid,
  type ServiceType,
  uuidv7,
} from '@careway/contracts';
import { EditedMeanwhileError, NotFoundError, type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { textFrom } from '../item/input.ts';
import { InvalidInputError } from '../item/item.errors.ts';
import { requireAlive } from '../member/alive.ts';
import { refOf } from '../plan/plan.edit.ts';
import { isBookable, timeAt } from '../schedule/opening.rules.ts';
import { ScheduleClosedError } from '../schedule/schedule.errors.ts';
import { loadSchedule } from '../schedule/schedule.store.ts';
import { freeSlot, nextFree, takeSlot } from '../slot/slot.store.ts';
import { type GivenPurpose, purposeOf } from './about.ts';
import { appointmentFor, saveAppointment } from './appointment.edit.ts';
import { Appointment, type Place } from './appointment.entity.ts';
import { NoSuchSlotError, SlotTakenError } from './appointment.errors.ts';
import { actorOf, stepOf, timedStepOf } from './appointment.fact.ts';

export interface BookAppointment extends GivenPurpose {
  readonly memberId: string;
  readonly scheduleId: string;
  readonly startsAt: Date;
  readonly serviceType: ServiceType;
}
export interface MoveAppointment {
  readonly id: string;
  readonly expectedVersion: number;
  readonly scheduleId: string;
  readonly startsAt: Date;
}

/** Booking, and what becomes of it: each step told with its time and with who took it. */
@Injectable()
export class AppointmentService {
  constructor(private readonly work: Work) {}

  book(ctx: Ctx, { memberId, scheduleId, startsAt, serviceType, ...given }: BookAppointment): Promise<Appointment> {
    if (!isUuid(memberId)) throw new NotFoundError();
    return this.work.run(ctx, async (tx) => {
      const relation = await tx.open(memberId);
      require(ctx, 'appointment.book', memberId);
      await requireAlive(tx, memberId);
      const id = uuidv7();
      const place = await take(ctx, tx, { scheduleId, startsAt, serviceType, id });
      const purpose = await purposeOf(tx, relation, given, [place.schedule.sensitivity]);
      const appointment = Appointment.book({ memberId, id, serviceType, ...purpose }, place, actorOf(ctx, memberId), ctx.now);
      tx.emit(appointmentBooked, { ...timedStepOf(appointment, ctx), basedOn: appointment.basedOn });
      return saveAppointment(tx, appointment);
    });
  }

  reschedule(ctx: Ctx, { id, expectedVersion, scheduleId, startsAt }: MoveAppointment): Promise<Appointment> {
    return this.work.run(ctx, async (tx) => {
      const appointment = await appointmentFor(ctx, tx, 'appointment.book', refOf(id));
      const { memberId, version, serviceType, slotId, time } = appointment;
      if (version !== expectedVersion) throw new EditedMeanwhileError('Appointment', { currentVersion: version });
      // the time that it has is given up only when the new one is held
      const place = await take(ctx, tx, { scheduleId, startsAt, serviceType, id: appointment.id });
      appointment.move(place, actorOf(ctx, memberId), ctx.now);
      await freeSlot(tx, slotId);
      tx.emit(appointmentRescheduled, { ...timedStepOf(appointment, ctx), from: time! });
      return saveAppointment(tx, appointment);
    });
  }

  cancel(ctx: Ctx, id: string, reason: CancelReason, note: string | null | undefined): Promise<Appointment> {
    return this.work.run(ctx, async (tx) => {
      const appointment = await appointmentFor(ctx, tx, 'appointment.cancel', refOf(id));
      const { memberId, slotId } = appointment;
      const words = note?.trim() ? textFrom('note', note, 500) : null;
      appointment.cancel(reason, words, actorOf(ctx, memberId), ctx.now);
      if (slotId) await freeSlot(tx, slotId);
      tx.emit(appointmentCancelled, { ...stepOf(appointment, ctx), reason, freed: slotId ? freedBy(appointment) : null });
      return saveAppointment(tx, appointment);
    });
  }

  arrive(ctx: Ctx, id: string): Promise<Appointment> {
    return this.work.run(ctx, async (tx) => {
      const appointment = await appointmentFor(ctx, tx, 'appointment.attend', refOf(id));
      appointment.arrive(ctx.now);
      tx.emit(appointmentArrived, timedStepOf(appointment, ctx));
      return saveAppointment(tx, appointment);
    });
  }

  fulfil(ctx: Ctx, id: string): Promise<Appointment> {
    return this.work.run(ctx, async (tx) => {
      const appointment = await appointmentFor(ctx, tx, 'appointment.attend', refOf(id));
      appointment.fulfil(ctx.now);
      tx.emit(appointmentFulfilled, timedStepOf(appointment, ctx));
      return saveAppointment(tx, appointment);
    });
  }

  miss(ctx: Ctx, id: string): Promise<Appointment> {
    return this.work.run(ctx, async (tx) => {
      const appointment = await appointmentFor(ctx, tx, 'appointment.attend', refOf(id));
      appointment.miss(ctx.now);
      tx.emit(appointmentMissed, timedStepOf(appointment, ctx));
      return saveAppointment(tx, appointment);
    });
  }
}

/** What the wait-list may be offered. */
const freedBy = ({ time }: Appointment) => {
  const { scheduleId, clinicianId, startsAt, endsAt } = time!;
  return { scheduleId, clinicianId, startsAt, endsAt };
};

/** Holds a time of a schedule for an appointment. @throws SlotTakenError where somebody else was quicker */
async function take(
  ctx: Ctx,
  tx: Tx,
  { scheduleId, startsAt, serviceType, id }: Pick<BookAppointment, 'scheduleId' | 'startsAt' | 'serviceType'> & { id: string },
): Promise<Place & { schedule: Awaited<ReturnType<typeof loadSchedule>> }> {
  const schedule = await loadSchedule(tx, scheduleId);
  if (!schedule.active) throw new ScheduleClosedError();
  if (!schedule.serviceTypes.includes(serviceType))
    throw new InvalidInputError('serviceType', 'This calendar has no appointments of that kind.');
  const time = timeAt(schedule, startsAt);
  if (!time || !isBookable(startsAt, ctx.now)) throw new NoSuchSlotError(await nextFree(tx, schedule, startsAt, ctx.now));
  const slotId = uuidv7();
  const { clinicianId } = schedule;
  if (!(await takeSlot(tx, { id: slotId, scheduleId, clinicianId, ...time, appointmentId: id })))
    throw new SlotTakenError(await nextFree(tx, schedule, startsAt, ctx.now));
  return { slotId, schedule, ...time };
}
