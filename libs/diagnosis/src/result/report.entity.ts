import { Follows } from '@careway/store';
import { Column, Entity } from 'typeorm';
import { type Concept, Item } from '../item/item.entity.ts';

/** FHIR DiagnosticReport: a panel of results. */
@Entity({ name: 'report' })
export class Report extends Item {
  @Column({ type: 'jsonb' }) readonly code: Concept;
  @Follows({})
  @Column({ type: 'text' })
  readonly status: string;
  @Column({ name: 'encounter_id', type: 'uuid', nullable: true }) readonly encounterId: string | null;
  @Column({ name: 'issued_at', type: 'timestamptz', nullable: true }) readonly issuedAt: Date | null;
  @Column({ name: 'result_ids', type: 'uuid', array: true }) readonly resultIds: readonly string[];
}
