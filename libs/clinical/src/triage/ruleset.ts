import type { Names } from '../name/names.ts';
import type { Source } from '../source/source.ts';

/** From the least to the most urgent. */
export const URGENCIES = ['self-care', 'routine', 'soon', 'urgent', 'emergency'] as const;
/**
 * How soon somebody should be seen: `emergency` now, by ambulance or in an emergency room; `urgent` today; `soon` within days;
 * `routine` when there is room; `self-care` not at all unless it gets worse.
 */
export type Urgency = (typeof URGENCIES)[number];

/** Where what was answered is looked at. */
export const QUEUES = [
  'emergency-advice',
  'nurse-triage',
  'primary-care',
  'paediatrics',
  'mental-health',
  'diabetes-care',
  'self-care',
] as const;
export type QueueId = (typeof QUEUES)[number];

export const COMPARISONS = ['=', '!=', '>', '<', '>=', '<='] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** Whose answers they are. What is unknown is null: then no condition on it holds. */
export interface Member {
  /** Completed months at the time of the answers. */
  readonly ageInMonths: number | null;
  readonly sex: 'male' | 'female' | null;
  readonly pregnant: boolean | null;
}

/**
 * When a rule fires, as data. An answer counts only where its question is asked; several answers hold when one does. A question without
 * an answer, an unknown age, a score without all its items hold in no comparison but `>` and `>=` of a lower bound.
 */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  /** `value` is a boolean, a number, a date or the code of an option. */
  | { readonly item: string; readonly is: Comparison; readonly value: boolean | number | string }
  | { readonly item: string; readonly in: readonly string[] }
  | { readonly score: Comparison; readonly value: number }
  /** `age` in completed years, `age-in-months` in completed months. */
  | { readonly member: 'age' | 'age-in-months'; readonly is: Comparison; readonly value: number }
  | { readonly member: 'sex'; readonly is: '='; readonly value: 'male' | 'female' }
  | { readonly member: 'pregnant'; readonly is: '='; readonly value: boolean };

export interface Rule {
  /** Kept over the versions of its table: what was decided by it is found by it. */
  readonly id: string;
  readonly when: Condition;
  readonly urgency: Urgency;
  readonly queue: QueueId;
  /** Why, in plain words to the member. */
  readonly reason: Names;
  /** What to do now. Each emergency and each urgent rule has it. `{emergency}` and `{crisis}` stand for the payer's numbers. */
  readonly advice?: Names | undefined;
  readonly source: Source;
}
export interface Ruleset {
  readonly id: string;
  readonly version: string;
  /** Canonical of the document it was written for: url, a bar, version. */
  readonly questionnaire: string;
  /** Among rules of one urgency the first speaks first and chooses the queue. */
  readonly rules: readonly Rule[];
}

/** Whether an answer to this rule is a red flag. */
export const isRedFlag = ({ urgency }: Pick<Rule, 'urgency'>): boolean => urgency === 'emergency' || urgency === 'urgent';

/** Below zero, zero or above, as `a` is less, equally or more urgent than `b`. */
export const byUrgency = (a: Urgency, b: Urgency): number => URGENCIES.indexOf(a) - URGENCIES.indexOf(b);
