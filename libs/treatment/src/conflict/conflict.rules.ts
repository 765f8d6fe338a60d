import { type Contradiction, contradictions, type Pathway, pathwayOf, type Planned, type PlannedActivity } from '@careway/clinical/pathway';
import { dayIn } from '@careway/contracts';
import type { Goal } from '../goal/goal.entity.ts';
import { targetWords } from '../goal/goal.rules.ts';
import type { Plan } from '../plan/plan.entity.ts';
import { firstDue } from '../task/series.rules.ts';
import { isOpen } from '../task/task.rules.ts';
import type { Task } from '../task/task.entity.ts';
import { isOfThreshold } from '../threshold/threshold.rules.ts';
import { areAtOdds, BOTH_TARGETS } from './goals-at-odds.ts';

/** That somebody looked at two plans which are at odds, and wants both. */
export interface Decision {
  readonly key: string;
  readonly by: string;
  readonly at: string;
  readonly reason: string;
}
export interface PlanConflict {
  /** The same for the same two activities of the same two plans, so that a decision stays with what it was about. */
  readonly key: string;
  readonly kind: Contradiction['kind'];
  readonly mine: string;
  readonly theirs: string;
  readonly otherPlanId: string;
  readonly because: Contradiction['because'];
  readonly source: string | null;
  readonly decision: Decision | null;
}
/** A plan with its tasks and goals. */
export interface Whole {
  readonly plan: Pick<Plan, 'id' | 'begunAt' | 'pathwayId' | 'pathwayVersion' | 'decisions'>;
  readonly tasks: readonly Task[];
  readonly goals: readonly Goal[];
}

const DAY = 86_400_000;
/** For what was asked without a day: long enough to be found, short enough not to be everywhere. */
const SOME_DAYS = 30;

const plain = (text: string): string => text.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
/** What somebody wrote by hand has no code: the same words ask for the same. */
const inWords = (text: string) => ({ system: 'words', code: plain(text) });

type Codes = ReadonlyMap<string, PlannedActivity['code']>;
const pathwayIn = ({ plan }: Whole): Pathway | undefined =>
  plan.pathwayId === null ? undefined : pathwayOf(plan.pathwayId, plan.pathwayVersion ?? undefined);

/** What the coded tasks of plans are called, here and in their pathways' four languages: who writes the same words asks for the same. */
function codesIn(plans: readonly Whole[]): Codes {
  const named = plans.flatMap((whole) => {
    const pathway = pathwayIn(whole);
    return whole.tasks.flatMap(({ code, part }) => {
      const coding = code.codings[0];
      const activity = pathway?.activities.find(({ id }) => id === part);
      return coding ? [code.text, ...Object.values(activity?.title ?? {})].map((text) => [plain(text), coding] as const) : [];
    });
  });
  return new Map(named);
}

const daysFrom = (startsOn: string, day: string): number => (Date.parse(day) - Date.parse(startsOn)) / DAY;

/** When one thing is asked for, counted from the start of its plan: as long as it is open, today at least. */
function spanOf({ timing, dueDate }: Task, startsOn: string, today: string): PlannedActivity['timing'] {
  if (timing?.repeat) return timing;
  const until = dueDate ?? (timing ? firstDue(timing, startsOn) : null);
  const startDay = timing?.startDay ?? 0;
  const last = Math.max(until === null ? SOME_DAYS : daysFrom(startsOn, until), daysFrom(startsOn, today));
  return { startDay: Math.min(startDay, last), withinDays: Math.max(0, last - startDay) };
}

function activityOf(
  task: Task,
  timing: PlannedActivity['timing'],
  advises: PlannedActivity['advises'],
  codes: Codes,
): PlannedActivity | undefined {
  // What its own crossed limit made of a plan is no advice of it.
  if (isOfThreshold(task.code)) return undefined;
  const code = task.code.codings[0] ?? codes.get(plain(task.code.text)) ?? inWords(task.code.text);
  const title = { en: task.code.text, he: task.code.text, ar: task.code.text, ru: task.code.text };
  return { id: task.id, code, title, timing, ...(advises ? { advises } : {}) };
}

