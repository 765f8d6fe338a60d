import { Allow } from '@careway/access';
import { type Area, fromGlobalId, type Sensitivity, toGlobalId } from '@careway/contracts';
import type { ResolverContext } from '@careway/service';
import { NotFoundError } from '@careway/store';
import { Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { fromEnum, toEnum, toEnums } from '../coded.ts';
import { MeService } from '../me/me.service.ts';
import { ProxyPersonUnknownError } from './proxy.errors.ts';
import type { ProxyEvidence, ProxyGrant } from './proxy-grant.entity.ts';
import { type NamedPerson, ProxyService, type Wish } from './proxy.service.ts';

type In = ResolverContext;
interface ProxyInput {
  personId?: string | null;
  memberNumber?: string | null;
  birthDate?: string | null;
  areas: string[];
  labels?: string[] | null;
  until?: Date | null;
  evidence?: string | null;
}

@Resolver('Member')
export class ProxyResolver {
  constructor(
    private readonly proxies_: ProxyService,
    private readonly mine: MeService,
  ) {}

  @Mutation() @Allow('proxy.grant') grantProxy(_: unknown, { memberId, grant }: { memberId: string; grant: ProxyInput }, { ctx }: In) {
    return this.proxies_.grant(ctx, memberId, personIn(grant), wishIn(grant));
  }
  @Mutation() @Allow('proxy.revoke') endProxy(_: unknown, { grantId }: { grantId: string }, { ctx }: In) {
    const ref = fromGlobalId(grantId);
    if (!ref) throw new NotFoundError();
    return this.proxies_.end(ctx, ref);
  }
  @ResolveField() @Allow('proxy.read') proxies({ id }: { id: string }, { includeFormer }: { includeFormer?: boolean | null }, { ctx }: In) {
    return this.proxies_.of(ctx, id, includeFormer ?? false);
  }
  @ResolveField() @Allow('representative.read') representatives({ id }: { id: string }, _: unknown, { ctx }: In) {
    return this.proxies_.representing(ctx, id);
  }
  @ResolveField() @Allow('acting-for.read') proxyOf({ id }: { id: string }, _: unknown, { ctx }: In) {
    return this.mine.proxyOf(ctx, id);
  }
}

@Resolver('ProxyGrant')
export class ProxyGrantResolver {
  @ResolveField() @Allow('proxy.read') id(grant: ProxyGrant) {
    return toGlobalId(grant);
  }
  @ResolveField() @Allow('proxy.read') person({ personId }: ProxyGrant) {
    return { id: personId };
  }
  @ResolveField() @Allow('proxy.read') areas({ areas }: ProxyGrant) {
    return toEnums(areas);
  }
  @ResolveField() @Allow('proxy.read') labels({ labels }: ProxyGrant) {
    return toEnums(labels);
  }
  @ResolveField() @Allow('proxy.read') evidence({ evidence }: ProxyGrant) {
    return toEnum(evidence);
  }
  @ResolveField() @Allow('proxy.read') isActive(grant: ProxyGrant, _: unknown, { ctx }: In) {
    return grant.isActive(ctx.now);
  }
}

@Resolver('Representative')
export class RepresentativeResolver {
  @ResolveField() @Allow('representative.read') person({ personId }: ProxyGrant) {
    return { id: personId };
  }
  @ResolveField() @Allow('representative.read') areas({ areas }: ProxyGrant) {
    return toEnums(areas);
  }
  @ResolveField() @Allow('representative.read') evidence({ evidence }: ProxyGrant) {
    return toEnum(evidence);
  }
  @ResolveField() @Allow('representative.read') until({ validTo }: ProxyGrant) {
    return validTo;
  }
}

function personIn({ personId, memberNumber, birthDate }: ProxyInput): NamedPerson {
  if (personId) return { personId };
  if (memberNumber && birthDate) return { memberNumber, birthDate };
  throw new ProxyPersonUnknownError();
}

const wishIn = ({ areas, labels, until, evidence }: ProxyInput): Wish => ({
  areas: areas.map(fromEnum<Area>),
  labels: (labels ?? []).map(fromEnum<Sensitivity>),
  until: until ?? null,
  evidence: fromEnum<ProxyEvidence>(evidence ?? 'granted-by-member'),
});
