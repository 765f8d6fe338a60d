import type { ClinicGoalFragment } from '../generated/graph.ts';

export type Comparator = NonNullable<ClinicGoalFragment['comparator']>;

export const COMPARATORS: Readonly<Record<Comparator, string>> = { LESS: '<', LESS_OR_EQUAL: '≤', GREATER: '>', GREATER_OR_EQUAL: '≥' };
export const isComparator = (value: string): value is Comparator => Object.hasOwn(COMPARATORS, value);
export const comparatorSign = (comparator: string | null | undefined): string =>
  comparator && isComparator(comparator) ? COMPARATORS[comparator] : '';

/** As a form has it: between two ends, which the graph tells as a comparator and a lower end. */
export const RANGE = 'RANGE';
/** What a form offers, as it is read: the signs, and the range by its word. */
export const aimChoices = (between: string): readonly { readonly value: string; readonly sign: string }[] => [
  ...Object.entries(COMPARATORS).map(([value, sign]) => ({ value, sign })),
  { value: RANGE, sign: between },
];

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
