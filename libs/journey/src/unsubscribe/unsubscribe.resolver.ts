import { Allow } from '@careway/access';
import type { ResolverContext } from '@careway/service';
import { Mutation, Resolver } from '@nestjs/graphql';
import { UnsubscribeService } from './unsubscribe.service.ts';

/** What the gateway's door of mail asks, as a system of its own; nobody who signs in may. */
@Resolver('NoticesStopped')
export class UnsubscribeResolver {
  constructor(private readonly unsubscribing: UnsubscribeService) {}
  @Mutation() @Allow('notification.unsubscribe') unsubscribeFromNotices(
    _: unknown,
    { link }: { readonly link: string },
    { ctx }: ResolverContext,
  ) {
    return this.unsubscribing.stop(ctx, link);
  }
}
