import type { Language } from '../name/names.ts';
import type { Codes } from '../pathway/pathway.ts';
import type { Label } from '../sensitivity/labels.ts';
import type { Source } from '../source/source.ts';
import type { ArticlePicture } from './picture.ts';
import type { ArticleVideo } from './video.ts';

/** How much a text asks of its reader: `plain` is for everybody, `more` for who wants to know more. */
export const READING_LEVELS = ['plain', 'more'] as const;
export type ReadingLevel = (typeof READING_LEVELS)[number];

/** An article in one language, as its author writes it: the marks are in README.md. */
export interface ArticleWords {
  readonly title: string;
  /** One sentence. */
  readonly summary: string;
  readonly plain: string;
  readonly more: string;
}

/** Where an article stands in the library. */
export const ARTICLE_TOPICS = ['sugar', 'heart', 'kidneys', 'lungs', 'pregnancy', 'mind', 'back', 'bowel'] as const;
export type ArticleTopic = (typeof ARTICLE_TOPICS)[number];

/** Who can review an article. */
export const REVIEWERS = ['physician', 'nurse', 'pharmacist', 'midwife', 'dietitian'] as const;
export interface Review {
  readonly by: (typeof REVIEWERS)[number];
  /** `2026-01-31` */
  readonly on: string;
}

/** Plain words about one thing, for everybody alike. It explains what its sources say; it does not advise beyond them. */
export interface Article {
  readonly id: string;
  /** 1, 2, ...: a new one with each change that a reader can feel. Receipts are of a version. */
  readonly version: number;
  readonly topic: ArticleTopic;
  /** The day on which this version was written, `2026-01-31`. */
  readonly writtenOn: string;
  /** Null until somebody of that profession has read this version. Nothing else may be written here. */
  readonly review: Review | null;
  readonly sensitivity: Label;
  readonly conditions: Codes;
  /** LOINC. */
  readonly tests: readonly string[];
  /** ATC groups by their first characters. */
  readonly medicines: readonly string[];
  /** Whose education items the keyed sections teach, by pathway ids. */
  readonly pathways: readonly string[];
  readonly words: Readonly<Record<Language, ArticleWords>>;
  readonly pictures: readonly ArticlePicture[];
  readonly video: ArticleVideo | null;
  readonly sources: readonly Source[];
}
