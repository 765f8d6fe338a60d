import { Allow } from '@careway/access';
import { articleLink, articlesAboutMedicine } from '@careway/clinical/article';
import { atcOf } from '@careway/clinical/interaction';
import { ResolveField, Resolver } from '@nestjs/graphql';
import { languageOf, type LanguageArgs } from '../pathway/language.ts';
import type { ShownMedication } from '../medication/medication.service.ts';
import type { ShownPlan } from '../plan/plan.queries.ts';
import { readingList } from './reading-list.ts';

@Resolver('Plan')
export class PlanReadingListResolver {
  @ResolveField() @Allow('plan.read') readingList({ pathwayId, pathwayVersion }: ShownPlan, { language }: LanguageArgs) {
    return readingList(pathwayId, pathwayVersion, languageOf(language));
  }
}

@Resolver('Medication')
export class MedicationArticleResolver {
  @ResolveField() @Allow('medication.read') articles({ code }: ShownMedication, { language }: LanguageArgs) {
    return articlesAboutMedicine(atcOf(code)).map((article) => articleLink(article, languageOf(language)));
  }
}
