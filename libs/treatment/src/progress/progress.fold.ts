import {
  type CareEvent,
  type Coding,
  type DataOf,
  doseRecorded,
  doseWithdrawn,
  type EventDefinition,
  goalSet,
  is,
  planActivated,
  planClosed,
  planRecorded,
  planResumed,
  planSuspended,
  readingCorrected,
  readingRecorded,
  readingWithdrawn,
  resultRecorded,
  resultReleased,
  type Sensitivity,
  taskCompleted,
  taskReopened,
} from '@careway/contracts';
import type { DoseStatus } from '../dose/dose.rules.ts';
import type { Comparator } from '../goal/goal.rules.ts';

/** A goal as the facts have told it last. */
export interface ToldGoal {
  readonly planId: string;
  readonly journeyId: string;
  readonly sensitivity: Sensitivity;
  readonly lifecycleStatus: string;
  readonly measure: Coding | null;
  readonly comparator: Comparator | null;
  readonly target: number | null;
  /** Left out of what was told before goals had ranges. */
  readonly low?: number | null;
  readonly unit: string | null;
}
export interface ToldDose {
  readonly journeyId: string;
  readonly medicationId: string;
  readonly day: string;
  readonly status: DoseStatus;
}

/**
 * What the facts have told about one member so far, as far as goals stand or fall by it; the numbers are kept beside it. It follows from the
 * facts alone and never from the tables, which may be ahead of them: so the same facts lead to the same, however they are bundled.
 */
export interface ToldOf {
  /** Whether it is in force, by plan. */
  plans: Readonly<Record<string, boolean>>;
  goals: Readonly<Record<string, ToldGoal>>;
  /** By medicine and day. */
  doses: Readonly<Record<string, ToldDose>>;
  /** When it was done, in ms, by task. */
  done: Readonly<Record<string, number>>;
}
export const nothingTold = (): ToldOf => ({ plans: {}, goals: {}, doses: {}, done: {} });

const MOVING: readonly EventDefinition[] = [
  ...[readingRecorded, readingCorrected, readingWithdrawn, resultRecorded, resultReleased, doseRecorded, doseWithdrawn],
  ...[taskCompleted, taskReopened, goalSet, planActivated, planResumed],
];
/** After it goals may stand otherwise. */
export const moves = (event: CareEvent): boolean => MOVING.some((definition) => is(definition, event));
const STATING: readonly EventDefinition[] = [
  ...[doseRecorded, doseWithdrawn, taskCompleted, taskReopened, goalSet],
  ...[planRecorded, planActivated, planSuspended, planResumed, planClosed],
];
/** It says something that is kept in {@link ToldOf}. */
export const states = (event: CareEvent): boolean => STATING.some((definition) => is(definition, event));

/** Takes one fact in. */
export function fold(told: ToldOf, event: CareEvent): void {
  if (is(planRecorded, event)) told.plans = { ...told.plans, [event.data.planId]: event.data.status === 'active' };
  else if (is(planActivated, event) || is(planResumed, event)) told.plans = { ...told.plans, [event.data.planId]: true };
  else if (is(planSuspended, event) || is(planClosed, event)) told.plans = { ...told.plans, [event.data.planId]: false };
  else if (is(taskCompleted, event)) told.done = { ...told.done, [event.data.taskId]: Date.parse(event.data.occurredAt) };
  else if (is(taskReopened, event)) told.done = without(told.done, event.data.taskId);
  else if (is(goalSet, event)) told.goals = withGoal(told.goals, event.data);
  else if (is(doseRecorded, event)) {
    const { journeyId, medicationId, day, status } = event.data;
    told.doses = { ...told.doses, [`${medicationId} ${day}`]: { journeyId, medicationId, day, status } };
  } else if (is(doseWithdrawn, event)) told.doses = without(told.doses, `${event.data.medicationId} ${event.data.day}`);
}

const without = <V>(all: Readonly<Record<string, V>>, key: string): Readonly<Record<string, V>> =>
  Object.fromEntries(Object.entries(all).filter(([one]) => one !== key));

function withGoal(goals: ToldOf['goals'], { goalId, planId, ...data }: DataOf<typeof goalSet>): ToldOf['goals'] {
  // a goal that no plan names is followed by nobody
  if (planId === null) return without(goals, goalId);
  const { journeyId, sensitivity, lifecycleStatus, measure, comparator, target, low = null, unit } = data;
  return { ...goals, [goalId]: { planId, journeyId, sensitivity, lifecycleStatus, measure, comparator, target, low, unit } };
}

const OVER = ['proposed', 'cancelled', 'rejected', 'entered-in-error', 'completed'];
/** Goals of plans in force, in the order of their ids. */
export const followedOf = ({ goals, plans }: ToldOf): readonly (readonly [string, ToldGoal])[] =>
  Object.entries(goals)
    .filter(([, { planId, lifecycleStatus }]) => plans[planId] === true && !OVER.includes(lifecycleStatus))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
