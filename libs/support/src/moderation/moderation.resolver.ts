import { Allow } from '@careway/access';
import type { DecisionKind, FlagReason, OpeningReason, PostLabel } from '@careway/contracts';
import type { ResolverContext } from '@careway/service';
import { Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { CommunityNode } from '../community/community.queries.ts';
import type { PostNode } from '../post/post.nodes.ts';
import { PostQueries } from '../post/post.queries.ts';
import { IdentityService } from './identity.service.ts';
import { decisionNode, ModerationQueries } from './moderation.queries.ts';
import { PinService } from './pin.service.ts';
import { ModerationService } from './moderation.service.ts';

const fromEnum = <Code extends string>(name: string): Code => name.toLowerCase().replaceAll('_', '-') as Code;
interface DecideInput {
  readonly kind: string;
  readonly reason: string;
  readonly words: string;
  readonly label?: string | null;
}

@Resolver('Post')
export class ModerationResolver {
  constructor(
    private readonly moderation: ModerationService,
    private readonly queries: ModerationQueries,
    private readonly posts: PostQueries,
    private readonly identities: IdentityService,
    private readonly pins: PinService,
  ) {}
  @Query() @Allow('community.moderate') moderationQueue(
    _: unknown,
    { first, after }: { first: number; after?: string | null },
    { ctx }: ResolverContext,
  ) {
    return this.queries.queue(ctx, { first, after: after ?? null });
  }
  @Query() @Allow('community.write') myFlags(_: unknown, { code }: { code: string }, { ctx }: ResolverContext) {
    return this.queries.flags(ctx, code);
  }
  @Mutation() @Allow('community.write') async flagPost(
    _: unknown,
    { postId, reason, words }: { postId: string; reason: string; words: string },
    { ctx }: ResolverContext,
  ) {
    return this.posts.one(ctx, await this.moderation.flag(ctx, postId, fromEnum<FlagReason>(reason), words));
  }
  @Mutation() @Allow('community.moderate') async decideAboutPost(
    _: unknown,
    { postId, expectedVersion, decision }: { postId: string; expectedVersion: number; decision: DecideInput },
    { ctx }: ResolverContext,
  ) {
    const { kind, reason, words, label } = decision;
    const of = {
      kind: fromEnum<DecisionKind>(kind),
      reason: fromEnum<FlagReason>(reason),
      words,
      label: label ? fromEnum<PostLabel>(label) : null,
    };
    return this.posts.one(ctx, await this.moderation.decide(ctx, postId, expectedVersion, of));
  }
  @Mutation() @Allow('community.write') async appealDecision(
    _: unknown,
    { decisionId, expectedVersion, words }: { decisionId: string; expectedVersion: number; words: string },
    { ctx }: ResolverContext,
  ) {
    return decisionNode(await this.moderation.appeal(ctx, decisionId, expectedVersion, words), ctx.principal.personId);
  }
  @Mutation() @Allow('community.moderate') async decideAppeal(
    _: unknown,
    { decisionId, expectedVersion, outcome, words }: { decisionId: string; expectedVersion: number; outcome: string; words: string },
    { ctx }: ResolverContext,
  ) {
    return decisionNode(
      await this.moderation.answer(ctx, decisionId, expectedVersion, outcome === 'UPHELD' ? 'upheld' : 'overturned', words),
      ctx.principal.personId,
    );
  }
  @Mutation() @Allow('community.moderate') async pinPost(
    _: unknown,
    { postId, pinned }: { postId: string; pinned: boolean },
    { ctx }: ResolverContext,
  ) {
    return this.posts.one(ctx, await this.pins.set(ctx, postId, pinned));
  }
  @Mutation() @Allow('community.moderate') async muteAuthor(
    _: unknown,
    { postId, days }: { postId: string; days: number },
    { ctx }: ResolverContext,
  ) {
    return { __typename: 'Muted', ...(await this.moderation.mute(ctx, postId, days)) };
  }
  @Mutation() @Allow('identity.open') async openIdentity(
    _: unknown,
    { postId, reason, words }: { postId: string; reason: string; words: string },
    { ctx }: ResolverContext,
  ) {
    return { __typename: 'OpenedIdentity', ...(await this.identities.open(ctx, postId, fromEnum<OpeningReason>(reason), words)) };
  }
  @ResolveField() @Allow('community.read') decisions(node: PostNode, _: unknown, { ctx }: ResolverContext) {
    return this.queries.decisions(ctx, node);
  }
}

@Resolver('Community')
export class OpeningsResolver {
  constructor(
    private readonly queries: ModerationQueries,
    private readonly pins: PinService,
  ) {}
  @ResolveField() @Allow('community.read') pinned({ code }: CommunityNode, _: unknown, { ctx }: ResolverContext) {
    return this.pins.of(ctx, code);
  }
  @ResolveField() @Allow('community.read') openings({ code }: CommunityNode, _: unknown, { ctx }: ResolverContext) {
    return this.queries.openings(ctx, code);
  }
}
