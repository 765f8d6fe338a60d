import { Follows } from '@careway/store';
import { Column, Entity } from 'typeorm';
import { Item } from '../item/item.entity.ts';
import type { Medication } from '../medication/medication.entity.ts';
import type { MedicationWarning } from '../medication-check/medication-check.rules.ts';
import { RefillStepError } from './refill.errors.ts';
import { mayBecome, NEXT, type RefillKind, type RefillStatus } from './refill.rules.ts';

/** FHIR Task that asks for more of a MedicationRequest; its dispensing is the MedicationDispense. Each step has its own time and person. */
@Entity({ name: 'refill' })
export class Refill extends Item {
  @Column({ name: 'medication_id', type: 'uuid' }) readonly medicationId: string;
  @Column({ type: 'text' }) readonly kind: RefillKind;
  @Follows(NEXT)
  @Column({ type: 'text' })
  status: RefillStatus;
  @Column({ name: 'requested_by', type: 'uuid' }) readonly requestedBy: string;
  /** Approved or refused. */
  @Column({ name: 'decided_by', type: 'uuid', nullable: true }) decidedBy: string | null;
  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true }) decidedAt: Date | null;
  @Column({ name: 'refusal_reason', type: 'text', nullable: true }) refusalReason: string | null;
  /** What spoke against it when it was approved. */
  @Column({ type: 'jsonb' }) warnings: readonly MedicationWarning[];
  @Column({ name: 'override_reason', type: 'text', nullable: true }) overrideReason: string | null;
  @Column({ name: 'dispensed_by', type: 'uuid', nullable: true }) dispensedBy: string | null;
  @Column({ name: 'dispensed_at', type: 'timestamptz', nullable: true }) dispensedAt: Date | null;
  @Column({ name: 'collected_by', type: 'uuid', nullable: true }) collectedBy: string | null;
  @Column({ name: 'collected_at', type: 'timestamptz', nullable: true }) collectedAt: Date | null;
  @Column({ name: 'cancelled_by', type: 'uuid', nullable: true }) cancelledBy: string | null;
  @Column({ name: 'cancelled_at', type: 'timestamptz', nullable: true }) cancelledAt: Date | null;

  /** Within the medicine's journey, and as private as it is. */
  static request({ memberId, journeyId, sensitivity, id: medicationId }: Medication, id: string, kind: RefillKind, by: string, now: Date) {
    const entered = { source: null, identifier: null, contentHash: null, occurredAt: now, precision: 'instant' as const };
    const open = { decidedBy: null, decidedAt: null, refusalReason: null, warnings: [], overrideReason: null, cancelledBy: null };
    const ahead = { dispensedBy: null, dispensedAt: null, collectedBy: null, collectedAt: null, cancelledAt: null };
    const of = { memberId, id, journeyId, sensitivity, medicationId, kind, status: 'requested' as const, requestedBy: by };
    return Object.assign(new Refill(), { ...entered, ...open, ...ahead, ...of });
  }

  /** Each of these throws {@link RefillStepError} where the step is not open to it. */
  approve(checked: { warnings: readonly MedicationWarning[]; overrideReason: string | null }, by: string, now: Date): void {
    if (this.status !== 'requested') throw new RefillStepError(this.status.toUpperCase());
    Object.assign(this.become('approved'), checked, { decidedBy: by, decidedAt: now });
  }
  refuse(reason: string, by: string, now: Date): void {
    Object.assign(this.become('refused'), { refusalReason: reason, decidedBy: by, decidedAt: now, dispensedBy: null, dispensedAt: null });
  }
  dispense(by: string, now: Date): void {
    Object.assign(this.become('dispensed'), { dispensedBy: by, dispensedAt: now });
  }
  /** It does not lie ready after all: it stands as it was approved. */
  restock(): void {
    if (this.status !== 'dispensed') throw new RefillStepError(this.status.toUpperCase());
    Object.assign(this.become('approved'), { dispensedBy: null, dispensedAt: null });
  }
  collect(by: string, now: Date): void {
    Object.assign(this.become('collected'), { collectedBy: by, collectedAt: now });
  }
  cancel(by: string, now: Date): void {
    Object.assign(this.become('cancelled'), { cancelledBy: by, cancelledAt: now });
  }

  private become(status: RefillStatus): this {
    if (!mayBecome(this.status, status)) throw new RefillStepError(this.status.toUpperCase());
    this.status = status;
    return this;
  }
}
