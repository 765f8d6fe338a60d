import { type Action, type Ctx, require } from '@careway/access';
import {
  appointmentBooked,
  appointmentOfferLapsed,
  appointmentWaited,
  dayAfter,
  dayIn,
  isUuid,
  type MemberRef,
  type Sensitivity,
  type ServiceType,
  uuidv7,
} from '@careway/contracts';
import { NotFoundError, type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { InvalidInputError } from '../item/item.errors.ts';
import { requireAlive } from '../member/alive.ts';
import { refOf } from '../plan/plan.edit.ts';
import { HORIZON_DAYS } from '../schedule/opening.rules.ts';
import { freeSlot, keepSlot } from '../slot/slot.store.ts';
import { type GivenPurpose, purposeOf } from './about.ts';
import { appointmentFor, saveAppointment } from './appointment.edit.ts';
import { Appointment } from './appointment.entity.ts';
import { actorOf, stepOf, timedStepOf } from './appointment.fact.ts';

export interface WaitForAppointment extends GivenPurpose {
  readonly memberId: string;
  readonly clinicId: string;
  readonly clinicianId?: string | null;
  readonly serviceType: ServiceType;
  readonly fromDay: string;
  readonly untilDay: string;
}
/** Who waits everywhere waits nowhere. */
const MOST_WAITING = 5;

/** The wait-list: who waits is offered what becomes free (the reaction in `offers.reaction.ts`), and takes it or lets it go. */
@Injectable()
export class WaitService {
  constructor(private readonly work: Work) {}

  wait(
    ctx: Ctx,
    { memberId, clinicId, clinicianId = null, serviceType, fromDay, untilDay, ...given }: WaitForAppointment,
  ): Promise<Appointment> {
    if (!isUuid(memberId)) throw new NotFoundError();
    return this.work.run(ctx, async (tx) => {
      const relation = await tx.open(memberId);
      require(ctx, 'appointment.book', memberId);
      await requireAlive(tx, memberId);
      const today = dayIn(ctx.now);
      if (fromDay > untilDay || untilDay < today || untilDay > dayAfter(today, HORIZON_DAYS))
        throw new InvalidInputError('untilDay', `The last day lies within ${HORIZON_DAYS / 7} weeks, and not before the first.`);
      const calendar = await calendarsAt(tx, clinicId, clinicianId, serviceType);
      await requirePlace(tx, memberId);
      const purpose = await purposeOf(tx, relation, given, clinicianId ? calendar : []);
      const wish = { clinicId, clinicianId, fromDay, untilDay };
      const appointment = Appointment.wait({ memberId, id: uuidv7(), serviceType, ...purpose }, wish, actorOf(ctx, memberId), ctx.now);
      tx.emit(appointmentWaited, { ...stepOf(appointment, ctx), clinicianId, fromDay, untilDay });
      return saveAppointment(tx, appointment);
    });
  }

  accept(ctx: Ctx, id: string): Promise<Appointment> {
    return this.work.run(ctx, async (tx) => {
      const appointment = await appointmentFor(ctx, tx, 'appointment.book', refOf(id));
      appointment.accept(actorOf(ctx, appointment.memberId), ctx.now);
      await keepSlot(tx, appointment.slotId);
      tx.emit(appointmentBooked, { ...timedStepOf(appointment, ctx), basedOn: appointment.basedOn });
      return saveAppointment(tx, appointment);
    });
  }

  decline(ctx: Ctx, id: string): Promise<Appointment> {
    return this.letGo(ctx, 'appointment.book', refOf(id), () => true);
  }

  /** An offer that nobody answered in time; undefined where somebody has meanwhile. */
  lapse(ctx: Ctx, ref: MemberRef): Promise<Appointment> {
    return this.letGo(ctx, 'appointment.lapse', ref, ({ offeredUntil }) => offeredUntil !== null && offeredUntil <= ctx.now);
  }

  private letGo(ctx: Ctx, action: Action, ref: MemberRef, isTime: (one: Appointment) => boolean): Promise<Appointment> {
    return this.work.run(ctx, async (tx) => {
      const appointment = await appointmentFor(ctx, tx, action, ref);
      if (!isTime(appointment)) return appointment;
      const { slotId } = appointment;
      const offered = timedStepOf(appointment, ctx);
      appointment.letGo();
      await freeSlot(tx, slotId);
      tx.emit(appointmentOfferLapsed, { ...offered, declined: action === 'appointment.book' });
      return saveAppointment(tx, appointment);
    });
  }
}

/** The labels of the calendars that could be waited for. @throws InvalidInputError where there is none */
async function calendarsAt(tx: Tx, clinicId: string, clinicianId: string | null, serviceType: ServiceType): Promise<Sensitivity[]> {
  if (!isUuid(clinicId) || (clinicianId !== null && !isUuid(clinicianId))) throw new NotFoundError();
  const rows = await tx.query<{ sensitivity: Sensitivity }>(
    `select sensitivity from schedule where active and clinic_id = $1 and ($2::uuid is null or clinician_id = $2) and $3 = any (service_types)`,
    [clinicId, clinicianId, serviceType],
  );
  if (rows.length === 0) throw new InvalidInputError('clinicianId', 'There is no such calendar to wait for.');
  return rows.map(({ sensitivity }) => sensitivity);
}

async function requirePlace(tx: Tx, memberId: string): Promise<void> {
  const [{ waiting } = { waiting: 0 }] = await tx.query<{ waiting: number }>(
    `select count(*)::int as waiting from appointment where member_id = $1 and status in ('waitlist', 'pending')`,
    [memberId],
  );
  if (waiting >= MOST_WAITING) throw new InvalidInputError('clinicId', `One can wait in ${MOST_WAITING} places at once.`);
}
