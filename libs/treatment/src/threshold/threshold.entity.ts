import type { Comparator, Urgency } from '@careway/clinical/pathway';
import type { Sensitivity } from '@careway/contracts';
import type { MemberScoped } from '@careway/store';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Plan } from '../plan/plan.entity.ts';
import type { StandingThreshold, ThresholdContent } from './threshold.rules.ts';

/** From which readings on a plan makes a task, where a clinician said it: else the plan's pathway does. */
@Entity({ name: 'plan_threshold' })
export class PlanThreshold implements MemberScoped {
  @PrimaryColumn({ name: 'member_id', type: 'uuid' }) readonly memberId: string;
  @PrimaryColumn({ type: 'uuid' }) readonly id: string;
  @Column({ type: 'int' }) version: number;
  @Column({ type: 'text' }) readonly sensitivity: Sensitivity;
  @Column({ name: 'plan_id', type: 'uuid' }) readonly planId: string;
  /** The threshold of the plan's pathway that it replaces, or a name of its own. */
  @Column({ type: 'text' }) readonly part: string;
  @Column({ type: 'text' }) readonly loinc: string;
  @Column({ type: 'text' }) readonly unit: string;
  @Column({ type: 'text' }) readonly of: StandingThreshold['of'];
  @Column({ type: 'text' }) comparator: Comparator;
  @Column({ type: 'double precision' }) value: number;
  @Column({ type: 'int' }) count: number;
  @Column({ type: 'int' }) days: number;
  @Column({ name: 'window_days', type: 'int' }) windowDays: number;
  @Column({ type: 'text' }) urgency: Urgency;
  /** False: it makes no task, until somebody turns it on again. */
  @Column({ type: 'boolean' }) active: boolean;
  @Column({ name: 'edited_by', type: 'uuid' }) editedBy: string;
  @Column({ name: 'edited_at', type: 'timestamptz' }) editedAt: Date;

  static of({ memberId, id: planId, sensitivity }: Plan, id: string, { part, loinc, unit, of }: OfWhat): PlanThreshold {
    return Object.assign(new PlanThreshold(), { memberId, id, sensitivity, planId, part, loinc, unit, of });
  }

  set(content: ThresholdContent, by: string, now: Date): void {
    Object.assign(this, content, { editedBy: by, editedAt: now });
  }
}

type OfWhat = Pick<StandingThreshold, 'part' | 'loinc' | 'unit' | 'of'>;
