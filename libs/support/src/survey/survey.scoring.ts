import { type ResponseItem, scoreOf } from '@careway/clinical';
import { courseOf, type Instrument } from '@careway/clinical/outcome';
import { surveyAnswered } from '@careway/contracts';
import type { Tx } from '@careway/store';
import type { Author, Survey } from './survey.entity.ts';
import { outcomeIdOf, ringSurvey, stepOf } from './survey.fact.ts';
import { responseOf, triageOf } from './survey.rules.ts';

interface Given {
  readonly items: readonly ResponseItem[];
  readonly authorId: string;
  readonly author: Author;
  /** It was answered in another system. */
  readonly recorded?: true;
}

/** What whole answers come to: the score, how it went since the one before, how urgent a triage table finds it; told, and to be saved. */
export async function finish(tx: Tx, survey: Survey, { document, ...instrument }: Instrument, given: Given, at: Date): Promise<void> {
  const score = scoreOf(document, responseOf(survey.questionnaire, given.items))!.sum;
  const previous = await scoreBefore(tx, survey, at);
  const course = previous === null ? null : courseOf({ document, ...instrument }, previous, score);
  const found = triageOf(document, given.items, await birthDateOf(tx, survey.memberId), at);
  const [urgency, queue, reasons] = [found?.urgency ?? null, found?.queue ?? null, found?.reasons ?? []];
  const { recorded: _, ...answers } = given;
  survey.answer({ ...answers, score, previous, course, urgency, queue, reasons }, at);
  const rules = found && !found.byDefault ? reasons.map(({ rule }) => rule) : [];
  const told = { score, previous, course, urgency, queue, rules, outcomeId: outcomeIdOf(survey.instrument) };
  tx.emit(surveyAnswered, {
    ...stepOf(survey, at),
    by: given.authorId,
    from: given.author,
    ...told,
    ...(given.recorded && { recorded: true }),
  });
  ringSurvey(tx, survey);
}

async function scoreBefore(tx: Tx, { memberId, id, instrument }: Survey, at: Date): Promise<number | null> {
  const [before] = await tx.query<{ score: number }>(
    `select score from survey where member_id = $1 and instrument = $2 and id <> $3 and state = 'answered' and closed_at < $4
     order by closed_at desc limit 1`,
    [memberId, instrument, id, at],
  );
  return before?.score ?? null;
}

async function birthDateOf(tx: Tx, memberId: string): Promise<string | null> {
  const [born] = await tx.query<{ date: string }>('select birth_date::text as date from age_view where member_id = $1', [memberId]);
  return born?.date ?? null;
}
