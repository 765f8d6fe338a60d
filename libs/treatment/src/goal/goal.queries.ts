import type { Ctx } from '@careway/access';
import { shown } from '@careway/service';
import { References } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { wordsOrNull } from '../item/words.ts';
import { Goal } from './goal.entity.ts';
import { COMPARATORS } from './goal.input.ts';

const NAMES = new Map(Object.entries(COMPARATORS).map(([name, comparator]) => [comparator, name]));

/** A goal as it leaves through the graph; `__typename` tells unions what it is. */
export const showGoal = (row: Goal) => ({
  ...shown(row),
  __typename: 'Goal',
  measure: wordsOrNull(row.measure),
  comparator: row.comparator && NAMES.get(row.comparator),
});
export type ShownGoal = ReturnType<typeof showGoal>;

@Injectable()
export class GoalQueries {
  constructor(private readonly references: References) {}

  async ofPlan(ctx: Ctx, memberId: string, planId: string): Promise<ShownGoal[]> {
    const goals = await this.references.of(ctx, 'plan.read', Goal, memberId, 'planId', planId);
    const there = goals.filter(({ lifecycleStatus }) => lifecycleStatus !== 'entered-in-error');
    return there.toSorted((a, b) => +a.occurredAt - +b.occurredAt || (a.id < b.id ? -1 : 1)).map(showGoal);
  }

  async byId(ctx: Ctx, id: string): Promise<ShownGoal> {
    return showGoal(await this.references.byId(ctx, 'plan.read', Goal, id));
  }

  async resolve(ctx: Ctx, id: string): Promise<ShownGoal | null> {
    const found = await this.references.resolve(ctx, 'plan.read', Goal, id);
    return found && showGoal(found);
  }
}
