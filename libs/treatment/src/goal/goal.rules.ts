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
  /** The lower end of a range, which belongs to it; `target` is its upper end then, and the comparator `<=`. */
  readonly low: number | null;
  readonly unit: string | null;
}

/**
 * A target as it is kept in words: `< 7 %`, and of a range both ends: `4 – 7 mmol/L`. Null without one. `low` is left out in what was kept
 * before goals had ranges.
 */
export function targetWords({
  comparator,
  target,
  low,
  unit,
}: Pick<GoalContent, 'comparator' | 'target' | 'unit'> & { readonly low?: number | null }): string | null {
  if (target === null) return null;
  const aim = typeof low === 'number' ? [low, '–', target] : [comparator, target];
  return [...aim, unit].filter((one) => one !== null).join(' ');
}
