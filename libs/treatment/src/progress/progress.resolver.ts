import { Allow } from '@careway/access';
import type { ResolverContext } from '@careway/service';
import { ResolveField, Resolver } from '@nestjs/graphql';
import type { ShownGoal } from '../goal/goal.queries.ts';
import { ProgressQueries } from './progress.queries.ts';

@Resolver('Goal')
export class GoalProgressResolver {
  constructor(private readonly queries: ProgressQueries) {}

  @ResolveField() @Allow('reading.read') progress(goal: ShownGoal, _: unknown, { ctx }: ResolverContext) {
    return this.queries.of(ctx, goal);
  }
}
