import type { Sensitivity, VisitCancelReason } from '@careway/contracts';
import { Follows, type MemberScoped, Stays } from '@careway/store';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { VisitNotOpenError, VisitOfAppointmentError, VisitStepError } from './visit.errors.ts';
import { isOpen, mayBecome, NEXT, opensAt, usualEnd, type VisitState } from './visit.rules.ts';

type Wanted = Pick<VideoVisit, 'memberId' | 'id' | 'journeyId' | 'sensitivity' | 'clinicianId'>;

/** A visit by video: planned with an appointment, or asked for by a clinician; its waiting room, and what came of it. */
@Entity({ name: 'video_visit' })
export class VideoVisit implements MemberScoped {
  @PrimaryColumn({ name: 'member_id', type: 'uuid' }) readonly memberId: string;
  /** UUIDv5 of the appointment, where there is one. */
  @PrimaryColumn({ type: 'uuid' }) readonly id: string;
  @Column({ type: 'int' }) version: number;
  @Column({ name: 'journey_id', type: 'uuid' }) readonly journeyId: string;
  @Column({ type: 'text' }) readonly sensitivity: Sensitivity;
  @Column({ name: 'appointment_id', type: 'uuid', nullable: true }) readonly appointmentId: string | null;
  @Follows(NEXT)
  @Column({ type: 'text' })
  state: VisitState;
  /** With whom it is planned. */
  @Column({ name: 'clinician_id', type: 'uuid' }) readonly clinicianId: string;
  @Column({ name: 'starts_at', type: 'timestamptz' }) readonly startsAt: Date;
  @Column({ name: 'ends_at', type: 'timestamptz' }) readonly endsAt: Date;
  @Column({ name: 'waiting_since', type: 'timestamptz', nullable: true }) waitingSince: Date | null;
  /** Who called the member in: the clinician, or a colleague who stands in. */
  @Column({ name: 'led_by', type: 'uuid', nullable: true }) ledBy: string | null;
  @Stays()
  @Column({ name: 'started_at', type: 'timestamptz', nullable: true })
  startedAt: Date | null;
  @Stays()
  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt: Date | null;
  @Column({ name: 'cancelled_at', type: 'timestamptz', nullable: true }) cancelledAt: Date | null;
  @Column({ name: 'cancel_reason', type: 'text', nullable: true }) cancelReason: VisitCancelReason | null;
  @Column({ name: 'missed_at', type: 'timestamptz', nullable: true }) missedAt: Date | null;

  /** Outside of the calendar, from now on. */
  static ask(of: Wanted, now: Date): VideoVisit {
    const nothing = {
      waitingSince: null,
      ledBy: null,
      startedAt: null,
      endedAt: null,
      cancelledAt: null,
      cancelReason: null,
      missedAt: null,
    };
    return Object.assign(new VideoVisit(), of, nothing, { appointmentId: null, state: 'planned', startsAt: now, endsAt: usualEnd(now) });
  }

  /** Whether somebody of the member's side may be in it now. @throws VisitNotOpenError, VisitStepError */
  requireOpen(now: Date): void {
    if (this.state === 'in-progress' || this.state === 'waiting') return;
    if (this.state !== 'planned') throw new VisitStepError(stateName(this.state));
    if (!isOpen(this, now)) throw now < this.startsAt ? new VisitNotOpenError(opensAt(this.startsAt)) : new VisitStepError('MISSED');
  }

  /** The first of the member's side has come. */
  enter(now: Date): void {
    this.go('waiting');
    this.waitingSince = now;
  }

  /** The last of the member's side has gone, before anybody called them in. */
  leave(): void {
    this.go('planned');
    this.waitingSince = null;
  }

  call(by: string, now: Date): void {
    this.go('in-progress');
    Object.assign(this, { ledBy: by, startedAt: now });
  }

  /** By whoever leads it. */
  end(by: string, now: Date): void {
    if (this.ledBy !== by) throw new VisitStepError(stateName(this.state));
    this.go('ended');
    this.endedAt = now;
  }

  /** @throws VisitOfAppointmentError */
  cancel(reason: VisitCancelReason, now: Date): void {
    if (this.appointmentId !== null) throw new VisitOfAppointmentError();
    this.go('cancelled');
    Object.assign(this, { cancelledAt: now, cancelReason: reason });
  }

  miss(now: Date): void {
    this.go('missed');
    this.missedAt = now;
  }

  private go(to: VisitState): void {
    if (!mayBecome(this.state, to)) throw new VisitStepError(stateName(this.state));
    this.state = to;
  }
}

export const stateName = (state: VisitState): string => state.toUpperCase().replaceAll('-', '_');
