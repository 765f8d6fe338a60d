import { Follows } from '@careway/store';
import { Column, Entity } from 'typeorm';
import { type Coded, type Concept, Item } from '../item/item.entity.ts';

/** FHIR Procedure: what was done. */
@Entity({ name: 'procedure' })
export class Procedure extends Item {
  @Column({ type: 'jsonb' }) readonly code: Concept;
  @Follows({})
  @Column({ type: 'text' })
  readonly status: string;
  @Column({ name: 'encounter_id', type: 'uuid', nullable: true }) readonly encounterId: string | null;
  @Column({ name: 'ends_at', type: 'timestamptz', nullable: true }) readonly endsAt: Date | null;
  @Column({ type: 'jsonb', nullable: true }) readonly reason: Concept | null;
}

/** FHIR Immunization: a vaccine that was given, or not done with its status. */
@Entity({ name: 'immunization' })
export class Immunization extends Item {
  @Column({ type: 'jsonb' }) readonly code: Concept;
  @Follows({})
  @Column({ type: 'text' })
  readonly status: string;
  @Column({ name: 'encounter_id', type: 'uuid', nullable: true }) readonly encounterId: string | null;
}

/** FHIR AllergyIntolerance. `criticality`: low, high or unable-to-assess. */
@Entity({ name: 'allergy' })
export class Allergy extends Item {
  @Column({ type: 'jsonb' }) readonly code: Concept;
  @Follows({})
  @Column({ name: 'clinical_status', type: 'text' })
  readonly clinicalStatus: string;
  @Follows({})
  @Column({ name: 'verification_status', type: 'text' })
  readonly verificationStatus: string;
  @Column({ type: 'text', nullable: true }) readonly criticality: string | null;
  @Column({ type: 'text', nullable: true }) readonly type: string | null;
  @Column({ type: 'text', array: true }) readonly categories: readonly string[];
}

/** FHIR ImagingStudy: that pictures were made, and of what; the pictures stay where they are. */
@Entity({ name: 'imaging' })
export class Imaging extends Item {
  @Column({ name: 'encounter_id', type: 'uuid', nullable: true }) readonly encounterId: string | null;
  @Follows({})
  @Column({ type: 'text' })
  readonly status: string;
  /** A DICOM modality (CT, MR, DX, ...). */
  @Column({ type: 'jsonb', nullable: true }) readonly modality: Coded | null;
  @Column({ name: 'modality_text', type: 'text' }) readonly modalityText: string;
  @Column({ type: 'int' }) readonly series: number;
  @Column({ type: 'int' }) readonly instances: number;
  @Column({ name: 'body_site', type: 'text', nullable: true }) readonly bodySite: string | null;
}
