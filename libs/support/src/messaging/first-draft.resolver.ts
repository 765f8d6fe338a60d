import { Allow } from '@careway/access';
import type { ThreadTopic } from '@careway/contracts';
import type { ResolverContext } from '@careway/service';
import { Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { FirstDraftService, type SaveFirstDraft } from './first-draft.service.ts';
import { InboxQueries } from './inbox.queries.ts';

@Resolver('Member')
export class FirstDraftResolver {
  constructor(
    private readonly drafts: FirstDraftService,
    private readonly inbox: InboxQueries,
  ) {}
  @Mutation() @Allow('thread.write') saveFirstDraft(
    _: unknown,
    { input }: { input: Omit<SaveFirstDraft, 'topic'> & { readonly topic: string } },
    { ctx }: ResolverContext,
  ) {
    return this.drafts.save(ctx, { ...input, topic: input.topic.toLowerCase() as ThreadTopic });
  }
  @ResolveField() @Allow('thread.read') firstDraft({ id }: { id: string }, _: unknown, { ctx }: ResolverContext) {
    return this.drafts.ofReader(ctx, id);
  }
  @Query() @Allow('thread.panel') unreadThreads(_: unknown, __: unknown, { ctx }: ResolverContext) {
    return this.inbox.unread(ctx);
  }
}
