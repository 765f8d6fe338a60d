import { AnyMayFollow } from '@careway/store';
import { Column, Entity } from 'typeorm';
import { type Concept, Item } from '../item/item.entity.ts';
import type { Plan } from '../plan/plan.entity.ts';
import type { Comparator, GoalContent } from './goal.rules.ts';

/** FHIR Goal, with at most one measurable target. */
@Entity({ name: 'goal' })
export class Goal extends Item {
  /** Null for an imported goal that no plan names. */
  @Column({ name: 'plan_id', type: 'uuid', nullable: true }) readonly planId: string | null;
  @Column({ type: 'text' }) description: string;
  @AnyMayFollow('a clinician says it with an edit of the plan, and each version is kept')
  @Column({ name: 'lifecycle_status', type: 'text' })
  lifecycleStatus: string;
  @AnyMayFollow('a clinician says it with an edit of the plan, and each version is kept')
  @Column({ name: 'achievement_status', type: 'text', nullable: true })
  achievementStatus: string | null;
  @Column({ type: 'jsonb', nullable: true }) measure: Concept | null;
  @Column({ type: 'text', nullable: true }) comparator: Comparator | null;
  @Column({ type: 'double precision', nullable: true }) target: number | null;
  /** With it the target is a range: see {@link GoalContent}. */
  @Column({ type: 'double precision', nullable: true }) low: number | null;
  @Column({ type: 'text', nullable: true }) unit: string | null;
  @Column({ name: 'condition_ids', type: 'uuid', array: true }) readonly conditionIds: readonly string[];
  /** The goal of the plan's pathway that it is. */
  @Column({ type: 'text', nullable: true }) readonly part: string | null;
  @Column({ name: 'edited_by', type: 'uuid', nullable: true }) editedBy: string | null;
  @Column({ name: 'edited_at', type: 'timestamptz', nullable: true }) editedAt: Date | null;

  /** A new goal of a plan, within its journey and as private as it is. */
  static add(plan: Plan, id: string, content: GoalContent, by: string, now: Date, part: string | null = null): Goal {
    const { memberId, journeyId, sensitivity, conditionIds } = plan;
    const entered = { source: null, identifier: null, contentHash: null, occurredAt: now, precision: 'instant' as const };
    const of = { memberId, id, journeyId, sensitivity, conditionIds, planId: plan.id, part };
    return Object.assign(new Goal(), entered, of, { ...content, editedBy: by, editedAt: now });
  }

  /** Changes what is given; the rest stays. */
  change(content: Partial<GoalContent>, by: string, now: Date): void {
    Object.assign(this, content, { editedBy: by, editedAt: now });
  }
}
