import { Allow } from '@careway/access';
import type { ResolverContext } from '@careway/service';
import { Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { languageOf, type LanguageArgs } from '../pathway/language.ts';
import { PlanQueries, showPlan, type ShownPlan } from '../plan/plan.queries.ts';
import type { PlanEdit } from '../plan/plan.service.ts';
import type { PlanConflict } from './conflict.rules.ts';
import { ConflictService } from './conflict.service.ts';

type Decide = PlanEdit & { readonly key: string; readonly reason: string };

@Resolver('Plan')
export class PlanConflictsResolver {
  constructor(private readonly commands: ConflictService) {}

  @Mutation() @Allow('plan.edit') decidePlanConflict(_: unknown, { key, reason, ...edit }: Decide, { ctx }: ResolverContext) {
    return this.commands.decide(ctx, edit, key, reason).then(showPlan);
  }
  @ResolveField() @Allow('plan.read') async conflicts(plan: ShownPlan, _: unknown, { ctx }: ResolverContext) {
    const found = await this.commands.of(ctx, plan);
    return found.map((conflict) => ({ ...conflict, memberId: plan.memberId }));
  }
}

@Resolver('PlanConflict')
export class PlanConflictResolver {
  constructor(private readonly plans: PlanQueries) {}

  @ResolveField() @Allow('plan.read') kind({ kind }: PlanConflict) {
    return kind.toUpperCase();
  }
  @ResolveField() @Allow('plan.read') because({ because }: PlanConflict, { language }: LanguageArgs) {
    return because[languageOf(language)];
  }
  @ResolveField() @Allow('plan.read') otherPlan(
    { memberId, otherPlanId }: PlanConflict & { memberId: string },
    _: unknown,
    { ctx }: ResolverContext,
  ) {
    return memberId ? this.plans.of(ctx, { memberId, planId: otherPlanId }) : null;
  }
  @ResolveField() @Allow('plan.read') decision({ decision }: PlanConflict) {
    return decision && { ...decision, by: { id: decision.by } };
  }
}
