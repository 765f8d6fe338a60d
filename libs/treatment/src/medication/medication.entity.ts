import { Column, Entity } from 'typeorm';
import { type Concept, Item } from '../item/item.entity.ts';

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
}
