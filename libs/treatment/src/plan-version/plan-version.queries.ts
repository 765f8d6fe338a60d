import type { Ctx } from '@careway/access';
import { type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { statusName } from '../plan/plan.queries.ts';
import { Task } from '../task/task.entity.ts';
import { changesBetween, type KeptTask, type PlanChange, type PlanContent } from './plan-version.rules.ts';
import { isTicked, type Tick, ticksBetween } from './tick.rules.ts';

interface Row {
  readonly number: number;
  readonly editedBy: string | null;
  readonly editedAt: Date;
  readonly reason: string | null;
  readonly content: PlanContent;
}
/** The plan whose history is asked for. */
export interface PlanKey {
  readonly memberId: string;
  readonly key: string;
  readonly begunAt: Date | null;
}

/** A difference as it leaves through the graph. */
export const showChange = ({ kind, part, ...rest }: PlanChange) => ({ ...rest, kind: kind.toUpperCase(), part: part.toUpperCase() });

@Injectable()
export class PlanVersionQueries {
  constructor(private readonly work: Work) {}

  async ofPlan(ctx: Ctx, plan: PlanKey) {
    const rows = await this.versions(ctx, plan);
    return rows
      .map(({ content, editedBy, ...row }, n) => ({
        ...row,
        status: statusName(content.status),
        editedBy: editedBy && { id: editedBy },
        // To the member a plan is new when it begins. Else the one before it was not kept: then nothing can be said.
        changes:
          n === 0 && row.number > 1 && +row.editedAt !== +(plan.begunAt ?? 0)
            ? []
            : ownChanges(rows[n - 1], { ...row, content }).map(showChange),
      }))
      .toReversed();
  }

  /** The newest first, those since the last version included. */
  ticks(ctx: Ctx, plan: PlanKey) {
    return this.work.read(ctx, 'plan.read', plan.memberId, async (tx: Tx) => {
      const [rows, tasks] = await Promise.all([
        this.rows(ctx, tx, plan),
        tx.find(Task, plan.memberId, { planId: plan.key }).then((found) => found.map(kept)),
      ]);
      const moments = [...rows.map(tasksOf), { at: ctx.now, tasks }];
      const ticks = moments.slice(1).flatMap((moment, n) => ticksBetween(moments[n]!, moment));
      return ticks.map(({ name, done, by, at }) => ({ name, done, at, by: by && { id: by } })).toReversed();
    });
  }

  /** Empty where one of the two was not kept. */
  async between(ctx: Ctx, plan: PlanKey, from: number | null, to: number) {
    const rows = await this.versions(ctx, plan);
    const [before, after] = [from, to].map((number) => rows.find((row) => row.number === number)?.content);
    if (!after || (from !== null && !before)) return [];
    return changesBetween(before ?? null, after).map(showChange);
  }

  private versions(ctx: Ctx, plan: PlanKey): Promise<Row[]> {
    return this.work.read(ctx, 'plan.read', plan.memberId, (tx: Tx) => this.rows(ctx, tx, plan));
  }

  private async rows(ctx: Ctx, tx: Tx, { memberId, key }: PlanKey): Promise<Row[]> {
    const rows = await tx.query<Row>(
      `select number, edited_by as "editedBy", edited_at as "editedAt", reason, content from plan_version
       where member_id = $1 and plan_id = $2 order by number`,
      [memberId, key],
    );
    const labels = ctx.relations.get(memberId)?.labels ?? [];
    return rows.map(({ content, ...row }) => ({ ...row, content: visible(content, labels) }));
  }
}

const tasksOf = ({ editedAt, content: { tasks } }: Pick<Row, 'editedAt' | 'content'>) => ({ at: editedAt, tasks });

/** What the version's own writer changed. */
function ownChanges(before: Row | undefined, after: Pick<Row, 'editedAt' | 'content'>): PlanChange[] {
  const ticks: readonly Tick[] = before ? ticksBetween(tasksOf(before), tasksOf(after)) : [];
  return changesBetween(before?.content ?? null, after.content).filter((change) => !isTicked(change, ticks));
}

/** A task as it stands, in the shape of one that was kept. */
const kept = ({ id, sensitivity, code, owner, dueDate, status, timing, occurrence, ...by }: Task): KeptTask => ({
  ...{ id, sensitivity, code, owner, dueDate, status, timing, occurrence },
  ...{ completedBy: by.completedBy, completedAt: by.completedAt?.toISOString() ?? null },
  ...{ editedBy: by.editedBy, editedAt: by.editedAt?.toISOString() ?? null },
});

/** A goal or a task may be more private than its plan: row-level security judges the row, this its parts. */
function visible(content: PlanContent, labels: readonly string[]): PlanContent {
  const shows = ({ sensitivity }: { sensitivity: string }): boolean => labels.includes(sensitivity);
  const thresholds = content.thresholds && { thresholds: content.thresholds.filter(shows) };
  return { ...content, goals: content.goals.filter(shows), tasks: content.tasks.filter(shows), ...thresholds };
}
