import { Follows } from '@careway/store';
import { Column, Entity } from 'typeorm';
import { type Concept, Item } from '../item/item.entity.ts';

/** FHIR Encounter: a visit. `class` is a code of HL7 v3 ActEncounterCode (AMB, EMER, IMP, VR, ...). */
@Entity({ name: 'encounter' })
export class Encounter extends Item {
  @Column({ type: 'text' }) readonly class: string;
  @Column({ type: 'jsonb', nullable: true }) readonly type: Concept | null;
  @Column({ type: 'jsonb', nullable: true }) readonly reason: Concept | null;
  @Follows({})
  @Column({ type: 'text' })
  readonly status: string;
  @Column({ name: 'ends_at', type: 'timestamptz', nullable: true }) readonly endsAt: Date | null;
  @Column({ name: 'practitioner_id', type: 'uuid', nullable: true }) readonly practitionerId: string | null;
  @Column({ name: 'clinic_id', type: 'uuid', nullable: true }) readonly clinicId: string | null;
}
