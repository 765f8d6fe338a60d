import { Allow } from '@careway/access';
import { type Article, articlesAbout } from '@careway/clinical/article';
import { ResolveField, Resolver } from '@nestjs/graphql';
import { languageOf, type LanguageArgs } from '../explanation/language.ts';
import type { Concept } from '../item/item.entity.ts';

/** What the library has about a coded condition, each article once however many of its codes lead there. */
export const articlesOf = ({ codings }: Concept): readonly Article[] => [...new Set(codings.flatMap((coding) => articlesAbout(coding)))];

@Resolver('Condition')
export class ConditionArticleResolver {
  @ResolveField() @Allow('condition.read') articles({ code }: { readonly code: Concept }, { language }: LanguageArgs) {
    return articlesOf(code).map(({ id, topic, words }) => {
      const { title, summary } = words[languageOf(language)];
      return { article: id, title, summary, topic: topic.toUpperCase() };
    });
  }
}
