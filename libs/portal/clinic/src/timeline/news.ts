import type { TimelineEntryType } from '../generated/graph.ts';

/** What a clinician asks of what is new, in the order in which it is told. */
const KINDS = {
  results: ['RESULT', 'REPORT', 'IMAGING'],
  intakes: ['INTAKE'],
  messages: ['MESSAGE', 'THREAD'],
  visits: ['ENCOUNTER', 'NOTE', 'PROCEDURE', 'IMMUNIZATION'],
  plans: ['PLAN', 'PLAN_ACTIVATED', 'PLAN_SUSPENDED', 'PLAN_RESUMED', 'PLAN_CLOSED', 'GOAL', 'TASK', 'TASK_COMPLETED'],
  diagnoses: ['CONDITION', 'CONDITION_CONFIRMED', 'CONDITION_RESOLVED', 'ALLERGY'],
} as const satisfies Record<string, readonly TimelineEntryType[]>;
export type NewsKind = keyof typeof KINDS | 'other';

/** How many entries of each kind, kinds without any left out. What no kind names is counted too, so that nothing is passed over. */
export function newsOf(types: readonly TimelineEntryType[]): readonly { readonly kind: NewsKind; readonly count: number }[] {
  const kindOf = (type: TimelineEntryType): NewsKind =>
    (Object.keys(KINDS) as (keyof typeof KINDS)[]).find((kind) => (KINDS[kind] as readonly string[]).includes(type)) ?? 'other';
  const counted = Map.groupBy(types, kindOf);
  return ([...Object.keys(KINDS), 'other'] as NewsKind[]).flatMap((kind) => {
    const count = counted.get(kind)?.length ?? 0;
    return count ? [{ kind, count }] : [];
  });
}
