import { Allow } from '@careway/access';
import type { ResolverContext } from '@careway/service';
import { Mutation, Resolver } from '@nestjs/graphql';
import { VisitService } from './visit.service.ts';

@Resolver('ChartVisit')
export class VisitResolver {
  constructor(private readonly visits: VisitService) {}

  @Mutation() @Allow('chart.visit') visitChart(_: unknown, { memberId }: { memberId: string }, { ctx }: ResolverContext) {
    return this.visits.visit(ctx, memberId);
  }
}
