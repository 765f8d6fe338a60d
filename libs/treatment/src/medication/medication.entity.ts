import { EditedMeanwhileError, Follows } from '@careway/store';
import { Column, Entity } from 'typeorm';
import { type Concept, Item } from '../item/item.entity.ts';
import type { MedicationWarning } from '../medication-check/medication-check.rules.ts';
import { MedicationNotActiveError } from '../refill/refill.errors.ts';
import { fieldsBetween, isInUse, mayBecome, type MedicationEdit, NEXT, type Prescribed } from './medication.rules.ts';

/** FHIR MedicationRequest: a medicine that was ordered. */
@Entity({ name: 'medication' })
export class Medication extends Item {
  @Column({ type: 'jsonb' }) readonly code: Concept;
  @Follows(NEXT)
  @Column({ type: 'text' })
  status: string;
  @Column({ type: 'text' }) readonly intent: string;
  @Column({ name: 'encounter_id', type: 'uuid', nullable: true }) readonly encounterId: string | null;
  @Column({ name: 'requester_id', type: 'uuid', nullable: true }) readonly requesterId: string | null;
  /** Conditions that it was ordered for. */
  @Column({ name: 'reason_ids', type: 'uuid', array: true }) readonly reasonIds: readonly string[];
  @Column({ type: 'text', nullable: true }) dosage: string | null;
  @Column({ name: 'authored_at', type: 'timestamptz', nullable: true }) readonly authoredAt: Date | null;
  /** How often more may be given without asking; null where the source did not say. */
  @Column({ name: 'repeats_allowed', type: 'int', nullable: true }) repeatsAllowed: number | null;
  /** The last day on which something may be given, ISO 8601, in the payer's zone. */
  @Column({ name: 'valid_until', type: 'text', nullable: true }) validUntil: string | null;
  /** What spoke against it when it was ordered here. */
  @Column({ type: 'jsonb' }) readonly warnings: readonly MedicationWarning[];
  /** Why it was ordered all the same. */
  @Column({ name: 'override_reason', type: 'text', nullable: true }) readonly overrideReason: string | null;
  /** What was changed here since it was ordered, the oldest first. */
  @Column({ type: 'jsonb' }) edits: readonly MedicationEdit[];
  @Column({ name: 'edited_by', type: 'uuid', nullable: true }) editedBy: string | null;
  @Column({ name: 'edited_at', type: 'timestamptz', nullable: true }) editedAt: Date | null;

  /** Throws {@link EditedMeanwhileError}, {@link MedicationNotActiveError}. */
  change(expectedVersion: number, to: Prescribed, reason: string, by: string, now: Date): void {
    this.expect(expectedVersion);
    if (!isInUse(this.status)) throw new MedicationNotActiveError();
    this.keep(fieldsBetween(this, to), reason, by, now);
    Object.assign(this, to);
  }

  /** Throws {@link EditedMeanwhileError}, {@link MedicationNotActiveError}. */
  stop(expectedVersion: number, reason: string, by: string, now: Date): void {
    this.expect(expectedVersion);
    if (!mayBecome(this.status, 'stopped')) throw new MedicationNotActiveError();
    this.keep([{ field: 'status', before: this.status, after: 'stopped' }], reason, by, now);
    this.status = 'stopped';
  }

  private keep(fields: MedicationEdit['fields'], reason: string, by: string, now: Date): void {
    this.edits = [...this.edits, { by, at: now.toISOString(), reason, fields }];
    Object.assign(this, { editedBy: by, editedAt: now });
  }

  private expect(version: number): void {
    if (this.version === version) return;
    throw new EditedMeanwhileError('Medication', { currentVersion: this.version, editedBy: this.editedBy, editedAt: this.editedAt });
  }
}
