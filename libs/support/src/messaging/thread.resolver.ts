import { Allow } from '@careway/access';
import type { Sensitivity, ThreadTopic } from '@careway/contracts';
import type { ResolverContext } from '@careway/service';
import { Mutation, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import type { ThreadNode } from './thread.nodes.ts';
import { ThreadQueries } from './thread.queries.ts';
import { type OpenThread, ThreadService } from './thread.service.ts';

type OpenThreadInput = Omit<OpenThread, 'topic' | 'sensitivity'> & { readonly topic: string; readonly sensitivity: string };
const lower = <Code extends string>(name: string): Code => name.toLowerCase() as Code;

@Resolver('Thread')
export class ThreadResolver {
  constructor(
    private readonly threads: ThreadService,
    private readonly queries: ThreadQueries,
  ) {}
  @Query() @Allow('thread.read') thread(_: unknown, { id }: { id: string }, { ctx }: ResolverContext) {
    return this.queries.byId(ctx, id);
  }
  @Query() @Allow('thread.panel') myThreads(_: unknown, args: { first: number; waitingForCareTeam: boolean }, { ctx }: ResolverContext) {
    return this.queries.pooled(ctx, args);
  }
  @Mutation() @Allow('thread.write') openThread(_: unknown, { input }: { input: OpenThreadInput }, { ctx }: ResolverContext) {
    const { topic, sensitivity } = input;
    return this.threads.open(ctx, { ...input, topic: lower<ThreadTopic>(topic), sensitivity: lower<Sensitivity>(sensitivity) });
  }
  @Mutation() @Allow('thread.write') sendMessage(
    _: unknown,
    { threadId, messageId, text, uploadIds }: { threadId: string; messageId: string; text: string; uploadIds: string[] },
    { ctx }: ResolverContext,
  ) {
    return this.threads.send(ctx, threadId, messageId, text, uploadIds);
  }
  @Mutation() @Allow('thread.write') markRead(_: unknown, { messageId }: { messageId: string }, { ctx }: ResolverContext) {
    return this.threads.read(ctx, messageId);
  }
  @Mutation() @Allow('thread.write') saveDraft(
    _: unknown,
    { threadId, text }: { threadId: string; text: string },
    { ctx }: ResolverContext,
  ) {
    return this.threads.draft(ctx, threadId, text);
  }
  @ResolveField() @Allow('thread.read') messages({ ref }: ThreadNode, args: { first: number; after?: string }, { ctx }: ResolverContext) {
    return this.queries.messages(ctx, ref, args);
  }
  @ResolveReference() @Allow('thread.read') resolveReference({ id }: { id: string }, { ctx }: ResolverContext) {
    return this.queries.byId(ctx, id);
  }
}

@Resolver('Message')
export class MessageResolver {
  constructor(private readonly queries: ThreadQueries) {}
  @Query() @Allow('thread.read') message(_: unknown, { id }: { id: string }, { ctx }: ResolverContext) {
    return this.queries.message(ctx, id);
  }
  @ResolveReference() @Allow('thread.read') resolveReference({ id }: { id: string }, { ctx }: ResolverContext) {
    return this.queries.message(ctx, id);
  }
}

@Resolver('Member')
export class MemberThreadsResolver {
  constructor(private readonly queries: ThreadQueries) {}
  @ResolveField() @Allow('thread.read') threads(member: { id: string }, _: unknown, { ctx }: ResolverContext) {
    return this.queries.ofMember(ctx, member.id);
  }
  @ResolveField() @Allow('thread.read') unreadMessages(member: { id: string }, _: unknown, { ctx }: ResolverContext) {
    return this.queries.unread(ctx, member.id);
  }
  @ResolveReference() @Allow('member.identify') resolveReference({ id }: { id: string }) {
    return { id, memberId: id };
  }
}
