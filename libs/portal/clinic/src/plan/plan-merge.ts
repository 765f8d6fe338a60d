import type { ClinicPlanFragment, ClinicRevisePlanMutationVariables } from '../generated/graph.ts';
import { differs } from '../drafts/merge.ts';

export const PLAN_FIELDS = ['title', 'summary', 'reviewOn', 'holdUntil'] as const;
export type PlanField = (typeof PLAN_FIELDS)[number];
/** What a plan says of itself as a form has it: text in every field, empty where there is nothing. */
export type PlanFields = Record<PlanField, string>;

export const planFieldsOf = ({ title, summary, reviewOn, holdUntil }: ClinicPlanFragment): PlanFields => ({
  ...{ title: title ?? '', summary: summary ?? '', reviewOn: reviewOn ?? '', holdUntil: holdUntil ?? '' },
});
export const isPlanChanged = (base: PlanFields, now: PlanFields): boolean => differs(PLAN_FIELDS, base, now);

/** Only what differs: what another hand has written in a field that I left alone is never written over. */
export function planChangesOf(from: PlanFields, to: PlanFields): ClinicRevisePlanMutationVariables['changes'] {
  const changed = PLAN_FIELDS.filter((field) => from[field].trim() !== to[field].trim());
  return Object.fromEntries(changed.map((field) => [field, to[field].trim() || null]));
}

export type PlanFault = 'nothing' | 'review-past' | 'hold-past' | 'too-long';
/** What keeps a form from being sent; `today` is a calendar day. A day that stood there before may have passed. */
export function planFaultOf(from: PlanFields, to: PlanFields, today: string): PlanFault | undefined {
  const isPast = (field: 'reviewOn' | 'holdUntil'): boolean => to[field] !== '' && to[field] !== from[field] && to[field] < today;
  if (isPast('reviewOn')) return 'review-past';
  if (isPast('holdUntil')) return 'hold-past';
  if (to.title.trim().length > 200 || to.summary.trim().length > 4_000) return 'too-long';
  return isPlanChanged(from, to) ? undefined : 'nothing';
}
