import { Allow } from '@careway/access';
import type { ResolverContext } from '@careway/service';
import { Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { NotificationService, type PageArgs } from './notification.service.ts';

@Resolver('Member')
export class MemberNotificationsResolver {
  constructor(private readonly notices: NotificationService) {}
  @ResolveField() @Allow('notification.read') notifications({ id }: { id: string }, args: PageArgs, { ctx }: ResolverContext) {
    return this.notices.page(ctx, id, args);
  }
  @ResolveField() @Allow('notification.read') unseenNotifications({ id }: { id: string }, _: unknown, { ctx }: ResolverContext) {
    return this.notices.unseen(ctx, id);
  }
}

@Resolver('Notification')
export class NotificationResolver {
  constructor(private readonly notices: NotificationService) {}
  @Query() @Allow('notification.read') notification(_: unknown, { id }: { id: string }, { ctx }: ResolverContext) {
    return this.notices.byId(ctx, id);
  }
  @Mutation() @Allow('notification.read') seeNotifications(
    _: unknown,
    { memberId, ids }: { memberId: string; ids?: readonly string[] | null },
    { ctx }: ResolverContext,
  ) {
    return this.notices.see(ctx, memberId, ids ?? null);
  }
}
