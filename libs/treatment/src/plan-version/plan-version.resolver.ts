import { Allow } from '@careway/access';
import type { ResolverContext } from '@careway/service';
import { ResolveField, Resolver } from '@nestjs/graphql';
import type { ShownPlan } from '../plan/plan.queries.ts';
import { PlanVersionQueries } from './plan-version.queries.ts';

interface Between {
  readonly from?: number | null;
  readonly to: number;
}

@Resolver('Plan')
export class PlanVersionResolver {
  constructor(private readonly queries: PlanVersionQueries) {}

  @ResolveField() @Allow('plan.read') versions(plan: ShownPlan, _: unknown, { ctx }: ResolverContext) {
    return this.queries.ofPlan(ctx, plan);
  }
  @ResolveField() @Allow('plan.read') ticks(plan: ShownPlan, _: unknown, { ctx }: ResolverContext) {
    return this.queries.ticks(ctx, plan);
  }
  @ResolveField() @Allow('plan.read') changes(plan: ShownPlan, { from, to }: Between, { ctx }: ResolverContext) {
    return this.queries.between(ctx, plan, from ?? null, to);
  }
}
