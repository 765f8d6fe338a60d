import { articleOf } from '@careway/clinical/article';
import type { Language, Names } from '@careway/clinical';
import { toGlobalId } from '@careway/contracts';
import { dueOf, type Feedback, isEscalated } from './feedback.entity.ts';

const toEnum = (code: string): string => code.toUpperCase().replaceAll('-', '_');

export interface WordsRow {
  readonly id: string;
  readonly side: 'member' | 'house';
  readonly text: string;
  readonly writtenAt: Date;
}
export interface FeedbackRow extends Omit<
  Feedback,
  'take' | 'answer' | 'handOver' | 'giveBack' | 'isToEscalate' | 'escalate' | 'reply' | 'close'
> {
  readonly words: readonly WordsRow[];
}
export interface DeskRow extends FeedbackRow {
  /** The people at whose desk it stands. */
  readonly colleagues: readonly string[];
}
const person = (id: string) => ({ __typename: 'Person', id });
const wordsOf = (row: FeedbackRow, more: object) =>
  row.words.map(({ id, side, text, writtenAt }) => ({ ...more, id, side: toEnum(side), text, writtenAt }));
const titleIn = ({ about, subjectId }: FeedbackRow): Names | null => {
  const article = about === 'article' ? articleOf(subjectId) : undefined;
  if (!article) return null;
  const title = (language: Language) => article.words[language].title;
  return { en: title('en'), he: title('he'), ar: title('ar'), ru: title('ru') };
};
const common = (row: FeedbackRow, now: Date) => ({
  ...{ version: row.version, about: toEnum(row.about), article: row.about === 'article' ? row.subjectId : null, articleIn: titleIn(row) },
  ...{ category: toEnum(row.category), rating: row.rating, signedAs: row.signedAs, givenAt: row.givenAt, state: toEnum(row.state) },
  ...{ sign: row.sign && toEnum(row.sign), answerExpectedBy: dueOf(row), late: (dueOf(row) ?? now) < now, helpful: row.helpful },
  escalated: isEscalated(row),
});

/** As the member's side sees it. */
export const feedbackNode = (row: FeedbackRow, now: Date) => ({
  ...{ __typename: 'Feedback', memberId: row.memberId, id: toGlobalId(row), ...common(row, now) },
  ...{ clinicId: row.clinicId, author: toEnum(row.author) },
  visit: row.about === 'visit' ? { memberId: row.memberId, id: toGlobalId({ memberId: row.memberId, id: row.subjectId }) } : null,
  words: wordsOf(row, { memberId: row.memberId }),
});
export type FeedbackNode = ReturnType<typeof feedbackNode>;

/** As whoever answers it sees it: about nobody but for the name that its writer signed with. */
export const deskNode = (row: DeskRow, reader: string, now: Date) => ({
  ...{ __typename: 'DeskFeedback', id: row.id, ...common(row, now), clinicId: row.clinicId },
  ...{ isTaken: row.takenBy !== null, isMine: row.takenBy === reader, words: wordsOf(row, {}) },
  takenBy: row.takenBy === null ? null : person(row.takenBy),
  colleagues: row.colleagues.filter((one) => one !== reader).map(person),
});
export type DeskNode = ReturnType<typeof deskNode>;
