import type { Language } from '@careway/clinical';
import { sectionsOf } from '@careway/clinical/article';
import {
  creditsOf,
  isCurrent,
  LEARNING_LANGUAGES,
  type LearningLanguage,
  type LearningQuestion,
  type LearningUnit,
  learningUnitOf,
  quartersFor,
} from '@careway/clinical/learning';
import { isSame, idOfOption, orderOf } from './learning.rules.ts';
import type { AttemptRow, CreditRow } from './learning.store.ts';

const toEnum = (code: string): string => code.toUpperCase().replaceAll('-', '_');
/** Whoever reads in a language in which no unit is written gets it in Hebrew, and is told so. */
const FALLBACK: LearningLanguage = 'he';
export const languageFor = (asked: Language): LearningLanguage => LEARNING_LANGUAGES.find((one) => one === asked) ?? FALLBACK;

/** What of a unit its reader has done: the latest attempt at the version that stands, and the credit. */
export interface Done {
  readonly attempt: AttemptRow | undefined;
  readonly credit: CreditRow | undefined;
  readonly againAt: Date | null;
}

export function unitNode(unit: LearningUnit, asked: Language, { attempt, credit, againAt }: Done, day: string) {
  const { id, version, minutes, professions, writtenOn, reviewBy, review, sources, sections, questions } = unit;
  const language = languageFor(asked);
  const { title, summary, objectives, text } = unit.words[language];
  return {
    __typename: 'LearningUnit' as const,
    ...{ unit: id, version, title, summary, objectives, minutes, writtenOn, reviewBy, againAt },
    language: toEnum(language),
    credits: creditsOf(quartersFor(minutes)),
    professions: professions.map(toEnum),
    isCurrent: isCurrent(unit, day),
    review: review && { by: toEnum(review.by), on: review.on },
    questionCount: questions.length,
    sections: sectionsOf(text).map(({ key, heading, blocks }) => ({
      ...{ key: key!, heading },
      blocks: blocks.map((block) => (block.kind === 'text' ? { text: block.text, items: [] } : { text: null, items: block.items })),
      sources: sections[key!]!.map((name) => sources[name]!),
    })),
    attempt: attempt ? attemptNode(attempt) : null,
    credit: credit ? creditNode(credit, asked) : null,
  };
}

export const attemptNode = (row: AttemptRow) => ({
  __typename: 'LearningAttempt' as const,
  ...row,
  state: toEnum(row.state),
  row,
});
export type AttemptNode = ReturnType<typeof attemptNode>;

/** None where the unit was revised since: its old words are gone, and what was reached stays. */
export function questionNodes({ row }: Pick<AttemptNode, 'row'>, asked: Language) {
  const unit = learningUnitOf(row.unit);
  if (unit?.version !== row.unitVersion || row.state === 'lapsed') return [];
  return orderOf(row.id, unit.questions, ({ id }) => id).map((question) => questionNode(row, unit, question, languageFor(asked)));
}

/** What is right, and why, is looked up only for what was sent. */
function questionNode(row: AttemptRow, unit: LearningUnit, { id, many, right, source }: LearningQuestion, language: LearningLanguage) {
  const { ask, options, why } = unit.words[language].questions[id]!;
  const all = options.map((text, place) => ({ id: idOfOption(place), text }));
  const chosen = row.answers[id] ?? [];
  return {
    ...{ id, many, text: ask, chosen: chosen.map(idOfOption) },
    options: orderOf(row.id, all, (option) => `${id} ${option.id}`),
    result:
      row.sentAt === null
        ? null
        : { right: isSame(chosen, right), correct: right.map(idOfOption), explanation: why, source: unit.sources[source]! },
  };
}

export const titleOf = (id: string, asked: Language): string => learningUnitOf(id)?.words[languageFor(asked)].title ?? id;

export const creditNode = ({ id, unit, unitVersion, quarters, earnedAt, code }: CreditRow, asked: Language) => ({
  ...{ id, unit, version: unitVersion, title: titleOf(unit, asked), credits: creditsOf(quarters), earnedAt, code },
});
