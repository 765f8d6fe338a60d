import type { Sensitivity } from '@careway/contracts';
import type { MemberScoped } from '@careway/store';
import { Column, PrimaryColumn } from 'typeorm';

/** How precisely FHIR gave a date. */
export type Precision = 'instant' | 'day' | 'month' | 'year';
export interface Coded {
  readonly system: string;
  readonly code: string;
}
/** FHIR CodeableConcept as it arrived: the source's codes and words. */
export interface Concept {
  readonly codings: readonly Coded[];
  readonly text: string;
}

/** What every fact of the record has. `source`, `identifier` and `contentHash` are null for what was entered here. */
export abstract class Item implements MemberScoped {
  @PrimaryColumn({ name: 'member_id', type: 'uuid' }) readonly memberId: string;
  @PrimaryColumn({ type: 'uuid' }) readonly id: string;
  @Column({ type: 'int' }) version: number;
  @Column({ name: 'journey_id', type: 'uuid' }) readonly journeyId: string;
  @Column({ type: 'text' }) readonly sensitivity: Sensitivity;
  @Column({ type: 'text', nullable: true }) readonly source: string | null;
  @Column({ type: 'text', nullable: true }) readonly identifier: string | null;
  @Column({ name: 'content_hash', type: 'text', nullable: true }) readonly contentHash: string | null;
  @Column({ name: 'occurred_at', type: 'timestamptz' }) occurredAt: Date;
  @Column({ type: 'text' }) precision: Precision;
}
