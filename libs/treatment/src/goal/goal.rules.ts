import type { Concept } from '../item/item.entity.ts';

export type Comparator = '<' | '<=' | '>' | '>=';

/** https://hl7.org/fhir/R4/valueset-goal-status.html */
export const LIFECYCLE = [
  ...['proposed', 'planned', 'accepted', 'active', 'on-hold', 'completed', 'cancelled', 'entered-in-error', 'rejected'],
] as const;
/** https://hl7.org/fhir/R4/valueset-goal-achievement.html */
export const ACHIEVEMENT = [
  ...['in-progress', 'improving', 'worsening', 'no-change', 'achieved', 'sustaining', 'not-achieved', 'no-progress', 'not-attainable'],
] as const;

/** What a clinician writes in a goal. */
export interface GoalContent {
  readonly description: string;
  readonly lifecycleStatus: string;
  readonly achievementStatus: string | null;
  readonly measure: Concept | null;
  readonly comparator: Comparator | null;
  readonly target: number | null;
  readonly unit: string | null;
}
