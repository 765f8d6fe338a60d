import { pathwayOf } from '@careway/clinical/pathway';
import { valuesOf } from '@careway/clinical/reading';
import { dayIn, endOfDay } from '@careway/contracts';
import { addDays, adherenceOf, type DoseWord } from '../dose/dose.rules.ts';
import type { Goal } from '../goal/goal.entity.ts';
import type { Plan } from '../plan/plan.entity.ts';
import type { Reading } from '../reading/reading.entity.ts';
import type { Task } from '../task/task.entity.ts';
import { codesOf, inUnit, isAdherence, loincOf, measuringOf, type Told } from './measure.ts';
import { doneProgress, type Progress, type ProgressBasis, progressOf } from './progress.rules.ts';

/** All that can be known about how a member's goals stand. What the reader may not see is not in it. */
export interface Record {
  readonly readings: readonly Pick<Reading, 'kind' | 'value' | 'second' | 'unit' | 'occurredAt'>[];
  readonly observations: readonly Told[];
  /** Of the medicines of each journey: what was said about each day. */
  readonly doses: readonly (DoseWord & { readonly journeyId: string; readonly medicationId: string })[];
  readonly tasks: readonly Pick<Task, 'planId' | 'part' | 'status' | 'completedAt'>[];
}
export interface Standing extends Progress {
  readonly basis: ProgressBasis;
  readonly unit: string | null;
  /** It is the mean of so many days; 0: one value. */
  readonly meanDays: number;
}
type GoalToStand = Pick<Goal, 'planId' | 'journeyId' | 'measure' | 'comparator' | 'target' | 'low' | 'unit' | 'part' | 'occurredAt'>;
type PlanOfGoal = Pick<Plan, 'id' | 'pathwayId' | 'pathwayVersion'> | null;

const ADHERENCE_DAYS = 30;
/** As many days back the adherence of each day is worked out: where it started from, and since when it is so. */
const LOOK_BACK = 90;
const ONE_DAY_MS = 86_400_000;

/** How a goal stands now; undefined where it has nothing that could be measured. The one function for member, clinician and journey. */
export function standingOf(goal: GoalToStand, plan: PlanOfGoal, record: Record, now: Date): Standing | undefined {
  const { comparator, target, low, unit, measure } = goal;
  const done = doneBy(goal, plan);
  if (done !== undefined) {
    const task = record.tasks.find(({ planId, part, status }) => planId === goal.planId && part === done && status === 'completed');
    return { ...doneProgress(task?.completedAt?.getTime() ?? null), basis: 'task', unit: null, meanDays: 0 };
  }
  if (comparator === null || target === null) return undefined;
  const aim = { comparator, target, low };
  const from = goal.occurredAt.getTime();
  if (isAdherence(measure)) {
    const values = adherenceBy(record, goal.journeyId, now);
    return { ...progressOf(aim, values, { from, meanDays: 0, freshDays: 2 }, now.getTime()), basis: 'doses', unit: '%', meanDays: 0 };
  }
  const loinc = loincOf(measure);
  if (loinc === undefined) return undefined;
  const codes = codesOf(loinc);
  const toldOf = (told: readonly Told[]) =>
    told
      .filter(({ code }) => codes.includes(code))
      .flatMap((one) => {
        const value = inUnit(one, unit);
        return value === undefined ? [] : { at: one.at, value };
      });
  const home = toldOf(record.readings.flatMap(numbersOf));
  const measuring = measuringOf(loinc, from);
  const progress = progressOf(aim, [...home, ...toldOf(record.observations)], measuring, now.getTime());
  return { ...progress, basis: home.length > 0 ? 'readings' : 'results', unit, meanDays: measuring.meanDays };
}

/** The activity that reaches the goal by being done, where its pathway says so. */
function doneBy({ part }: GoalToStand, plan: PlanOfGoal): string | undefined {
  if (part === null || plan === null || plan.pathwayId === null) return undefined;
  return pathwayOf(plan.pathwayId, plan.pathwayVersion ?? undefined)?.goals.find(({ id }) => id === part)?.done;
}

const numbersOf = (reading: Record['readings'][number]): Told[] =>
  valuesOf(reading).map(({ loinc, value, unit }) => ({ code: loinc, value, unit, at: reading.occurredAt.getTime() }));

/** Doses taken of doses due, in percent of the thirty days until each day, over all medicines of the journey that something was said of. */
function adherenceBy({ doses }: Record, journeyId: string, now: Date) {
  const medicines = [
    ...Map.groupBy(
      doses.filter((one) => one.journeyId === journeyId),
      ({ medicationId }) => medicationId,
    ).values(),
  ];
  const today = dayIn(now);
  return Array.from({ length: LOOK_BACK }, (_, n) => addDays(today, n - LOOK_BACK + 1)).flatMap((day) => {
    const rates = medicines.flatMap(
      (words) =>
        adherenceOf(
          words.filter((word) => word.day <= day),
          ADHERENCE_DAYS,
          day,
        ) ?? [],
    );
    const [due, taken] = [sum(rates.map((one) => one.due)), sum(rates.map((one) => one.taken))];
    const at = Math.min(endOfDay(day).getTime() - ONE_DAY_MS, now.getTime());
    return due === 0 ? [] : [{ at, value: Math.round((taken / due) * 100) }];
  });
}
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
