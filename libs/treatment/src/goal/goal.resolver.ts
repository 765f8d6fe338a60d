import { Allow } from '@careway/access';
import type { ResolverContext } from '@careway/service';
import { Mutation, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { PlanQueries } from '../plan/plan.queries.ts';
import type { PlanEdit } from '../plan/plan.service.ts';
import type { GoalChanges, GoalInput } from './goal.input.ts';
import { GoalQueries, showGoal, type ShownGoal } from './goal.queries.ts';
import { GoalService } from './goal.service.ts';

type Add = Omit<PlanEdit, 'id'> & { readonly planId: string; readonly goal: GoalInput };
type Change = PlanEdit & { readonly changes: GoalChanges };

@Resolver('Goal')
export class GoalResolver {
  constructor(
    private readonly commands: GoalService,
    private readonly queries: GoalQueries,
    private readonly plans: PlanQueries,
  ) {}

  @Query() @Allow('plan.read') goal(_: unknown, { id }: { id: string }, { ctx }: ResolverContext) {
    return this.queries.byId(ctx, id);
  }
  @Mutation() @Allow('plan.edit') addGoal(_: unknown, { planId: id, goal, ...edit }: Add, { ctx }: ResolverContext) {
    return this.commands.add(ctx, { ...edit, id }, goal).then(showGoal);
  }
  @Mutation() @Allow('plan.edit') changeGoal(_: unknown, { changes, ...edit }: Change, { ctx }: ResolverContext) {
    return this.commands.change(ctx, edit, changes).then(showGoal);
  }
  @ResolveReference() @Allow('plan.read') resolveReference({ id }: { id: string }, { ctx }: ResolverContext) {
    return this.queries.resolve(ctx, id);
  }
  @ResolveField() @Allow('plan.read') plan(goal: ShownGoal, _: unknown, { ctx }: ResolverContext) {
    return this.plans.of(ctx, goal);
  }
}
