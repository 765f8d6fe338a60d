import { Allow } from '@careway/access';
import { type Article, articleLink, articlesAbout, articlesAboutTest } from '@careway/clinical/article';
import { ResolveField, Resolver } from '@nestjs/graphql';
import { languageOf, type LanguageArgs } from '../explanation/language.ts';
import type { Concept } from '../item/item.entity.ts';

interface Coded {
  readonly code: Concept;
}

/** What the library has about a coded condition, each article once however many of its codes lead there. */
export const articlesOf = ({ codings }: Concept): readonly Article[] => [...new Set(codings.flatMap((coding) => articlesAbout(coding)))];

@Resolver('Condition')
export class ConditionArticleResolver {
  @ResolveField() @Allow('condition.read') articles({ code }: Coded, { language }: LanguageArgs) {
    return articlesOf(code).map((article) => articleLink(article, languageOf(language)));
  }
}

@Resolver('Result')
export class ResultArticleResolver {
  @ResolveField() @Allow('result.read') articles({ code }: Coded, { language }: LanguageArgs) {
    return articlesAboutTest(code.codings).map((article) => articleLink(article, languageOf(language)));
  }
}
