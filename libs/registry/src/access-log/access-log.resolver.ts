import { Allow } from '@careway/access';
import { fromGlobalId, toGlobalId } from '@careway/contracts';
import type { ResolverContext } from '@careway/service';
import { NotFoundError } from '@careway/store';
import { Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { toEnum } from '../coded.ts';
import type { PageArgs } from '../page.ts';
import { AccessLogService, type LoggedAccess } from './access-log.service.ts';

type In = ResolverContext;
const refIn = (id: string) => {
  const ref = fromGlobalId(id);
  if (!ref) throw new NotFoundError();
  return ref;
};

@Resolver('Member')
export class MemberAccessLogResolver {
  constructor(private readonly log: AccessLogService) {}

  @Query() @Allow('access-log.read') accessLogEntry(_: unknown, { id }: { id: string }, { ctx }: In) {
    return this.log.byId(ctx, refIn(id));
  }
  @Mutation() @Allow('access-log.question') async questionAccess(_: unknown, { entryId }: { entryId: string }, { ctx }: In) {
    return { __typename: 'AccessLogEntry', ...(await this.log.question(ctx, refIn(entryId))) };
  }
  @ResolveField() @Allow('access-log.read') accessLog({ id }: { id: string }, args: PageArgs, { ctx }: In) {
    return this.log.of(ctx, id, args);
  }
}

@Resolver('AccessLogEntry')
export class AccessLogEntryResolver {
  constructor(private readonly log: AccessLogService) {}

  @ResolveField() @Allow('access-log.read') id(entry: LoggedAccess) {
    return toGlobalId(entry);
  }
  @ResolveField() @Allow('access-log.read') person({ personId }: LoggedAccess) {
    return { id: personId };
  }
  @ResolveField() @Allow('access-log.read') relation({ relation }: LoggedAccess) {
    return toEnum(relation);
  }
  @ResolveField() @Allow('access-log.read') opening({ memberId, openingId }: LoggedAccess, _: unknown, { ctx }: In) {
    return openingId && this.log.opening(ctx, { memberId, id: openingId });
  }
}
