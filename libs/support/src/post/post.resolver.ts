import { Allow } from '@careway/access';
import type { PostKind } from '@careway/contracts';
import type { ResolverContext } from '@careway/service';
import { Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { CommunityLanguage } from '../community/community.shape.ts';
import { messageText } from '../messaging/text.rules.ts';
import { dangerIn } from './danger.rules.ts';
import { blocksOf } from './markdown.ts';
import type { PostNode } from './post.nodes.ts';
import { PostQueries } from './post.queries.ts';
import { PostService, type WritePost } from './post.service.ts';

type WriteInput = Omit<WritePost, 'kind' | 'language'> & { readonly kind: string; readonly language: string };
interface PageArgs {
  readonly code: string;
  readonly first: number;
  readonly after?: string | null;
}

@Resolver('Post')
export class PostResolver {
  constructor(
    private readonly posts: PostService,
    private readonly queries: PostQueries,
  ) {}
  @Query() @Allow('community.read') post(_: unknown, { id }: { id: string }, { ctx }: ResolverContext) {
    return this.queries.one(ctx, id);
  }
  @Query() @Allow('community.read') communityQuestions(
    _: unknown,
    { search, after, ...args }: PageArgs & { search?: string | null },
    { ctx }: ResolverContext,
  ) {
    return this.queries.questions(ctx, { ...args, search: search ?? null, after: after ?? null });
  }
  @Query() @Allow('community.write') myPosts(_: unknown, { after, ...args }: PageArgs, { ctx }: ResolverContext) {
    return this.queries.own(ctx, { ...args, after: after ?? null });
  }
  @Query() @Allow('community.write') postPreview(_: unknown, { text }: { text: string }) {
    const clean = messageText(text);
    return { body: blocksOf(clean), sign: dangerIn(clean)?.toUpperCase().replaceAll('-', '_') ?? null };
  }
  @Mutation() @Allow('community.write') async writePost(_: unknown, { input }: { input: WriteInput }, { ctx }: ResolverContext) {
    const { kind, language } = input;
    const whole = { ...input, kind: kind.toLowerCase() as PostKind, language: language.toLowerCase() as CommunityLanguage };
    return this.queries.one(ctx, await this.posts.write(ctx, whole));
  }
  @Mutation() @Allow('community.write') async withdrawPost(
    _: unknown,
    { id, expectedVersion }: { id: string; expectedVersion: number },
    { ctx }: ResolverContext,
  ) {
    return this.queries.one(ctx, await this.posts.withdraw(ctx, id, expectedVersion));
  }
  @Mutation() @Allow('community.write') async acceptAnswer(
    _: unknown,
    { postId, expectedVersion }: { postId: string; expectedVersion: number },
    { ctx }: ResolverContext,
  ) {
    return this.queries.one(ctx, await this.posts.accept(ctx, postId, expectedVersion));
  }
  @ResolveField() @Allow('community.read') below(node: PostNode, _: unknown, { ctx }: ResolverContext) {
    return this.queries.below(ctx, node);
  }
}
