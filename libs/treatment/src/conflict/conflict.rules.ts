import { type Contradiction, contradictions, pathwayOf, type Planned, type PlannedActivity } from '@careway/clinical/pathway';
import type { Plan } from '../plan/plan.entity.ts';
import { firstDue } from '../task/series.rules.ts';
import { isOpen } from '../task/task.rules.ts';
import type { Task } from '../task/task.entity.ts';

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
/** A plan with its tasks. */
export interface Whole {
  readonly plan: Pick<Plan, 'id' | 'occurredAt' | 'pathwayId' | 'pathwayVersion'>;
  readonly tasks: readonly Task[];
}

const DAY = 86_400_000;
/** For what was asked without a day: long enough to be found, short enough not to be everywhere. */
const SOME_DAYS = 30;

function activityOf(task: Task, startsOn: string, advises: PlannedActivity['advises']): PlannedActivity | undefined {
  const [code] = task.code.codings;
  if (!code) return undefined;
  const until = task.dueDate ?? (task.timing ? firstDue(task.timing, startsOn) : null);
  const withinDays = until === null ? SOME_DAYS : Math.max(0, (Date.parse(until) - Date.parse(startsOn)) / DAY);
  const timing = task.timing ?? { startDay: 0, withinDays };
  const title = { en: task.code.text, he: task.code.text, ar: task.code.text, ru: task.code.text };
  return { id: task.id, code, title, timing, ...(advises ? { advises } : {}) };
}

/** What a plan asks for from now on; what is done or was withdrawn asks for nothing. */
function plannedOf({ plan, tasks }: Whole): Planned {
  const startsOn = plan.occurredAt.toISOString().slice(0, 10);
  const pathway = plan.pathwayId === null ? undefined : pathwayOf(plan.pathwayId, plan.pathwayVersion ?? undefined);
  const activities = tasks
    .filter(({ status }) => isOpen(status))
    .flatMap((task) => activityOf(task, startsOn, pathway?.activities.find(({ id }) => id === task.part)?.advises) ?? []);
  return { startsOn, activities };
}

/** Where a plan contradicts one that is in force, or asks for the same; with what was decided about it. */
export function conflictsOf(mine: Whole & { plan: { decisions: readonly Decision[] } }, others: readonly Whole[]): PlanConflict[] {
  const planned = plannedOf(mine);
  const found = others.flatMap((other) =>
    contradictions(planned, plannedOf(other)).map(({ kind, a, b, because, source }): PlanConflict => {
      const key = [kind, a.code.code, b.code.code, other.plan.id].join(' ');
      const decision = mine.plan.decisions.find((one) => one.key === key) ?? null;
      const words = { mine: a.title.en, theirs: b.title.en };
      return { key, kind, ...words, otherPlanId: other.plan.id, because, source: source?.title ?? null, decision };
    }),
  );
  return [...new Map(found.map((one) => [one.key, one])).values()];
}
