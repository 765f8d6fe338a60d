export {
  type Article,
  ARTICLE_TOPICS,
  type ArticlePicture,
  type ArticleTopic,
  type ArticleWords,
  READING_LEVELS,
  type ReadingLevel,
  type Review,
} from './article.ts';
export { ARTICLES } from './catalogue.ts';
export {
  articleLink,
  articleOf,
  articlesAbout,
  articlesAboutMedicine,
  articlesAboutTest,
  articlesOfPathway,
  articleTeaching,
  searchArticles,
} from './find.ts';
export { LAY_RULES, type LayFault, layFaults, measured } from './lay.ts';
export { type Block, type Section, sectionsOf } from './text.ts';