const decided = ({ plan }: Whole, key: string): Decision | undefined => plan.decisions.find((one) => one.key === key);

/** What a plan asks for from now on; what is done or was withdrawn asks for nothing. */
function plannedOf(whole: Whole, today: string, codes: Codes): Planned {
  const { plan, tasks } = whole;
  // Its days count from when it began; a draft's, and so what it may repeat, from when it could.
  const startsOn = plan.begunAt ? dayIn(plan.begunAt) : today;
  const pathway = pathwayIn(whole);
  const activities = tasks
    .filter(({ status }) => isOpen(status))
    .flatMap(
      (task) =>
        activityOf(task, spanOf(task, startsOn, today), pathway?.activities.find(({ id }) => id === task.part)?.advises, codes) ?? [],
    );
  return { startsOn, activities };
}

/** Goals of two plans that no value reaches both: each is right by itself, and nobody can follow both. */
function goalConflicts(mine: Whole, other: Whole, counts: Counts): PlanConflict[] {
  return mine.goals.flatMap((a) =>
    other.goals
      .filter((b) => areAtOdds(a, b) && counts(a, b))
      .map((b): PlanConflict => {
        // with their targets: what was decided of two targets says nothing of others
        const [one, two] = [a, b].map((goal) => `${goal.id}=${targetWords(goal) ?? ''}`);
        const key = ['goals', one, two, other.plan.id].join(' ');
        const decision = decided(mine, key) ?? decided(other, ['goals', two, one, mine.plan.id].join(' ')) ?? null;
        const said = { mine: a.description, theirs: b.description, because: BOTH_TARGETS, source: null };
        return { key, kind: 'contradiction', otherPlanId: other.plan.id, decision, ...said };
      }),
  );
}

const taskOf = ({ tasks }: Whole, id: string): Task => tasks.find((task) => task.id === id)!;

/**
 * Where a plan contradicts one that is in force, or asks for the same, on `today`; with what was decided about it, in whichever of the two.
 * `counts` leaves out pairs of tasks, or of goals, that are not looked at.
 */
export function conflictsOf(mine: Whole, others: readonly Whole[], today: string, counts: Counts = () => true): PlanConflict[] {
  const codes = codesIn([mine, ...others]);
  const planned = plannedOf(mine, today, codes);
  const found = others.flatMap((other) => [
    ...contradictions(planned, plannedOf(other, today, codes))
      .filter(({ a, b }) => counts(taskOf(mine, a.id), taskOf(other, b.id)))
      .map(({ kind, a, b, because, source }): PlanConflict => {
        const key = [kind, a.code.code, b.code.code, other.plan.id].join(' ');
        const theirs = [kind, b.code.code, a.code.code, mine.plan.id].join(' ');
        const decision = decided(mine, key) ?? decided(other, theirs) ?? null;
        const words = { mine: a.title.en, theirs: b.title.en };
        return { key, kind, ...words, otherPlanId: other.plan.id, because, source: source?.title ?? null, decision };
      }),
    ...goalConflicts(mine, other, counts),
  ]);
  return [...new Map(found.map((one) => [one.key, one])).values()];
}

type Written = Pick<Task, 'editedBy'>;
type Counts = (a: Written, b: Written) => boolean;

/** When it began, for an order of the plans of one member. */
const begun = ({ plan }: Whole): number => plan.begunAt?.getTime() ?? 0;
const isEarlier = (a: Whole, b: Whole): boolean => begun(a) < begun(b) || (begun(a) === begun(b) && a.plan.id < b.plan.id);

/**
 * What nobody has decided of a plan in force and those that began before it, so that two plans are looked at once; as far as a person here
 * wrote one of the two tasks. What two plans of another system ask for twice is that system's, and stood there when they came.
 */
export const appearedIn = (mine: Whole, inForce: readonly Whole[], today: string): PlanConflict[] =>
  conflictsOf(
    mine,
    inForce.filter((other) => isEarlier(other, mine)),
    today,
    (a, b) => a.editedBy !== null || b.editedBy !== null,
  ).filter(({ decision }) => decision === null);
