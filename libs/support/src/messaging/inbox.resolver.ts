import { Allow } from '@careway/access';
import type { CloseReason, ThreadTopic } from '@careway/contracts';
import type { ResolverContext } from '@careway/service';
import { Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { HandlingService } from './handling.service.ts';
import { InboxQueries, type PanelState } from './inbox.queries.ts';
import { type TemplateLanguage, templatesFor } from './template.data.ts';
import type { ThreadNode } from './thread.nodes.ts';

const fromEnum = <Code extends string>(name: string): Code => name.toLowerCase().replaceAll('_', '-') as Code;

/** What the care team does with threads beside answering them. */
@Resolver('Thread')
export class InboxResolver {
  constructor(
    private readonly handling: HandlingService,
    private readonly queries: InboxQueries,
  ) {}
  @Query() @Allow('thread.panel') threadInbox(
    _: unknown,
    { state, first, after }: { state: string; first: number; after?: string | null },
    { ctx }: ResolverContext,
  ) {
    return this.queries.page(ctx, { state: fromEnum<PanelState>(state), first, after: after ?? null });
  }
  @Query() @Allow('template.read') replyTemplates(_: unknown, { topic, language }: { topic: string; language: string }) {
    return templatesFor(fromEnum<ThreadTopic>(topic), fromEnum<TemplateLanguage>(language));
  }
  @Mutation() @Allow('thread.handle') closeThread(
    _: unknown,
    { id, expectedVersion, reason }: { id: string; expectedVersion: number; reason: string },
    { ctx }: ResolverContext,
  ) {
    return this.handling.close(ctx, id, expectedVersion, fromEnum<CloseReason>(reason));
  }
  @Mutation() @Allow('thread.handle') addThreadNote(
    _: unknown,
    { threadId, noteId, text }: { threadId: string; noteId: string; text: string },
    { ctx }: ResolverContext,
  ) {
    return this.handling.note(ctx, threadId, noteId, text);
  }
  @ResolveField() @Allow('thread.note') notes(thread: ThreadNode, _: unknown, { ctx }: ResolverContext) {
    return this.queries.notes(ctx, thread);
  }
}
