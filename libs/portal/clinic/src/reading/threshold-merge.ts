import { typedNumber } from '@careway/portal-ui/format';
import type { ClinicSetThresholdMutationVariables, ClinicThresholdFragment, GoalComparator, Urgency } from '../generated/graph.ts';
import { differs } from '../drafts/merge.ts';

export const THRESHOLD_FIELDS = ['comparator', 'value', 'count', 'days', 'windowDays', 'urgency', 'active'] as const;
export type ThresholdField = (typeof THRESHOLD_FIELDS)[number];
/** A limit as its form has it. `active` is `on` or `off`. */
export type ThresholdFields = Record<ThresholdField, string>;

/** A limit under change, or a new one (`part` is null, and nobody else can have changed it). */
export interface ThresholdDraft {
  planId: string;
  part: string | null;
  version: number;
  /** LOINC code of what it looks at. */
  measure: string;
  /** The limit as it stood when the writing began: what a merge compares with. */
  base: ThresholdFields;
  fields: ThresholdFields;
  /** Why, for the plan's history. */
  reason?: string;
}

export const NEW_LIMIT: ThresholdFields = {
  ...{ comparator: 'GREATER_OR_EQUAL', value: '', count: '1', days: '1', windowDays: '7', urgency: 'URGENT', active: 'on' },
};

export const thresholdFieldsOf = (one: ClinicThresholdFragment): ThresholdFields => ({
  ...{ comparator: one.comparator, value: String(one.value), count: String(one.count), days: String(one.days) },
  ...{ windowDays: String(one.windowDays), urgency: one.urgency, active: one.active ? 'on' : 'off' },
});
export const isThresholdChanged = (base: ThresholdFields, now: ThresholdFields): boolean => differs(THRESHOLD_FIELDS, base, now);

const NUMBERS = ['value', 'count', 'days', 'windowDays'] as const;

/** The first field that is no number, or no whole one where a part of a reading or a day makes no sense. */
export const thresholdFaultOf = (fields: ThresholdFields): ThresholdField | undefined =>
  NUMBERS.find((field) => !(field === 'value' ? Number.isFinite(typedNumber(fields.value)) : Number.isInteger(typedNumber(fields[field]))));

/** As it is sent: the limit as a whole, since its fields hold together. */
export function thresholdFrom(draft: ThresholdDraft, fields: ThresholdFields): ClinicSetThresholdMutationVariables['threshold'] {
  const [value = 0, count = 1, days = 1, windowDays = 1] = NUMBERS.map((field) => typedNumber(fields[field]));
  return {
    ...(draft.part === null && { measure: draft.measure }),
    ...{ value, count, days, windowDays, active: fields.active === 'on' },
    ...{ comparator: fields.comparator as GoalComparator, urgency: fields.urgency as Urgency },
  };
}
