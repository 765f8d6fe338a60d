import type { Language } from '../name/names.ts';
import type { Review } from '../article/article.ts';
import type { Source } from '../source/source.ts';

/** Units are written in the two languages in which clinicians of the house work; readers are told so. */
export const LEARNING_LANGUAGES = ['he', 'en'] as const satisfies readonly Language[];
export type LearningLanguage = (typeof LEARNING_LANGUAGES)[number];

/** Whom a unit is meant for: the professions of the directory. */
export const LEARNERS = [
  'family-physician',
  'internist',
  'cardiologist',
  'paediatrician',
  'diabetes-nurse',
  'nurse',
  'dietitian',
  'physiotherapist',
  'psychologist',
  'pharmacist',
  'midwife',
] as const;
export type Learner = (typeof LEARNERS)[number];

/** A question as it is asked; its options stand in the words, in one order in each language. */
export interface LearningQuestion {
  readonly id: string;
  /** More than one may be right, and all that are right have to be chosen. */
  readonly many: boolean;
  /** Places of the right options, from 0. */
  readonly right: readonly number[];
  /** Key of the source that the explanation rests on. */
  readonly source: string;
}

export interface QuestionWords {
  readonly ask: string;
  readonly options: readonly string[];
  /** Why the right ones are right; shown after the answers were sent. */
  readonly why: string;
}

/** A unit in one language. `text` has the marks of an article, and each heading ends in the key of its section. */
export interface LearningWords {
  readonly title: string;
  /** One sentence. */
  readonly summary: string;
  /** What one can do afterwards. */
  readonly objectives: readonly string[];
  readonly text: string;
  readonly questions: Readonly<Record<string, QuestionWords>>;
}

/** Something to learn for those who treat: short, from public sources, with questions at its end. */
export interface LearningUnit {
  readonly id: string;
  /** 1, 2, ...: a new one with each change that a learner can feel. Attempts and credits are of a version. */
  readonly version: number;
  /** Learning time with the questions, in minutes. */
  readonly minutes: number;
  readonly professions: readonly Learner[];
  /** The day on which this version was written, `2026-01-31`. */
  readonly writtenOn: string;
  /** After this day nobody begins it: it has to be compared with its sources again. */
  readonly reviewBy: string;
  /** Null until somebody of that profession has read this version. Nothing else may be written here. */
  readonly review: Review | null;
  readonly sources: Readonly<Record<string, Source>>;
  /** The sources of each section, by its key. */
  readonly sections: Readonly<Record<string, readonly string[]>>;
  readonly questions: readonly LearningQuestion[];
  readonly words: Readonly<Record<LearningLanguage, LearningWords>>;
}

export const one = (id: string, right: number, source: string): LearningQuestion => ({ id, many: false, right: [right], source });
export const many = (id: string, right: readonly number[], source: string): LearningQuestion => ({ id, many: true, right, source });
