export {
  type Article,
  ARTICLE_TOPICS,
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
export { type ArticlePicture, pictureFile } from './picture.ts';
export { type Block, type Section, sectionsOf } from './text.ts';
export { type ArticleVideo, captionsOf, videoFiles, type VideoSentence } from './video.ts';
