import { Allow } from '@careway/access';
import { ARTICLES, articleLink, articleOf, searchArticles } from '@careway/clinical/article';
import type { Language } from '@careway/clinical';
import type { ReadingLevel } from '@careway/contracts';
import type { ResolverContext } from '@careway/service';
import { Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { articleNode } from './library.nodes.ts';
import { LibraryService } from './library.service.ts';

interface Names {
  readonly language: string;
  readonly level: string;
  readonly article: string;
}
const lower = <Code extends string>(name: string): Code => name.toLowerCase() as Code;

@Resolver('Article')
export class ArticleResolver {
  @Query() @Allow('article.read') articles(_: unknown, { language, search }: Pick<Names, 'language'> & { search?: string | null }) {
    const inWords = lower<Language>(language);
    const found = search?.trim() ? searchArticles(search, inWords) : ARTICLES;
    return found.map((article) => articleLink(article, inWords));
  }
  @Query() @Allow('article.read') article(_: unknown, { article: id, language, level }: Names) {
    const article = articleOf(id);
    return article ? articleNode(article, lower<Language>(language), lower<ReadingLevel>(level)) : null;
  }
}

@Resolver('Member')
export class MemberLibraryResolver {
  constructor(private readonly library: LibraryService) {}
  @Mutation() @Allow('article.receipt') markArticleRead(
    _: unknown,
    { memberId, article, level }: { memberId: string; article: string; level: string },
    { ctx }: ResolverContext,
  ) {
    return this.library.read(ctx, { memberId, article, level: lower<ReadingLevel>(level) });
  }
  @Mutation() @Allow('article.receipt') rateArticle(
    _: unknown,
    { memberId, article, level, useful }: { memberId: string; article: string; level: string; useful: boolean },
    { ctx }: ResolverContext,
  ) {
    return this.library.rate(ctx, { memberId, article, level: lower<ReadingLevel>(level), useful });
  }
  @ResolveField() @Allow('article.receipt') articlesRead({ id }: { id: string }, _: unknown, { ctx }: ResolverContext) {
    return this.library.ofReader(ctx, id);
  }
}
