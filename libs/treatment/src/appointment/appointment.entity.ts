import type { AppointmentSide, CancelReason, ServiceType } from '@careway/contracts';
import { Follows } from '@careway/store';
import { Column, Entity } from 'typeorm';
import { Item } from '../item/item.entity.ts';
import type { Stretch } from '../schedule/opening.rules.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { AppointmentStepError, OfferExpiredError, TooEarlyError } from './appointment.errors.ts';
import { type AppointmentStatus, mayArrive, mayBecome, mayBeFulfilled, mayBeMissed, NEXT } from './appointment.rules.ts';

/** Somebody who does something to an appointment. */
export interface Actor {
  readonly by: string;
  readonly side: AppointmentSide;
}
/** What is known before there is a time. */
type Wanted = Pick<Appointment, 'memberId' | 'id' | 'journeyId' | 'sensitivity' | 'serviceType' | 'reason' | 'basedOn'>;
/** A time with somebody, and the row of `slot` that holds it. */
export interface Place extends Stretch {
  readonly slotId: string;
  readonly schedule: Pick<Schedule, 'id' | 'clinicianId' | 'clinicId'>;
}
export interface Wish extends Pick<Appointment, 'clinicId' | 'clinicianId'> {
  readonly fromDay: string;
  readonly untilDay: string;
}

/** FHIR Appointment: a time with a clinician, or a place on the wait-list for one. Each step has its own time and person. */
@Entity({ name: 'appointment' })
export class Appointment extends Item {
  @Follows(NEXT)
  @Column({ type: 'text' })
  status: AppointmentStatus;
  @Column({ name: 'service_type', type: 'text' }) serviceType: ServiceType;
  @Column({ name: 'clinic_id', type: 'uuid' }) clinicId: string;
  /** Null on the wait-list for anybody of the clinic. */
  @Column({ name: 'clinician_id', type: 'uuid', nullable: true }) clinicianId: string | null;
  @Column({ name: 'schedule_id', type: 'uuid', nullable: true }) scheduleId: string | null;
  @Column({ name: 'slot_id', type: 'uuid', nullable: true }) slotId: string | null;
  @Column({ name: 'starts_at', type: 'timestamptz', nullable: true }) startsAt: Date | null;
  @Column({ name: 'ends_at', type: 'timestamptz', nullable: true }) endsAt: Date | null;
  /** What for, in the words of who booked. Never leaves in a fact. */
  @Column({ type: 'text', nullable: true }) reason: string | null;
  /** FHIR Appointment.basedOn: the referral that it carries out. */
  @Column({ name: 'based_on', type: 'uuid', nullable: true }) basedOn: string | null;
  @Column({ name: 'booked_by', type: 'uuid' }) bookedBy: string;
  @Column({ name: 'booked_side', type: 'text' }) bookedSide: AppointmentSide;
  /** Counts every move and the cancellation: SEQUENCE of the calendar file. */
  @Column({ type: 'int' }) sequence: number;
  @Column({ name: 'moved_at', type: 'timestamptz', nullable: true }) movedAt: Date | null;
  @Column({ name: 'moved_side', type: 'text', nullable: true }) movedSide: AppointmentSide | null;
  @Column({ name: 'arrived_at', type: 'timestamptz', nullable: true }) arrivedAt: Date | null;
  @Column({ name: 'fulfilled_at', type: 'timestamptz', nullable: true }) fulfilledAt: Date | null;
  @Column({ name: 'missed_at', type: 'timestamptz', nullable: true }) missedAt: Date | null;
  @Column({ name: 'cancelled_at', type: 'timestamptz', nullable: true }) cancelledAt: Date | null;
  @Column({ name: 'cancelled_by', type: 'uuid', nullable: true }) cancelledBy: string | null;
  @Column({ name: 'cancelled_side', type: 'text', nullable: true }) cancelledSide: AppointmentSide | null;
  @Column({ name: 'cancel_reason', type: 'text', nullable: true }) cancelReason: CancelReason | null;
  @Column({ name: 'cancel_note', type: 'text', nullable: true }) cancelNote: string | null;
  @Column({ name: 'wish', type: 'jsonb', nullable: true }) wish: Wish | null;
  @Column({ name: 'waiting_since', type: 'timestamptz', nullable: true }) waitingSince: Date | null;
  @Column({ name: 'offered_until', type: 'timestamptz', nullable: true }) offeredUntil: Date | null;

