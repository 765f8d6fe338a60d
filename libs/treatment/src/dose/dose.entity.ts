import { AnyMayFollow, type MemberScoped } from '@careway/store';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Sensitivity } from '@careway/contracts';
import type { Medication } from '../medication/medication.entity.ts';
import type { DoseReason, DoseStatus } from './dose.rules.ts';

/** FHIR MedicationStatement of one day: the last word about whether a medicine was taken on it. */
@Entity({ name: 'dose' })
export class Dose implements MemberScoped {
  @PrimaryColumn({ name: 'member_id', type: 'uuid' }) readonly memberId: string;
  @PrimaryColumn({ type: 'uuid' }) readonly id: string;
  @Column({ type: 'int' }) version: number;
  @Column({ type: 'text' }) readonly sensitivity: Sensitivity;
  @Column({ name: 'medication_id', type: 'uuid' }) readonly medicationId: string;
  @Column({ type: 'date' }) readonly day: string;
  /** FHIR `entered-in-error`: it was taken back, and counts for nothing. */
  @AnyMayFollow('the last word about a day counts, and it may be any')
  @Column({ type: 'text' })
  status: DoseStatus | 'entered-in-error';
  @Column({ type: 'text', nullable: true }) reason: DoseReason | null;
  @Column({ name: 'said_by', type: 'uuid' }) saidBy: string;
  @Column({ name: 'said_at', type: 'timestamptz' }) saidAt: Date;

  static of({ memberId, id: medicationId, sensitivity }: Medication, id: string, day: string): Dose {
    return Object.assign(new Dose(), { memberId, id, sensitivity, medicationId, day });
  }

  say(status: Dose['status'], reason: DoseReason | null, by: string, now: Date): this {
    return Object.assign(this, { status, reason, saidBy: by, saidAt: now });
  }
}
