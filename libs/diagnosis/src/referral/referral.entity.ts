import type { Priority } from '@careway/clinical/order';
import { Follows, Stays } from '@careway/store';
import { Column, Entity } from 'typeorm';
import { type Coded, Item } from '../item/item.entity.ts';
import { ReferralStepError } from './referral.errors.ts';
import { dueOn, expiryOf, isOverdue, isToAcknowledge, mayBecome, NEXT, type ReferralStatus, standingOf } from './referral.rules.ts';

/** FHIR ServiceRequest for a visit elsewhere. It occurred when it was requested; each step has its own time and person. */
@Entity({ name: 'referral' })
export class Referral extends Item {
  @Column({ type: 'jsonb' }) readonly specialty: Coded;
  @Column({ type: 'text' }) readonly priority: Priority;
  /** In words for the receiving clinic and the member. */
  @Column({ type: 'text' }) readonly reason: string;
  @Column({ name: 'condition_id', type: 'uuid', nullable: true }) readonly conditionId: string | null;
  @Column({ name: 'requested_by', type: 'uuid' }) readonly requestedBy: string;
  @Column({ name: 'to_clinic_id', type: 'uuid' }) readonly toClinicId: string;
  @Follows(NEXT)
  @Column({ type: 'text' })
  status: ReferralStatus;
  /** A day in the payer's zone until whose end the next step is not late. */
  @Column({ name: 'due_on', type: 'text', nullable: true }) dueOn: string | null;
  @Column({ name: 'expires_on', type: 'text' }) readonly expiresOn: string;
  @Column({ name: 'accepted_by', type: 'uuid', nullable: true }) acceptedBy: string | null;
  @Column({ name: 'accepted_at', type: 'timestamptz', nullable: true }) acceptedAt: Date | null;
  @Column({ name: 'booked_for', type: 'timestamptz', nullable: true }) bookedFor: Date | null;
  @Column({ name: 'booked_at', type: 'timestamptz', nullable: true }) bookedAt: Date | null;
  @Column({ name: 'done_at', type: 'timestamptz', nullable: true }) doneAt: Date | null;
  @Column({ name: 'reported_by', type: 'uuid', nullable: true }) reportedBy: string | null;
  @Column({ name: 'reported_at', type: 'timestamptz', nullable: true }) reportedAt: Date | null;
  /** What the receiving clinic found and advises. */
  @Column({ type: 'text', nullable: true }) report: string | null;
  /** Refused or cancelled: by whom, when and why. */
  @Column({ name: 'ended_by', type: 'uuid', nullable: true }) endedBy: string | null;
  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true }) endedAt: Date | null;
  @Column({ name: 'end_reason', type: 'text', nullable: true }) endReason: string | null;
  @Column({ name: 'acknowledged_by', type: 'uuid', nullable: true }) acknowledgedBy: string | null;
  @Stays()
  @Column({ name: 'acknowledged_at', type: 'timestamptz', nullable: true })
  acknowledgedAt: Date | null;
  /** The day by which it was told that its next step had not come; null while none was. */
  @Column({ name: 'overdue_told_on', type: 'text', nullable: true }) overdueToldOn: string | null;
  @Column({ name: 'expiry_told', type: 'boolean' }) isExpiryTold: boolean;

  static request(start: Start, now: Date): Referral {
    const entered = { source: null, identifier: null, contentHash: null, occurredAt: now, precision: 'instant' as const };
    const ahead = { acceptedBy: null, acceptedAt: null, bookedFor: null, bookedAt: null, doneAt: null };
    const after = { reportedBy: null, reportedAt: null, report: null, acknowledgedBy: null, acknowledgedAt: null };
    const open = { status: 'requested' as const, endedBy: null, endedAt: null, endReason: null };
    const untold = { overdueToldOn: null, isExpiryTold: false };
    const days = { dueOn: dueOn('requested', start.priority, now), expiresOn: expiryOf(now) };
    return Object.assign(new Referral(), { ...entered, ...ahead, ...after, ...open, ...untold, ...days, ...start });
  }

  /** Each of these throws {@link ReferralStepError} where the step is not open to it. */
  accept(by: string, now: Date): void {
    Object.assign(this.become('accepted', now, now), { acceptedBy: by, acceptedAt: now });
  }
  refuse(reason: string, by: string, now: Date): void {
    Object.assign(this.become('refused', now, now), { endReason: reason, endedBy: by, endedAt: now });
  }
  book(bookedFor: Date, now: Date): void {
    Object.assign(this.become('booked', bookedFor, now), { bookedFor, bookedAt: now });
  }
  complete(now: Date): void {
    Object.assign(this.become('done', now, now), { doneAt: now });
  }
  reportBack(report: string, by: string, now: Date): void {
    Object.assign(this.become('reported', now, now), { report, reportedBy: by, reportedAt: now });
  }
  cancel(reason: string, by: string, now: Date): void {
    Object.assign(this.become('cancelled', now, now), { endReason: reason, endedBy: by, endedAt: now });
  }

  /** How it ended, of which somebody takes note; undefined where somebody did before. */
  acknowledge(by: string, now: Date): 'reported' | 'refused' | 'expired' | undefined {
    const standing = standingOf(this, now);
    if (!isToAcknowledge(standing)) throw new ReferralStepError(standing.toUpperCase());
    if (this.acknowledgedAt) return undefined;
    Object.assign(this, { acknowledgedBy: by, acknowledgedAt: now });
    return standing;
  }

  /** What time alone did to it since somebody last looked, to be told once; undefined where that is nothing. */
  pass(now: Date): 'expired' | 'overdue' | undefined {
    const standing = standingOf(this, now);
    if (standing === 'expired') {
      if (this.isExpiryTold) return undefined;
      // that its last step is late as well says nothing more
      Object.assign(this, { isExpiryTold: true, overdueToldOn: this.dueOn });
      return 'expired';
    }
    if (!isOverdue(standing, this.dueOn, now) || this.overdueToldOn === this.dueOn) return undefined;
    this.overdueToldOn = this.dueOn;
    return 'overdue';
  }

  private become(status: ReferralStatus, at: Date, now: Date): this {
    const standing = standingOf(this, now);
    if (!mayBecome(standing, status)) throw new ReferralStepError(standing.toUpperCase());
    this.status = status;
    this.dueOn = dueOn(status, this.priority, at);
    return this;
  }
}

type Start = Pick<
  Referral,
  'memberId' | 'id' | 'journeyId' | 'sensitivity' | 'specialty' | 'priority' | 'reason' | 'conditionId' | 'requestedBy' | 'toClinicId'
>;
