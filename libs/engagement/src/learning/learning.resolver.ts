import { Allow } from '@careway/access';
import type { ResolverContext } from '@careway/service';
import { Query, ResolveField, Resolver } from '@nestjs/graphql';
import { LearningService, titleOf } from './learning.service.ts';

@Resolver('LearningCount')
export class LearningResolver {
  constructor(private readonly learning: LearningService) {}
  @Query() @Allow('learning.count') learningCounts(_: unknown, __: unknown, { ctx }: ResolverContext) {
    return this.learning.counts(ctx);
  }
  @ResolveField() @Allow('learning.count') title({ unit }: { readonly unit: string }, { language }: { readonly language: string }) {
    return titleOf(unit, language);
  }
}