  static book(wanted: Wanted, place: Place, { by, side }: Actor, now: Date): Appointment {
    return Object.assign(begun(wanted, { by, side }, now), { status: 'booked' as const, ...placed(place), wish: null, waitingSince: null });
  }

  /** A place on the wait-list. */
  static wait(wanted: Wanted, wish: Wish, { by, side }: Actor, now: Date): Appointment {
    const nowhere = {
      clinicId: wish.clinicId,
      clinicianId: wish.clinicianId,
      scheduleId: null,
      slotId: null,
      startsAt: null,
      endsAt: null,
    };
    return Object.assign(begun(wanted, { by, side }, now), { status: 'waitlist' as const, ...nowhere, wish, waitingSince: now });
  }

  /** Each of these throws {@link AppointmentStepError} where the step is not open to it. */
  move(place: Place, { side }: Actor, now: Date): void {
    if (this.status !== 'booked') throw new AppointmentStepError(this.status.toUpperCase());
    if (this.startsAt! <= now) throw new AppointmentStepError('BOOKED');
    Object.assign(this, placed(place), { movedAt: now, movedSide: side, sequence: this.sequence + 1 });
  }
  cancel(reason: CancelReason, note: string | null, { by, side }: Actor, now: Date): void {
    if (this.status === 'booked' && side !== 'clinician' && this.startsAt! <= now) throw new AppointmentStepError('BOOKED');
    Object.assign(this.become('cancelled'), { cancelledAt: now, cancelledBy: by, cancelledSide: side, cancelReason: reason });
    Object.assign(this, { cancelNote: note, sequence: this.sequence + 1, slotId: null, offeredUntil: null });
  }
  /** @throws TooEarlyError */
  arrive(now: Date): void {
    this.become('arrived', mayArrive(this.startsAt!, now)).arrivedAt = now;
    this.missedAt = null;
  }
  /** @throws TooEarlyError */
  fulfil(now: Date): void {
    this.become('fulfilled', mayBeFulfilled(this.startsAt!, now)).fulfilledAt = now;
  }
  /** @throws TooEarlyError */
  miss(now: Date): void {
    this.become('noshow', mayBeMissed(this.startsAt!, now)).missedAt = now;
    this.arrivedAt = null;
  }
  /** Takes the offered time. @throws OfferExpiredError */
  accept({ by, side }: Actor, now: Date): void {
    if (this.status === 'pending' && this.offeredUntil! <= now) throw new OfferExpiredError();
    if (this.status !== 'pending') throw new AppointmentStepError(this.status.toUpperCase());
    Object.assign(this.become('booked'), { offeredUntil: null, bookedBy: by, bookedSide: side });
  }
  /** The offered time goes to somebody else; the place on the list stays. */
  letGo(): void {
    if (this.status !== 'pending') throw new AppointmentStepError(this.status.toUpperCase());
    const { clinicId, clinicianId } = this.wish!;
    const nowhere = { scheduleId: null, slotId: null, startsAt: null, endsAt: null, offeredUntil: null };
    Object.assign(this.become('waitlist'), { clinicId, clinicianId, ...nowhere });
  }

  /** The time that it has, and with whom; undefined on the wait-list. */
  get time() {
    const { scheduleId, clinicianId, clinicId, startsAt, endsAt } = this;
    if (!scheduleId || !clinicianId || !startsAt || !endsAt) return undefined;
    return { scheduleId, clinicianId, clinicId, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
  }

  private become(status: AppointmentStatus, isTime = true): this {
    if (!mayBecome(this.status, status)) throw new AppointmentStepError(this.status.toUpperCase());
    if (!isTime) throw new TooEarlyError();
    this.status = status;
    return this;
  }
}

const placed = ({ slotId, schedule, startsAt, endsAt }: Place) => ({
  ...{ slotId, startsAt, endsAt, scheduleId: schedule.id, clinicianId: schedule.clinicianId, clinicId: schedule.clinicId },
});

function begun(wanted: Wanted, { by, side }: Actor, now: Date) {
  const entered = { source: null, identifier: null, contentHash: null, occurredAt: now, precision: 'instant' as const };
  const steps = { movedAt: null, movedSide: null, arrivedAt: null, fulfilledAt: null, missedAt: null, offeredUntil: null };
  const ended = { cancelledAt: null, cancelledBy: null, cancelledSide: null, cancelReason: null, cancelNote: null };
  const booked = { bookedBy: by, bookedSide: side, sequence: 0 };
  return Object.assign(new Appointment(), { ...wanted, ...entered, ...steps, ...ended, ...booked });
}
