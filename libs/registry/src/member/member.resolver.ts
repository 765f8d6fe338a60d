import { Allow } from '@careway/access';
import { dayIn, toGlobalId } from '@careway/contracts';
import type { ResolverContext } from '@careway/service';
import { Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { toEnum } from '../coded.ts';
import type { PageArgs } from '../page.ts';
import type { Coverage } from './coverage.entity.ts';
import { displayOf, IdentityService } from './identity.service.ts';
import { ageOn } from './member.rules.ts';
import { type MemberRef, MemberService, refOf } from './member.service.ts';
import type { MemberLink } from './member-link.entity.ts';

type In = ResolverContext;

@Resolver('Member')
export class MemberResolver {
  constructor(
    private readonly members: MemberService,
    private readonly identities: IdentityService,
  ) {}

  @Query() @Allow('member.identify') member(_: unknown, { id }: { id: string }, { ctx }: In) {
    return this.members.byId(ctx, id);
  }
  @Query() @Allow('member.identify') myPatients(_: unknown, args: PageArgs, { ctx }: In) {
    return this.members.panel(ctx, args);
  }
  @ResolveReference() @Allow('member.identify') resolveReference({ id }: { id: string }) {
    return refOf(id);
  }

  @ResolveField() @Allow('member.identify') async name({ id }: MemberRef, _: unknown, { ctx }: In) {
    return displayOf(await this.identities.of(ctx, id));
  }
  @ResolveField() @Allow('member.identify') async familyName({ id }: MemberRef, _: unknown, { ctx }: In) {
    return (await this.identities.of(ctx, id)).family;
  }
  @ResolveField() @Allow('member.identify') async givenName({ id }: MemberRef, _: unknown, { ctx }: In) {
    return (await this.identities.of(ctx, id)).given;
  }
  @ResolveField() @Allow('member.identify') async yearOfBirth({ id }: MemberRef, _: unknown, { ctx }: In) {
    return (await this.identities.of(ctx, id)).yearOfBirth;
  }
  @ResolveField() @Allow('member.identify') async clinic({ id }: MemberRef, _: unknown, { ctx }: In) {
    const { clinicId } = await this.identities.of(ctx, id);
    return clinicId && { id: clinicId };
  }

  @ResolveField() @Allow('member.read') async otherNames({ id }: MemberRef, _: unknown, { ctx }: In) {
    return (await this.members.record(ctx, id)).otherNames.map(({ family, given }) => ({ familyName: family, givenName: given }));
  }
  @ResolveField() @Allow('member.read') async birthDate({ id }: MemberRef, _: unknown, { ctx }: In) {
    return (await this.members.record(ctx, id)).birthDate;
  }
  @ResolveField() @Allow('member.read') async age({ id }: MemberRef, _: unknown, { ctx }: In) {
    const { birthDate, diedAt } = await this.members.record(ctx, id);
    return ageOn(birthDate, diedAt ?? ctx.now);
  }
  @ResolveField() @Allow('member.read') async gender({ id }: MemberRef, _: unknown, { ctx }: In) {
    return toEnum((await this.members.record(ctx, id)).gender);
  }
  @ResolveField() @Allow('member.read') async language({ id }: MemberRef, _: unknown, { ctx }: In) {
    return toEnum((await this.members.record(ctx, id)).language);
  }
  @ResolveField() @Allow('member.read') async timeZone({ id }: MemberRef, _: unknown, { ctx }: In) {
    return (await this.members.record(ctx, id)).timeZone;
  }
  @ResolveField() @Allow('member.read') async district({ id }: MemberRef, _: unknown, { ctx }: In) {
    return (await this.members.record(ctx, id)).district;
  }
  @ResolveField() @Allow('member.read') async phone({ id }: MemberRef, _: unknown, { ctx }: In) {
    return (await this.members.record(ctx, id)).phone;
  }
  @ResolveField() @Allow('member.read') async identifiers({ id }: MemberRef, _: unknown, { ctx }: In) {
    const { identifiers } = await this.members.record(ctx, id);
    return identifiers.map((one) => ({
      system: one.slice(0, Math.max(0, one.lastIndexOf('|'))),
      value: one.slice(one.lastIndexOf('|') + 1),
    }));
  }
  @ResolveField() @Allow('member.read') async deceasedAt({ id }: MemberRef, _: unknown, { ctx }: In) {
    return (await this.members.record(ctx, id)).diedAt;
  }
  @ResolveField() @Allow('member.read') coverage({ id }: MemberRef, _: unknown, { ctx }: In) {
    return this.members.coverage(ctx, id);
  }
  @ResolveField() @Allow('member.read') async isCovered({ id }: MemberRef, _: unknown, { ctx }: In) {
    const today = dayIn(ctx.now);
    return (await this.members.coverage(ctx, id)).some(({ from, until }) => from <= today && (until === null || until >= today));
  }
  @ResolveField() @Allow('member.read') links({ id }: MemberRef, _: unknown, { ctx }: In) {
    return this.members.links(ctx, id);
  }
}

@Resolver('Coverage')
export class CoverageResolver {
  @ResolveField() @Allow('member.read') id(coverage: Coverage) {
    return toGlobalId(coverage);
  }
}

@Resolver('MemberLink')
export class MemberLinkResolver {
  @ResolveField() @Allow('member.read') id(link: MemberLink) {
    return toGlobalId(link);
  }
}
