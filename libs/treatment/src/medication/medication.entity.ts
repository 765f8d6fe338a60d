import { Column, Entity } from 'typeorm';
import { type Concept, Item } from '../item/item.entity.ts';
import type { MedicationWarning } from '../medication-check/medication-check.rules.ts';

/** FHIR MedicationRequest: a medicine that was ordered. */
@Entity({ name: 'medication' })
export class Medication extends Item {
  @Column({ type: 'jsonb' }) readonly code: Concept;
  @Column({ type: 'text' }) readonly status: string;
  @Column({ type: 'text' }) readonly intent: string;
  @Column({ name: 'encounter_id', type: 'uuid', nullable: true }) readonly encounterId: string | null;
  @Column({ name: 'requester_id', type: 'uuid', nullable: true }) readonly requesterId: string | null;
  /** Conditions that it was ordered for. */
  @Column({ name: 'reason_ids', type: 'uuid', array: true }) readonly reasonIds: readonly string[];
  @Column({ type: 'text', nullable: true }) readonly dosage: string | null;
  @Column({ name: 'authored_at', type: 'timestamptz', nullable: true }) readonly authoredAt: Date | null;
  /** How often more may be given without asking; null where the source did not say. */
  @Column({ name: 'repeats_allowed', type: 'int', nullable: true }) readonly repeatsAllowed: number | null;
  /** The last day on which something may be given, ISO 8601, in the payer's zone. */
  @Column({ name: 'valid_until', type: 'text', nullable: true }) readonly validUntil: string | null;
  /** What spoke against it when it was ordered here. */
  @Column({ type: 'jsonb' }) readonly warnings: readonly MedicationWarning[];
  /** Why it was ordered all the same. */
  @Column({ name: 'override_reason', type: 'text', nullable: true }) readonly overrideReason: string | null;
}
