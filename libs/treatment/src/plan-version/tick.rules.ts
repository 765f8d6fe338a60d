import type { KeptTask, PlanChange } from './plan-version.rules.ts';
import { wordsOf } from './plan-version.rules.ts';

/** A task that was ticked off, or opened again, without a version of its plan. */
export interface Tick {
  readonly taskId: string;
  readonly name: string;
  readonly done: boolean;
  /** Null where it can't be told any more. */
  readonly by: string | null;
  readonly at: Date;
}
/** The tasks of a plan at one moment: as a version kept them at `at`, or as they stand now. */
export interface TasksAt {
  readonly at: Date;
  readonly tasks: readonly KeptTask[];
}

/** What was ticked between two moments, the earlier first. Nothing is said of versions that did not keep who it was. */
export function ticksBetween(before: TasksAt, after: TasksAt): Tick[] {
  const old = new Map(before.tasks.map((task) => [task.id, task]));
  return after.tasks
    .flatMap((task) => tickOf(old.get(task.id), task, after.at) ?? [])
    .toSorted((a, b) => +a.at - +b.at || (a.taskId < b.taskId ? -1 : 1));
}

const isSameTime = (a: string | null | undefined, b: string): boolean => Boolean(a) && +new Date(a!) === +new Date(b);

function tickOf(was: KeptTask | undefined, task: KeptTask, at: Date): Tick | undefined {
  const of = { taskId: task.id, name: wordsOf(task.code) };
  if (task.status === 'completed') {
    const { completedBy: by, completedAt } = task;
    if (!by || !completedAt) return undefined;
    const isTold = was?.status === 'completed' && (was.completedAt === undefined || isSameTime(was.completedAt, completedAt));
    return isTold ? undefined : { ...of, done: true, by, at: new Date(completedAt) };
  }
  if (was?.status !== 'completed' || task.status === 'cancelled' || !task.editedBy || !task.editedAt) return undefined;
  const edited = new Date(task.editedAt);
  // The version itself wrote in the task: its mark lies over that of who opened it.
  const isHidden = +edited >= +at;
  return { ...of, done: false, by: isHidden ? null : task.editedBy, at: isHidden ? at : edited };
}

/** Whether a difference of two versions is told as a tick already. */
export const isTicked = ({ part, partId, field, before, after }: PlanChange, ticks: readonly Tick[]): boolean =>
  part === 'task' &&
  field === 'status' &&
  (before === 'completed' || after === 'completed') &&
  ticks.some(({ taskId }) => taskId === partId);
