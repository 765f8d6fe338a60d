import type { IconName } from '@careway/portal-ui/icon';
import type { TimelineEntryType } from '../generated/graph.ts';

/** Filters of a timeline, in words that a person uses. */
export const FILTERS = {
  all: undefined,
  results: ['ORDER', 'RESULT', 'REPORT', 'IMAGING', 'READING'],
  treatment: [
    ...(['PLAN', 'PLAN_ACTIVATED', 'PLAN_SUSPENDED', 'PLAN_RESUMED', 'PLAN_CLOSED', 'GOAL', 'GOAL_REACHED'] as const),
    ...(['TASK', 'TASK_COMPLETED', 'MEDICATION', 'MEDICATION_CHANGED', 'REFILL', 'PROCEDURE', 'IMMUNIZATION'] as const),
  ],
  visits: ['ENCOUNTER', 'APPOINTMENT', 'VIDEO_VISIT', 'NOTE', 'REFERRAL'],
  diagnoses: ['INTAKE', 'SURVEY', 'CONDITION', 'CONDITION_CONFIRMED', 'CONDITION_RESOLVED', 'ALLERGY'],
  messages: ['THREAD', 'MESSAGE'],
} as const satisfies Record<string, readonly TimelineEntryType[] | undefined>;
export type Filter = keyof typeof FILTERS;
export const FILTER_KEYS = Object.keys(FILTERS) as Filter[];
export const isFilter = (value: unknown): value is Filter => typeof value === 'string' && Object.hasOwn(FILTERS, value);

export const ICON_OF: Readonly<Record<TimelineEntryType, IconName>> = {
  THREAD: 'chat',
  MESSAGE: 'chat',
  INTAKE: 'clip',
  SURVEY: 'clip',
  ENCOUNTER: 'people',
  NOTE: 'edit',
  APPOINTMENT: 'calendar',
  VIDEO_VISIT: 'video',
  CONSULT: 'people',
  REPORT: 'flask',
  RESULT: 'flask',
  IMAGING: 'search',
  ALLERGY: 'alert',
  CONDITION: 'flag',
  CONDITION_CONFIRMED: 'flag',
  CONDITION_RESOLVED: 'check',
  PROCEDURE: 'pulse',
  IMMUNIZATION: 'shield',
  PLAN: 'clip',
  PLAN_ACTIVATED: 'clip',
  PLAN_SUSPENDED: 'clock',
  PLAN_RESUMED: 'clip',
  PLAN_CLOSED: 'clip',
  GOAL: 'flag',
  TASK: 'clip',
  TASK_COMPLETED: 'check',
  MEDICATION: 'pill',
  MEDICATION_CHANGED: 'pill',
  REFILL: 'refill',
  ORDER: 'flask',
  REFERRAL: 'people',
  READING: 'pulse',
  GOAL_PROGRESSED: 'flag',
  GOAL_REACHED: 'check',
};
