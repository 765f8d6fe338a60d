import { Allow } from '@careway/access';
import type { ResolverContext } from '@careway/service';
import { Mutation, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { GoalQueries } from '../goal/goal.queries.ts';
import { TaskQueries } from '../task/task.queries.ts';
import type { PlanWords } from './plan.entity.ts';
import { PlanQueries, showPlan, type ShownPlan } from './plan.queries.ts';
import type { PlanEnd } from './plan.rules.ts';
import { type PlanEdit, type PlanInput, PlanService } from './plan.service.ts';

@Resolver('Plan')
export class PlanResolver {
  constructor(
    private readonly commands: PlanService,
    private readonly queries: PlanQueries,
    private readonly goalQueries: GoalQueries,
    private readonly taskQueries: TaskQueries,
  ) {}

  @Query() @Allow('plan.read') plan(_: unknown, { id }: { id: string }, { ctx }: ResolverContext) {
    return this.queries.byId(ctx, id);
  }
  @Mutation() @Allow('plan.edit') draftPlan(
    _: unknown,
    { memberId, plan }: { memberId: string; plan: PlanInput },
    { ctx }: ResolverContext,
  ) {
    return this.commands.draft(ctx, memberId, plan).then(showPlan);
  }
  @Mutation() @Allow('plan.edit') revisePlan(
    _: unknown,
    { changes, ...edit }: PlanEdit & { changes: PlanWords },
    { ctx }: ResolverContext,
  ) {
    return this.commands.revise(ctx, edit, changes).then(showPlan);
  }
  @Mutation() @Allow('plan.edit') activatePlan(_: unknown, edit: PlanEdit, { ctx }: ResolverContext) {
    return this.commands.activate(ctx, edit).then(showPlan);
  }
  @Mutation() @Allow('plan.edit') suspendPlan(
    _: unknown,
    { until, ...edit }: PlanEdit & { until?: string | null },
    { ctx }: ResolverContext,
  ) {
    return this.commands.suspend(ctx, edit, until ?? null).then(showPlan);
  }
  @Mutation() @Allow('plan.edit') resumePlan(_: unknown, edit: PlanEdit, { ctx }: ResolverContext) {
    return this.commands.resume(ctx, edit).then(showPlan);
  }
  @Mutation() @Allow('plan.edit') closePlan(_: unknown, { status, ...edit }: PlanEdit & { status: string }, { ctx }: ResolverContext) {
    return this.commands.close(ctx, edit, status.toLowerCase() as PlanEnd).then(showPlan);
  }
  @ResolveReference() @Allow('plan.read') resolveReference({ id }: { id: string }, { ctx }: ResolverContext) {
    return this.queries.resolve(ctx, id);
  }
  @ResolveField() @Allow('plan.read') holdIsOver(plan: ShownPlan, _: unknown, { ctx }: ResolverContext) {
    return this.queries.holdIsOver(ctx, plan);
  }
  @ResolveField() @Allow('plan.read') reviewIsDue(plan: ShownPlan, _: unknown, { ctx }: ResolverContext) {
    return this.queries.reviewIsDue(ctx, plan);
  }
  @ResolveField() @Allow('plan.read') goals(plan: ShownPlan, _: unknown, { ctx }: ResolverContext) {
    return this.goalQueries.ofPlan(ctx, plan.memberId, plan.key);
  }
  @ResolveField() @Allow('plan.read') tasks(plan: ShownPlan, _: unknown, { ctx }: ResolverContext) {
    return this.taskQueries.ofPlan(ctx, plan.memberId, plan.key);
  }
}

@Resolver('Member')
export class MemberPlanResolver {
  constructor(private readonly queries: PlanQueries) {}

  @ResolveField() @Allow('plan.read') plans({ id }: { id: string }, _: unknown, { ctx }: ResolverContext) {
    return this.queries.ofMember(ctx, id);
  }
}
