import type { Ctx } from '@careway/access';
import { dayIn, toGlobalId } from '@careway/contracts';
import { shown } from '@careway/service';
import { References, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { latest } from '../item/item.queries.ts';
import { words } from '../item/words.ts';
import { Plan } from './plan.entity.ts';
import type { PlanStatus } from './plan.rules.ts';

/** The graph's name of a status. */
export const statusName = (status: PlanStatus): string => status.replace('-', '_').toUpperCase();

/** A plan as it leaves through the graph; `__typename` tells unions what it is. */
export const showPlan = (row: Plan) => ({
  ...shown(row),
  __typename: 'Plan',
  status: statusName(row.status),
  category: words(row.category),
  period: { memberId: row.memberId, start: row.occurredAt, end: row.endsAt },
  addresses: row.conditionIds.map((id) => ({ memberId: row.memberId, id: toGlobalId({ memberId: row.memberId, id }) })),
  updatedBy: row.editedBy && { id: row.editedBy },
  updatedAt: row.editedAt,
});
export type ShownPlan = ReturnType<typeof showPlan>;

@Injectable()
export class PlanQueries {
  constructor(
    private readonly work: Work,
    private readonly references: References,
  ) {}

  ofMember(ctx: Ctx, memberId: string): Promise<ShownPlan[]> {
    return this.work.read(ctx, 'plan.read', memberId, async (tx) => {
      const plans = await latest(tx, Plan, memberId);
      return plans.toSorted((a, b) => Number(b.status === 'active') - Number(a.status === 'active')).map(showPlan);
    });
  }

  async byId(ctx: Ctx, id: string): Promise<ShownPlan> {
    return showPlan(await this.references.byId(ctx, 'plan.read', Plan, id));
  }

  async resolve(ctx: Ctx, id: string): Promise<ShownPlan | null> {
    const found = await this.references.resolve(ctx, 'plan.read', Plan, id);
    return found && showPlan(found);
  }

  /** On read: the day on which it should go on has come. */
  holdIsOver = (ctx: Ctx, { holdUntil }: Pick<ShownPlan, 'holdUntil'>): boolean => holdUntil !== null && holdUntil <= dayIn(ctx.now);

  /** On read: the day on which it is to be looked at again has come. */
  reviewIsDue = (ctx: Ctx, { reviewOn, endsAt }: Pick<ShownPlan, 'reviewOn' | 'endsAt'>): boolean =>
    reviewOn !== null && endsAt === null && reviewOn <= dayIn(ctx.now);

  /** The plan that a part names; null where this reader may not see it. */
  async of(ctx: Ctx, { memberId, planId }: { memberId: string; planId: string | null }): Promise<ShownPlan | null> {
    const found = await this.references.one(ctx, 'plan.read', Plan, memberId, planId);
    return found && showPlan(found);
  }
}
