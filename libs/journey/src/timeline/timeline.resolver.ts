import { Allow } from '@careway/access';
import type { ResolverContext } from '@careway/service';
import { Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { JourneyLoader } from '../journey/journey.loader.ts';
import { fromEnum } from '../words.ts';
import type { EntryType } from './kinds.ts';
import { type TimelineNode, TimelineService } from './timeline.service.ts';

export interface TimelineQuery {
  readonly first: number;
  readonly after?: string | null;
  readonly journey?: string | null;
  readonly types?: readonly string[] | null;
  readonly detail: 'DEFAULT' | 'ALL';
  readonly since?: Date | null;
  readonly asMemberSees?: boolean;
}

@Resolver('Member')
export class MemberTimelineResolver {
  constructor(private readonly timelines: TimelineService) {}
  @ResolveField() @Allow('journey.read') timeline(member: { id: string }, query: TimelineQuery, { ctx }: ResolverContext) {
    const { types, detail, ...page } = query;
    return this.timelines.page(ctx, member.id, {
      ...page,
      types: types?.map((type) => fromEnum<EntryType>(type)) ?? null,
      all: detail === 'ALL',
    });
  }
  @ResolveField() @Allow('journey.read') timelineLimited(member: { id: string }, _: unknown, { ctx }: ResolverContext) {
    return this.timelines.isLimited(ctx, member.id);
  }
  @ResolveReference() @Allow('member.identify') resolveReference({ id }: { id: string }) {
    return { id, memberId: id };
  }
}

@Resolver('TimelineEntry')
export class TimelineEntryResolver {
  constructor(
    private readonly timelines: TimelineService,
    private readonly journeys: JourneyLoader,
  ) {}
  @Query() @Allow('journey.read') timelineEntry(_: unknown, { id }: { id: string }, { ctx }: ResolverContext) {
    return this.timelines.byId(ctx, id);
  }
  @ResolveField() @Allow('journey.read') journey({ memberId, journeyId }: TimelineNode, _: unknown, { ctx }: ResolverContext) {
    return this.journeys.load(ctx, { memberId, id: journeyId });
  }
}
