import { Allow } from '@careway/access';
import type { ResolverContext } from '@careway/service';
import { Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import type { TimelineQuery } from '../timeline/timeline.resolver.ts';
import { TimelineService } from '../timeline/timeline.service.ts';
import { type JourneyNode, JourneyService } from './journey.service.ts';

@Resolver('Journey')
export class JourneyResolver {
  constructor(
    private readonly journeys: JourneyService,
    private readonly timelines: TimelineService,
  ) {}
  @Query() @Allow('journey.read') journey(_: unknown, { id }: { id: string }, { ctx }: ResolverContext) {
    return this.journeys.byId(ctx, id);
  }
  @ResolveReference() @Allow('journey.read') resolveReference({ id }: { id: string }, { ctx }: ResolverContext) {
    return this.journeys.byId(ctx, id);
  }
  @ResolveField() @Allow('journey.read') entries(
    { memberId, id }: JourneyNode,
    { first, after, detail }: TimelineQuery,
    { ctx }: ResolverContext,
  ) {
    return this.timelines.page(ctx, memberId, { first, after: after ?? null, journey: id, all: detail === 'ALL' });
  }
}

@Resolver('Member')
export class MemberJourneysResolver {
  constructor(private readonly service: JourneyService) {}
  @ResolveField() @Allow('journey.read') journeys(member: { id: string }, _: unknown, { ctx }: ResolverContext) {
    return this.service.ofMember(ctx, member.id);
  }
}
