import { Allow } from '@careway/access';
import type { ResolverContext } from '@careway/service';
import { Query, ResolveField, Resolver } from '@nestjs/graphql';
import { toEnum, toEnums } from '../coded.ts';
import { MemberService, refOf } from '../member/member.service.ts';
import { PersonService } from '../person/person.service.ts';
import { type ActingFor, MeService } from './me.service.ts';

type In = ResolverContext;

@Resolver('Me')
export class MeResolver {
  constructor(
    private readonly mine: MeService,
    private readonly people: PersonService,
    private readonly members: MemberService,
  ) {}

  @Query() @Allow('me.read') me(_: unknown, __: unknown, { ctx }: In) {
    return { personId: ctx.principal.personId, kind: toEnum(ctx.principal.kind) };
  }
  @ResolveField() @Allow('me.read') async name(_: unknown, __: unknown, { ctx }: In) {
    return (await this.people.of(ctx, ctx.principal.personId)).displayName;
  }
  @ResolveField() @Allow('me.read') async language(_: unknown, __: unknown, { ctx }: In) {
    if (!(await this.mine.isMember(ctx))) return null;
    return toEnum((await this.members.record(ctx, ctx.principal.personId)).language);
  }
  @ResolveField() @Allow('me.read') async member(_: unknown, __: unknown, { ctx }: In) {
    return (await this.mine.isMember(ctx)) ? refOf(ctx.principal.personId) : null;
  }
  @ResolveField() @Allow('me.read') clinician(_: unknown, __: unknown, { ctx }: In) {
    return ctx.principal.kind === 'clinician' ? { id: ctx.principal.personId } : null;
  }
  @ResolveField() @Allow('me.read') actingFor(_: unknown, __: unknown, { ctx }: In) {
    return this.mine.actingFor(ctx);
  }
  @ResolveField() @Allow('me.read') async manages(_: unknown, __: unknown, { ctx }: In) {
    return (await this.mine.manages(ctx)).map((id) => ({ id }));
  }
}

@Resolver('ActingFor')
export class ActingForResolver {
  @ResolveField() @Allow('me.read') member({ memberId }: ActingFor) {
    return refOf(memberId);
  }
  @ResolveField() @Allow('me.read') areas({ areas }: ActingFor) {
    return toEnums(areas);
  }
  @ResolveField() @Allow('me.read') evidence({ evidence }: ActingFor) {
    return toEnum(evidence);
  }
}
