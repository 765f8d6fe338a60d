import { Allow } from '@careway/access';
import { type Sensitivity, toGlobalId } from '@careway/contracts';
import type { ResolverContext } from '@careway/service';
import { Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { fromEnum, toEnum, toEnums } from '../coded.ts';
import type { Audience, Decision } from '../relation/relation.rules.ts';
import type { Consent } from './consent.entity.ts';
import { ConsentService, type SharedWith } from './consent.service.ts';

type In = ResolverContext;
interface Decide {
  memberId: string;
  label: string;
  audience: string;
  decision: string;
}

@Resolver('Member')
export class MemberConsentsResolver {
  constructor(private readonly service: ConsentService) {}

  @Mutation() @Allow('consent.decide') decideConsent(_: unknown, { memberId, label, audience, decision }: Decide, { ctx }: In) {
    return this.service.decide(ctx, memberId, fromEnum<Sensitivity>(label), fromEnum<Audience>(audience), fromEnum<Decision>(decision));
  }
  @ResolveField() @Allow('consent.read') consents({ id }: { id: string }, _: unknown, { ctx }: In) {
    return this.service.of(ctx, id);
  }
  @ResolveField() @Allow('consent.read') sharedWith({ id }: { id: string }, _: unknown, { ctx }: In) {
    return this.service.sharedWith(ctx, id);
  }
}

@Resolver('Consent')
export class ConsentResolver {
  @ResolveField() @Allow('consent.read') id(consent: Consent) {
    return toGlobalId(consent);
  }
  @ResolveField() @Allow('consent.read') label({ label }: Consent) {
    return toEnum(label);
  }
  @ResolveField() @Allow('consent.read') audience({ audience }: Consent) {
    return toEnum(audience);
  }
  @ResolveField() @Allow('consent.read') decision({ decision }: Consent) {
    return toEnum(decision);
  }
}

@Resolver('SharedWith')
export class SharedWithResolver {
  @ResolveField() @Allow('consent.read') relationId(shared: SharedWith) {
    return toGlobalId(shared);
  }
  @ResolveField() @Allow('consent.read') person({ personId }: SharedWith) {
    return { id: personId };
  }
  @ResolveField() @Allow('consent.read') kind({ kind }: SharedWith) {
    return toEnum(kind);
  }
  @ResolveField() @Allow('consent.read') areas({ areas }: SharedWith) {
    return toEnums(areas);
  }
  @ResolveField() @Allow('consent.read') labels({ labels }: SharedWith) {
    return toEnums(labels);
  }
}
