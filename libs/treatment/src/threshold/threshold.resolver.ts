import { Allow } from '@careway/access';
import type { ResolverContext } from '@careway/service';
import { Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { languageOf, type LanguageArgs } from '../pathway/language.ts';
import { showPlan, type ShownPlan } from '../plan/plan.queries.ts';
import type { PlanEdit } from '../plan/plan.service.ts';
import type { ShownTask } from '../task/task.queries.ts';
import { type ShownThreshold, ThresholdQueries } from './threshold.queries.ts';
import { type ThresholdInput, ThresholdService } from './threshold.service.ts';

type SetThreshold = Omit<PlanEdit, 'id'> & { readonly planId: string; readonly part?: string | null; readonly threshold: ThresholdInput };
type Crossing = NonNullable<Awaited<ReturnType<ThresholdQueries['ofTask']>>>;

@Resolver('Plan')
export class PlanThresholdsResolver {
  constructor(
    private readonly commands: ThresholdService,
    private readonly queries: ThresholdQueries,
  ) {}

  @Mutation() @Allow('plan.edit') setThreshold(_: unknown, args: SetThreshold, { ctx }: ResolverContext) {
    const { planId: id, part, threshold, ...edit } = args;
    return this.commands.set(ctx, { ...edit, id }, part, threshold).then(showPlan);
  }
  @ResolveField() @Allow('plan.read') thresholds(plan: ShownPlan, _: unknown, { ctx }: ResolverContext) {
    return this.queries.ofPlan(ctx, plan);
  }
}

@Resolver('PlanThreshold')
export class PlanThresholdResolver {
  @ResolveField() @Allow('plan.read') task({ task }: ShownThreshold, { language }: LanguageArgs) {
    return task[languageOf(language)];
  }
  @ResolveField() @Allow('plan.read') tell({ tell }: ShownThreshold, { language }: LanguageArgs) {
    return tell[languageOf(language)];
  }
}

@Resolver('Task')
export class TaskCrossingResolver {
  constructor(private readonly queries: ThresholdQueries) {}

  @ResolveField() @Allow('reading.read') crossing(task: ShownTask, _: unknown, { ctx }: ResolverContext) {
    return this.queries.ofTask(ctx, task);
  }
}

@Resolver('ThresholdCrossing')
export class ThresholdCrossingResolver {
  constructor(private readonly queries: ThresholdQueries) {}

  @ResolveField() @Allow('reading.read') readings(crossing: Crossing, _: unknown, { ctx }: ResolverContext) {
    return this.queries.readingsOf(ctx, crossing);
  }
}
