import { Follows, StaysOnceCome } from '@careway/store';
import { Column, Entity } from 'typeorm';
import { type Concept, Item } from '../item/item.entity.ts';

export interface ResultComponent {
  readonly code: Concept;
  readonly quantity: { readonly value: number; readonly unit: string; readonly code: string | null } | null;
  readonly valueText: string | null;
  /** What the source said of this part, where it did. */
  readonly interpretation?: string | undefined;
  readonly rangeLow?: number | undefined;
  readonly rangeHigh?: number | undefined;
}

/** What a result said before its source corrected it. */
export interface FormerValue {
  readonly status: string;
  readonly value: number | null;
  readonly unit: string | null;
  readonly valueText: string | null;
  readonly valueConcept: Concept | null;
  readonly interpretation: string | null;
  /** ISO instant. */
  readonly replacedAt: string;
}

/** A questionnaire response in Careway. `survey`: what support asks over time. */
export interface DerivedFrom {
  readonly type: 'intake' | 'survey';
  readonly id: string;
}

/** FHIR Observation. A panel in one resource (blood pressure) keeps its parts as components. */
@Entity({ name: 'result' })
export class Result extends Item {
  @Column({ type: 'jsonb' }) readonly code: Concept;
  /** The first coding's code: what trends and previous values go by. */
  @Column({ name: 'main_code', type: 'text' }) readonly mainCode: string;
  @Column({ type: 'text' }) readonly category: string;
  @Follows({})
  @Column({ type: 'text' })
  readonly status: string;
  @Column({ name: 'encounter_id', type: 'uuid', nullable: true }) readonly encounterId: string | null;
  @Column({ name: 'report_id', type: 'uuid', nullable: true }) readonly reportId: string | null;
  @Column({ name: 'issued_at', type: 'timestamptz', nullable: true }) readonly issuedAt: Date | null;
  @Column({ type: 'double precision', nullable: true }) readonly value: number | null;
  /** As the source writes it; UCUM where it says so. */
  @Column({ type: 'text', nullable: true }) readonly unit: string | null;
  @Column({ name: 'value_text', type: 'text', nullable: true }) readonly valueText: string | null;
  @Column({ name: 'value_concept', type: 'jsonb', nullable: true }) readonly valueConcept: Concept | null;
  /** A code of HL7 v3 ObservationInterpretation, raw. */
  @Column({ type: 'text', nullable: true }) readonly interpretation: string | null;
  @Column({ name: 'range_low', type: 'double precision', nullable: true }) readonly rangeLow: number | null;
  @Column({ name: 'range_high', type: 'double precision', nullable: true }) readonly rangeHigh: number | null;
  @Column({ type: 'jsonb' }) readonly components: readonly ResultComponent[];
  @Column({ name: 'component_codes', type: 'text', array: true }) readonly componentCodes: readonly string[];
  /** From when the member and those who act for the member may read it; null while that waits for somebody. */
  @StaysOnceCome()
  @Column({ name: 'released_at', type: 'timestamptz', nullable: true })
  readonly releasedAt: Date | null;
  /** FHIR Observation.derivedFrom: the answers that it is the score of; null where it was measured. */
  @Column({ name: 'derived_from', type: 'jsonb', nullable: true }) readonly derivedFrom: DerivedFrom | null;
  /** The oldest first. */
  @Column({ type: 'jsonb' }) readonly former: readonly FormerValue[];
}
