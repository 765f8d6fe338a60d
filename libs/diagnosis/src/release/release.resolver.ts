import { Allow } from '@careway/access';
import type { ReleasePreference, ReleaseRule } from '@careway/clinical/release';
import type { ResolverContext } from '@careway/service';
import { Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { languageOf, type LanguageArgs } from '../explanation/language.ts';
import { ReleaseService } from './release.service.ts';

interface Choose {
  readonly memberId: string;
  readonly preference: string;
}
const wishOf = (name: string): ReleasePreference => name.toLowerCase().replaceAll('_', '-') as ReleasePreference;

@Resolver('Member')
export class MemberReleaseResolver {
  constructor(private readonly service: ReleaseService) {}

  @Mutation() @Allow('result.prefer') chooseResultRelease(_: unknown, { memberId, preference }: Choose, { ctx }: ResolverContext) {
    return this.service.choose(ctx, memberId, wishOf(preference));
  }
  @ResolveField() @Allow('result.read') heldResults({ id }: { id: string }, _: unknown, { ctx }: ResolverContext) {
    return this.service.held(ctx, id);
  }
  @ResolveField() @Allow('result.read') resultRelease({ id }: { id: string }, _: unknown, { ctx }: ResolverContext) {
    return this.service.preference(ctx, id);
  }
}

@Resolver('HeldResult')
export class HeldResultResolver {
  @ResolveField() @Allow('result.read') reason({ reason }: Pick<ReleaseRule, 'reason'>, { language }: LanguageArgs) {
    return reason[languageOf(language)];
  }
}
