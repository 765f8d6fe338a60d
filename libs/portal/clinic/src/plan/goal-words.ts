import type { ClinicGoalFragment } from '../generated/graph.ts';

export type Comparator = NonNullable<ClinicGoalFragment['comparator']>;

export const COMPARATORS: Readonly<Record<Comparator, string>> = { LESS: '<', LESS_OR_EQUAL: '≤', GREATER: '>', GREATER_OR_EQUAL: '≥' };
export const isComparator = (value: string): value is Comparator => Object.hasOwn(COMPARATORS, value);
export const comparatorSign = (comparator: string | null | undefined): string =>
  comparator && isComparator(comparator) ? COMPARATORS[comparator] : '';

/** What a clinician may set a goal to; what other systems told besides is shown and kept. */
export const LIFECYCLE = ['proposed', 'active', 'on-hold', 'completed', 'cancelled'] as const;
export const ACHIEVEMENT = [
  'in-progress',
  'improving',
  'worsening',
  'no-change',
  'achieved',
  'sustaining',
  'not-achieved',
  'not-attainable',
] as const;
