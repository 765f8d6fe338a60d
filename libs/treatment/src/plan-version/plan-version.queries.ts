import type { Ctx } from '@careway/access';
import { type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { statusName } from '../plan/plan.queries.ts';
import { changesBetween, type PlanChange, type PlanContent } from './plan-version.rules.ts';

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

const showChange = ({ kind, part, ...rest }: PlanChange) => ({ ...rest, kind: kind.toUpperCase(), part: part.toUpperCase() });

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
            : changesBetween(rows[n - 1]?.content ?? null, content).map(showChange),
      }))
      .toReversed();
  }

  /** Empty where one of the two was not kept. */
  async between(ctx: Ctx, plan: PlanKey, from: number | null, to: number) {
    const rows = await this.versions(ctx, plan);
    const [before, after] = [from, to].map((number) => rows.find((row) => row.number === number)?.content);
    if (!after || (from !== null && !before)) return [];
    return changesBetween(before ?? null, after).map(showChange);
  }

  private versions(ctx: Ctx, { memberId, key }: PlanKey): Promise<Row[]> {
    return this.work.read(ctx, 'plan.read', memberId, async (tx: Tx) => {
      const rows = await tx.query<Row>(
        `select number, edited_by as "editedBy", edited_at as "editedAt", reason, content from plan_version
         where member_id = $1 and plan_id = $2 order by number`,
        [memberId, key],
      );
      const labels = ctx.relations.get(memberId)?.labels ?? [];
      return rows.map(({ content, ...row }) => ({ ...row, content: visible(content, labels) }));
    });
  }
}

/** A goal or a task may be more private than its plan: row-level security judges the row, this its parts. */
function visible(content: PlanContent, labels: readonly string[]): PlanContent {
  const shows = ({ sensitivity }: { sensitivity: string }): boolean => labels.includes(sensitivity);
  const thresholds = content.thresholds && { thresholds: content.thresholds.filter(shows) };
  return { ...content, goals: content.goals.filter(shows), tasks: content.tasks.filter(shows), ...thresholds };
}
