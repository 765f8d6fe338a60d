import { Allow } from '@careway/access';
import { fromGlobalId, type MemberRef, toGlobalId } from '@careway/contracts';
import type { ResolverContext } from '@careway/service';
import { NotFoundError } from '@careway/store';
import { Mutation, Resolver } from '@nestjs/graphql';
import { fromEnum } from '../coded.ts';
import { LifecycleService } from './lifecycle.service.ts';
import { LinkService } from './link.service.ts';
import type { Language } from './member.entity.ts';
import { MemberService } from './member.service.ts';

interface Speaking {
  memberId: string;
  language: string;
  timeZone?: string | null;
}
type In = ResolverContext;

@Resolver()
export class MemberCommandsResolver {
  constructor(
    private readonly members: MemberService,
    private readonly lifecycle: LifecycleService,
    private readonly links: LinkService,
  ) {}

  @Mutation() @Allow('contact.write') async setLanguage(_: unknown, { memberId, language, timeZone }: Speaking, { ctx }: In) {
    const member = await this.members.setLanguage(ctx, memberId, fromEnum<Language>(language), timeZone ?? undefined);
    return { __typename: 'Member', ...member };
  }
  @Mutation() @Allow('member.lifecycle') async recordDeath(_: unknown, args: { memberId: string; diedAt: Date }, { ctx }: In) {
    return recorded(await this.lifecycle.recordDeath(ctx, args.memberId, args.diedAt));
  }
  @Mutation() @Allow('member.lifecycle') async lapseCoverage(_: unknown, args: { memberId: string; until: string }, { ctx }: In) {
    return recorded(await this.lifecycle.lapseCoverage(ctx, args.memberId, args.until));
  }
  @Mutation() @Allow('member.lifecycle') async regainCoverage(_: unknown, args: { memberId: string; from: string }, { ctx }: In) {
    return recorded(await this.lifecycle.regainCoverage(ctx, args.memberId, args.from));
  }
  @Mutation() @Allow('member.link') async linkMembers(_: unknown, args: { memberId: string; otherMemberId: string }, { ctx }: In) {
    return linked(await this.links.link(ctx, args.memberId, args.otherMemberId));
  }
  @Mutation() @Allow('member.link') async unlinkMembers(_: unknown, { linkId }: { linkId: string }, { ctx }: In) {
    const ref = fromGlobalId(linkId);
    if (!ref) throw new NotFoundError();
    return linked(await this.links.unlink(ctx, ref));
  }
}

const recorded = (memberId: string) => ({ __typename: 'MemberRecorded', memberId });
const linked = (link: MemberRef) => ({ __typename: 'MembersLinked', memberId: link.memberId, linkId: toGlobalId(link) });
