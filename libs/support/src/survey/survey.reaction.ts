import { type Instrument, instrumentOf, intervalsFor } from '@careway/clinical/outcome';
import {
  appointmentFulfilled,
  type CareEvent,
  type DataOf,
  is,
  planActivated,
  planClosed,
  planRecorded,
  planResumed,
  planSuspended,
  referralReported,
  type Sensitivity,
  stageReached,
  surveyAsked,
  type SurveyReason,
  type SurveySubject,
  toldAt,
  uuidv5,
  videoVisitEnded,
} from '@careway/contracts';
import type { EffectTx, Projection } from '@careway/store';
import { labelIn } from '../journey/journey-label.ts';
import { askingOf } from './asking.service.ts';
import { ringSurvey, stepOf } from './survey.fact.ts';
import { isFresh, mayAsk } from './survey.rules.ts';
import { standingOf } from './survey.standing.ts';

/**
 * After an episode somebody is asked how it was, once for each fact; and a plan in force has the series by which the clock asks how its
 * member is. It acts on facts alone, so that it is no part of any projection and is never run again by a rebuild.
 */
export const surveysReaction: Projection = {
  name: 'support.surveys',
  sources: ['diagnosis', 'treatment', 'support', 'journey'],
  tables: [],
  async apply(tx, events) {
    for (const event of events) {
      if (is(planRecorded, event)) await plan(tx, event.data);
      else if (is(planActivated, event) || is(planResumed, event)) await begin(tx, event.data);
      else if (is(planSuspended, event)) await rest(tx, event.data);
      else if (is(planClosed, event)) await rest(tx, event.data);
      const episode = episodeOf(event);
      if (episode) await askHowItWas(tx, event, episode);
    }
  },
};

interface Episode {
  readonly instrument: 'visit-experience' | 'path-experience';
  readonly reason: SurveyReason;
  readonly memberId: string;
  readonly journeyId: string;
  readonly sensitivity: Sensitivity;
  readonly about: SurveySubject;
  readonly aboutId: string;
  readonly clinicId: string | null;
  readonly occurredAt: string;
}

/** What ended with a fact, and what is asked about it; most facts end nothing. */
function episodeOf(event: CareEvent): Episode | undefined {
  const of = (data: { memberId: string; journeyId: string; sensitivity: Sensitivity; occurredAt: string }, reason: SurveyReason) => ({
    ...{ memberId: data.memberId, journeyId: data.journeyId, sensitivity: data.sensitivity, occurredAt: data.occurredAt, reason },
    instrument: reason === 'visit' || reason === 'video-visit' ? ('visit-experience' as const) : ('path-experience' as const),
  });
  if (is(appointmentFulfilled, event)) {
    const { appointmentId: aboutId, clinicId, serviceType } = event.data;
    return { ...of(event.data, serviceType === 'video' ? 'video-visit' : 'visit'), about: 'appointment', aboutId, clinicId };
  }
  // one with an appointment fulfils that, and is asked about by that
  if (is(videoVisitEnded, event) && event.data.appointmentId === null)
    return { ...of(event.data, 'video-visit'), about: 'video-visit', aboutId: event.data.visitId, clinicId: null };
  if (is(referralReported, event))
    return { ...of(event.data, 'referral'), about: 'referral', aboutId: event.data.referralId, clinicId: event.data.toClinicId };
  if (is(planClosed, event) && event.data.status === 'completed')
    return { ...of(event.data, 'plan'), about: 'plan', aboutId: event.data.planId, clinicId: null };
  if (is(stageReached, event) && event.data.to === 'closed' && ['resolved', 'controlled'].includes(event.data.outcome ?? ''))
    return { ...of({ ...event.data, sensitivity: 'general' }, 'journey'), about: 'journey', aboutId: event.data.journeyId, clinicId: null };
  return undefined;
}

async function askHowItWas(tx: EffectTx, event: CareEvent, episode: Episode): Promise<void> {
  const { memberId, journeyId, reason, about, aboutId, occurredAt } = episode;
  const told = toldAt(event);
  if (!isFresh(occurredAt, told)) return;
  const instrument: Instrument = instrumentOf(episode.instrument)!;
  const [askedAt, id] = [new Date(told), uuidv5('survey', memberId, aboutId, instrument.id)];
  const standing = await standingOf(tx, memberId, instrument.id, askedAt);
  if (mayAsk('prem', standing, askedAt) !== 'ask') return;
  const sensitivity = await labelIn(tx, memberId, journeyId, episode.sensitivity);
  // what a plan or a journey was is answered to the clinic where its member is registered
  const clinicId = episode.clinicId ?? standing.clinicId;
  const survey = askingOf(instrument, id, { memberId, journeyId, sensitivity, reason, about, aboutId, clinicId }, askedAt);
  const made = await tx.query(
    `insert into survey (member_id, id, version, journey_id, sensitivity, instrument, instrument_version, questionnaire, kind, reason, about,
       about_id, clinic_id, asked_at, expires_at, state, reasons)
     values ($1, $2, 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 'open', '[]') on conflict do nothing returning id`,
    [
      ...[memberId, id, journeyId, survey.sensitivity, survey.instrument, survey.instrumentVersion, survey.questionnaire, survey.kind],
      ...[reason, about, aboutId, clinicId, askedAt, survey.expiresAt],
    ],
  );
  if (made.length === 0) return;
  tx.emit(surveyAsked, { ...stepOf(survey, askedAt), about, aboutId, expiresAt: survey.expiresAt.toISOString() }, event);
  ringSurvey(tx, { memberId, id });
}

async function plan(tx: EffectTx, told: DataOf<typeof planRecorded>): Promise<void> {
  const { memberId, planId, journeyId, sensitivity } = told;
  for (const { instrument, firstWeek, everyWeeks, untilWeek } of intervalsFor(told.code))
    await tx.query(
      `insert into survey_series (member_id, id, plan_id, journey_id, sensitivity, instrument, first_week, every_weeks, until_week, live)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, false)
       on conflict (member_id, id) do update set journey_id = excluded.journey_id, sensitivity = excluded.sensitivity`,
      [
        ...[memberId, uuidv5('survey-series', planId, instrument), planId, journeyId, sensitivity],
        ...[instrument, firstWeek, everyWeeks, untilWeek],
      ],
    );
  if (told.status === 'active') await begin(tx, told);
}

/** From its first day in force the weeks are counted; a pause moves nothing. */
const begin = (tx: EffectTx, { memberId, planId, occurredAt }: Pick<DataOf<typeof planActivated>, 'memberId' | 'planId' | 'occurredAt'>) =>
  tx.query(
    `update survey_series set live = true, next_at = coalesce(next_at, $3::timestamptz + first_week * interval '7 days'),
       ends_at = coalesce(ends_at, $3::timestamptz + until_week * interval '7 days') where member_id = $1 and plan_id = $2`,
    [memberId, planId, occurredAt],
  );
const rest = (tx: EffectTx, { memberId, planId }: { memberId: string; planId: string }) =>
  tx.query('update survey_series set live = false where member_id = $1 and plan_id = $2', [memberId, planId]);
