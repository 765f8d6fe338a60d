import { Allow } from '@careway/access';
import { ResolveField, Resolver } from '@nestjs/graphql';
import { languageOf, type LanguageArgs } from '../pathway/language.ts';
import type { ShownPlan } from '../plan/plan.queries.ts';
import { readingList } from './reading-list.ts';

@Resolver('Plan')
export class PlanReadingListResolver {
  @ResolveField() @Allow('plan.read') readingList({ pathwayId, pathwayVersion }: ShownPlan, { language }: LanguageArgs) {
    return readingList(pathwayId, pathwayVersion, languageOf(language));
  }
}
