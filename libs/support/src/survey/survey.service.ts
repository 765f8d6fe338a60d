import { type Ctx, type Relation, require } from '@careway/access';
import { canonicalOf, responseFaults, type ResponseItem, validateResponse, withAnswer } from '@careway/clinical';
import type { Instrument } from '@careway/clinical/outcome';
import { isUuid, type MemberRef, surveyDeclined, surveyPostponed, surveyResumed, uuidv5 } from '@careway/contracts';
import { NotFoundError, type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { refOf } from '../messaging/thread.queries.ts';
import { SurveyChoice } from './survey-choice.entity.ts';
import { SurveyDraft } from './survey-draft.entity.ts';
import { type Author, Survey } from './survey.entity.ts';
import { InvalidAnswerError, SurveyAnswerRefusedError, SurveyIncompleteError, SurveyNotOpenError } from './survey.errors.ts';
import { ringSurvey, stepOf } from './survey.fact.ts';
import { askedInstrument, postponedUntil, responseOf, valuesFrom } from './survey.rules.ts';
import { finish } from './survey.scoring.ts';

export interface SaveSurveyAnswer {
  readonly id: string;
  readonly path: readonly string[];
  readonly answer: unknown;
}
/** What whoever is asked does: answer, not now, not any more. */
@Injectable()
export class SurveyService {
  constructor(private readonly work: Work) {}

  /** One answer, also while another device saves another one: the last writer of each answer wins. */
  save(ctx: Ctx, { id, path, answer }: SaveSurveyAnswer): Promise<Survey> {
    return this.work.run(ctx, async (tx) => {
      const { survey, instrument } = await openSurvey(ctx, tx, id);
      const { draft, response } = await draftOf(tx, survey, ctx.now);
      const items = written(instrument, response, path, answer);
      draft.items = items;
      draft.savedAt = ctx.now;
      await tx.save(draft);
      return survey;
    });
  }

  /** Sent once: who asks again is answered what the first time led to. */
  complete(ctx: Ctx, id: string): Promise<Survey> {
    return this.work.run(ctx, async (tx) => {
      const { relation, survey, instrument } = await lockedSurvey(ctx, tx, id);
      if (survey.state === 'answered') return survey;
      survey.requireOpen(ctx.now);
      const { items, response } = await draftOf(tx, survey, ctx.now);
      const errors = validateResponse(instrument.document, response, 'whole');
      if (errors.length > 0) throw new SurveyIncompleteError(errors);
      await finish(tx, survey, instrument, { items, ...authorOf(ctx, relation) }, ctx.now);
      await tx.execute('delete from survey_draft where member_id = $1 and id = $2', [survey.memberId, survey.id]);
      return tx.save(survey);
    });
  }

  /** Not now: nobody reminds of it for some days. */
  postpone(ctx: Ctx, id: string): Promise<Survey> {
    return this.change(ctx, id, (tx, survey) => {
      survey.postpone(postponedUntil(ctx.now), ctx.now);
      const until = survey.postponedUntil!.toISOString();
      tx.emit(surveyPostponed, { ...stepOf(survey, ctx.now), by: ctx.principal.personId, until });
    });
  }

  /** Not any more: this instrument is not asked again until somebody says otherwise. */
  decline(ctx: Ctx, id: string): Promise<Survey> {
    return this.change(ctx, id, async (tx, survey) => {
      survey.requireOpen(ctx.now);
      const by = ctx.principal.personId;
      survey.decline(by, ctx.now);
      tx.emit(surveyDeclined, { ...stepOf(survey, ctx.now), by });
      await choose(tx, survey, ctx.now, by);
    });
  }

  /** It may be asked again. */
  resume(ctx: Ctx, memberId: string, instrument: string): Promise<string> {
    if (!isUuid(memberId)) throw new NotFoundError();
    return this.work.run(ctx, async (tx) => {
      await tx.open(memberId);
      require(ctx, 'survey.answer', memberId);
      const [choice] = await tx.find(SurveyChoice, memberId, { instrument });
      if (!choice) throw new NotFoundError();
      if (choice.refusedAt === null) return memberId;
      const by = ctx.principal.personId;
      choice.say(null, by);
      tx.emit(surveyResumed, { memberId, instrument, by, occurredAt: ctx.now.toISOString() });
      await tx.save(choice);
      return memberId;
    });
  }

  private change(ctx: Ctx, id: string, does: (tx: Tx, survey: Survey) => void | Promise<void>): Promise<Survey> {
    return this.work.run(ctx, async (tx) => {
      const { survey } = await lockedSurvey(ctx, tx, id);
      await does(tx, survey);
      ringSurvey(tx, survey);
      return tx.save(survey);
    });
  }
}

interface Open {
  readonly relation: Relation;
  readonly survey: Survey;
  readonly instrument: Instrument;
}
/** Two devices that write one survey take turns, so that neither answer is lost. @throws SurveyNotOpenError */
async function lockedSurvey(ctx: Ctx, tx: Tx, id: string): Promise<Open> {
  const ref: MemberRef = refOf(id);
  const relation = await tx.open(ref.memberId);
  const survey = await tx.lock(Survey, ref);
  require(ctx, 'survey.answer', ref.memberId);
  const instrument = askedInstrument(survey);
  if (!instrument) throw new SurveyNotOpenError();
  return { relation, survey, instrument };
}
async function openSurvey(ctx: Ctx, tx: Tx, id: string): Promise<Open> {
  const open = await lockedSurvey(ctx, tx, id);
  open.survey.requireOpen(ctx.now);
  return open;
}

async function draftOf(tx: Tx, { memberId, id, sensitivity, questionnaire }: Survey, now: Date) {
  const [known] = await tx.find(SurveyDraft, memberId, { id });
  const draft = known ?? Object.assign(new SurveyDraft(), { memberId, id, sensitivity, items: [], savedAt: now });
  return { draft, items: draft.items, response: responseOf(questionnaire, draft.items) };
}

/** @throws InvalidAnswerError, SurveyAnswerRefusedError */
function written({ document }: Instrument, response: ReturnType<typeof responseOf>, path: readonly string[], answer: unknown) {
  const values = valuesFrom(answer);
  let items: readonly ResponseItem[];
  try {
    items = withAnswer(document, response, path, values).item ?? [];
  } catch (error) {
    if (error instanceof TypeError) throw new SurveyAnswerRefusedError([{ path, reason: 'unknown-item', params: {} }]);
    throw error;
  }
  const next = responseOf(canonicalOf(document), items);
  if (responseFaults(next).length > 0) throw new InvalidAnswerError();
  const errors = validateResponse(document, next, 'partly');
  if (errors.length > 0) throw new SurveyAnswerRefusedError(errors);
  return items;
}

const authorOf = (ctx: Ctx, { kind }: Relation): { authorId: string; author: Author } => ({
  authorId: ctx.principal.personId,
  author: kind === 'proxy' ? 'proxy' : 'member',
});

async function choose(tx: Tx, { memberId, instrument }: Survey, now: Date, by: string): Promise<void> {
  const id = uuidv5('survey-choice', memberId, instrument);
  const [known] = await tx.find(SurveyChoice, memberId, { id });
  const choice = known ?? Object.assign(new SurveyChoice(), { memberId, id, instrument });
  choice.say(now, by);
  await tx.save(choice);
}
