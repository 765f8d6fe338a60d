import { type Article, type ReadingLevel, sectionsOf } from '@careway/clinical/article';
import type { Language } from '@careway/clinical';
import type { ArticleRead } from './article-read.entity.ts';

const toEnum = (code: string): string => code.toUpperCase();

export const articleLink = ({ id, topic, words }: Article, language: Language) => {
  const { title, summary } = words[language];
  return { article: id, title, summary, topic: toEnum(topic) };
};

export const articleNode = (article: Article, language: Language, level: ReadingLevel) => {
  const { version, sources, writtenOn, review, words, pictures } = article;
  return {
    ...articleLink(article, language),
    ...{ version, level: toEnum(level), sources, writtenOn },
    review: review && { by: toEnum(review.by), on: review.on },
    sections: sectionsOf(words[language][level]).map(({ key, heading, blocks }) => ({
      ...{ key, heading },
      pictures: pictures.filter(({ section }) => section === key).map(({ file, words: said }) => ({ file, ...said[language] })),
      blocks: blocks.map((block) => (block.kind === 'text' ? { text: block.text, items: [] } : { text: null, items: block.items })),
    })),
  };
};

export const articleReadNode = ({ memberId, articleId, articleVersion, level, readAt, useful }: ArticleRead) => ({
  ...{ __typename: 'ArticleRead', memberId, article: articleId, version: articleVersion, level: toEnum(level), readAt, useful },
});
