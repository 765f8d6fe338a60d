import { type Article, articleLink, type ArticleVideo, pictureFile, type ReadingLevel, sectionsOf } from '@careway/clinical/article';
import type { Language } from '@careway/clinical';
import type { ArticleRead } from './article-read.entity.ts';

const toEnum = (code: string): string => code.toUpperCase();

const videoNode = ({ file, titles, seconds, sentences }: ArticleVideo, language: Language) => ({
  ...{ file, title: titles[language], seconds },
  sentences: sentences.map(({ from, to, words }) => ({ from, to, text: words[language] })),
});

export const articleNode = (article: Article, language: Language, level: ReadingLevel) => {
  const { version, sources, writtenOn, review, words, pictures, video } = article;
  return {
    ...articleLink(article, language),
    ...{ version, level: toEnum(level), sources, writtenOn },
    review: review && { by: toEnum(review.by), on: review.on },
    sections: sectionsOf(words[language][level]).map(({ key, heading, blocks }) => ({
      ...{ key, heading },
      pictures: pictures
        .filter(({ section }) => section === key)
        .map((one) => ({ file: pictureFile(one, language), height: one.height, ...one.words[language] })),
      video: video?.section === key ? videoNode(video, language) : null,
      blocks: blocks.map((block) => (block.kind === 'text' ? { text: block.text, items: [] } : { text: null, items: block.items })),
    })),
  };
};

export const articleReadNode = ({ memberId, articleId, articleVersion, level, readAt, useful }: ArticleRead) => ({
  ...{ __typename: 'ArticleRead', memberId, article: articleId, version: articleVersion, level: toEnum(level), readAt, useful },
});
