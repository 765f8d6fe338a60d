import { Allow } from '@careway/access';
import { DESK_PLACE } from '@careway/contracts';
import type { ResolverContext } from '@careway/service';
import { Mutation, Query, Resolver } from '@nestjs/graphql';
import { CommunityQueries } from './community.queries.ts';
import type { CommunityLanguage } from './community.shape.ts';
import { MembershipService } from './membership.service.ts';

const languageOf = (name: string): CommunityLanguage => name.toLowerCase() as CommunityLanguage;

@Resolver('Community')
export class CommunityResolver {
  constructor(
    private readonly queries: CommunityQueries,
    private readonly memberships: MembershipService,
  ) {}
  @Query() @Allow('community.read') communities(_: unknown, { language }: { language: string }, { ctx }: ResolverContext) {
    return this.queries.all(ctx, languageOf(language));
  }
  @Query() @Allow('community.read') community(
    _: unknown,
    { code, language }: { code: string; language: string },
    { ctx }: ResolverContext,
  ) {
    return this.queries.one(ctx, code, languageOf(language));
  }
  @Query() @Allow('community.read') communityBell(_: unknown, { id }: { id: string }, { ctx }: ResolverContext) {
    return this.queries.bell(ctx, id);
  }
  @Query() @Allow('safety.desk') deskPlace() {
    return DESK_PLACE;
  }
  @Mutation() @Allow('community.join') async joinCommunity(
    _: unknown,
    { code, pseudonym }: { code: string; pseudonym: string },
    { ctx }: ResolverContext,
  ) {
    return this.queries.one(ctx, await this.memberships.join(ctx, code, pseudonym), 'en');
  }
  @Mutation() @Allow('community.join') async leaveCommunity(_: unknown, { code }: { code: string }, { ctx }: ResolverContext) {
    return this.queries.one(ctx, await this.memberships.leave(ctx, code), 'en');
  }
}
