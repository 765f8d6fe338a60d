import { type Ctx, require } from '@careway/access';
import { canonicalOf } from '@careway/clinical';
import { type Instrument, instrumentOf, nextAfter } from '@careway/clinical/outcome';
import { isUuid, type MemberRef, type Sensitivity, surveyAsked, surveyLapsed, uuidv5, uuidv7 } from '@careway/contracts';
import { NotFoundError, type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { refOf } from '../messaging/thread.queries.ts';
import { labelIn } from '../journey/journey-label.ts';
import { Survey } from './survey.entity.ts';
import { NotAskedNowError } from './survey.errors.ts';
import { ringSurvey, stepOf } from './survey.fact.ts';
import { expiresAt, labelOf, mayAsk } from './survey.rules.ts';
import { standingOf } from './survey.standing.ts';

interface Series extends MemberRef {
  readonly planId: string;
  readonly journeyId: string;
  readonly sensitivity: Sensitivity;
  readonly instrument: string;
  readonly everyWeeks: number;
  readonly nextAt: Date;
}
export interface AskSurvey {
  readonly memberId: string;
  readonly instrument: string;
  readonly journeyId?: string | null;
}

/** Who is asked, when: by the clock that follows the plans, or by a clinician who wants to know. */
@Injectable()
export class AskingService {
  constructor(private readonly work: Work) {}

  /** A time of a series has come; answers whether somebody was asked now. Times that were missed are not made up. */
  due(ctx: Ctx, ref: MemberRef): Promise<boolean> {
    return this.work.run(ctx, async (tx) => {
      await tx.open(ref.memberId);
      require(ctx, 'survey.ask', ref.memberId);
      const [series] = await tx.query<Series>(
        `select member_id as "memberId", id, plan_id as "planId", journey_id as "journeyId", sensitivity, instrument, every_weeks as "everyWeeks",
           next_at as "nextAt" from survey_series where member_id = $1 and id = $2 and live and next_at <= $3 and ends_at > $3 for update`,
        [ref.memberId, ref.id, ctx.now],
      );
      const instrument = series && instrumentOf(series.instrument);
      if (!series || !instrument) return false;
      const answer = mayAsk(instrument.kind, await standingOf(tx, ref.memberId, instrument.id, ctx.now), ctx.now);
      if (answer === 'later') return false;
      await tx.query('update survey_series set next_at = $3 where member_id = $1 and id = $2', [
        ...[ref.memberId, ref.id, nextAfter(series.nextAt, series.everyWeeks, ctx.now)],
      ]);
      if (answer === 'skip') return false;
      const { journeyId, sensitivity, planId } = series;
      await ask(ctx, tx, instrument, {
        memberId: ref.memberId,
        journeyId,
        sensitivity,
        reason: 'interval',
        about: 'plan',
        aboutId: planId,
      });
      return true;
    });
  }

  /** Its time is over, or whom it is about has died. */
  lapse(ctx: Ctx, ref: MemberRef): Promise<boolean> {
    return this.work.run(ctx, async (tx) => {
      const survey = await tx.lock(Survey, ref);
      require(ctx, 'survey.ask', survey.memberId);
      if (survey.state !== 'open') return false;
      const because = survey.expiresAt <= ctx.now ? 'expired' : 'died';
      survey.lapse(because, ctx.now);
      tx.emit(surveyLapsed, { ...stepOf(survey, ctx.now), because });
      ringSurvey(tx, survey);
      await tx.save(survey);
      return true;
    });
  }

  /** A clinician asks now, whenever the plan would. Asked already: the one that is open. @throws NotAskedNowError */
  want(ctx: Ctx, { memberId, instrument: id, journeyId }: AskSurvey): Promise<Survey> {
    const instrument = instrumentOf(id);
    if (!isUuid(memberId) || instrument?.kind !== 'prom') throw new NotFoundError();
    const journey = journeyId ? refOf(journeyId) : { memberId, id: uuidv5('general-care', memberId) };
    if (journey.memberId !== memberId) throw new NotFoundError();
    return this.work.run(ctx, async (tx) => {
      const { labels } = await tx.open(memberId);
      require(ctx, 'survey.request', memberId);
      if (!labels.includes(labelOf(instrument, 'general'))) throw new NotFoundError();
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`survey ${memberId}`]);
      const [open] = await tx.find(Survey, memberId, { instrument: id, state: 'open' });
      if (open) return open;
      // a clinician's own wish waits for no interval, but for the member's word
      const { diedAt, refused } = await standingOf(tx, memberId, id, ctx.now);
      if (diedAt || refused) throw new NotAskedNowError();
      const sensitivity = await labelIn(tx, memberId, journey.id, 'general');
      return ask(ctx, tx, instrument, { memberId, journeyId: journey.id, sensitivity, reason: 'clinician', about: null, aboutId: null });
    });
  }
}

type About = Pick<Survey, 'memberId' | 'journeyId' | 'sensitivity' | 'reason' | 'about' | 'aboutId'>;
/** One asking as it is stored, whoever asks. */
export const askingOf = (instrument: Instrument, id: string, about: About & { clinicId: string | null }, askedAt: Date) => ({
  ...about,
  ...{ id, instrument: instrument.id, instrumentVersion: instrument.document.version, questionnaire: canonicalOf(instrument.document) },
  ...{
    kind: instrument.kind,
    sensitivity: labelOf(instrument, about.sensitivity),
    askedAt,
    expiresAt: expiresAt(about.reason, askedAt),
  },
});

function ask(ctx: Ctx, tx: Tx, instrument: Instrument, about: About): Promise<Survey> {
  const survey = Survey.ask(askingOf(instrument, uuidv7(ctx.now.getTime()), { ...about, clinicId: null }, ctx.now));
  const { about: subject, aboutId } = survey;
  tx.emit(surveyAsked, { ...stepOf(survey, ctx.now), about: subject, aboutId, expiresAt: survey.expiresAt.toISOString() });
  ringSurvey(tx, survey);
  return tx.save(survey);
}
