import { z } from 'zod';
import { instant, sensitivity, uuid } from '../codes.ts';
import { defineEvent } from '../event.ts';

const support = { owner: 'support', key: 'memberId' } as const;

/** Why somebody is asked: a pathway's interval, a visit, a video visit, a referral, a plan or a journey that has ended, a clinician who wants to know. */
export const SURVEY_REASONS = ['interval', 'visit', 'video-visit', 'referral', 'plan', 'journey', 'clinician'] as const;
export type SurveyReason = (typeof SURVEY_REASONS)[number];
/** What it can be about. */
export const SURVEY_SUBJECTS = ['appointment', 'video-visit', 'referral', 'plan', 'journey'] as const;
export type SurveySubject = (typeof SURVEY_SUBJECTS)[number];
/** Why nothing came of it. */
export const SURVEY_LAPSES = ['expired', 'died', 'replaced'] as const;
export type SurveyLapse = (typeof SURVEY_LAPSES)[number];
/** How a score stands against the one before. */
export const SURVEY_COURSES = ['better', 'same', 'worse'] as const;
export type SurveyCourse = (typeof SURVEY_COURSES)[number];

/** What every fact about a survey carries; of the answers nothing but the number that they make. */
const survey = {
  ...{ memberId: uuid, journeyId: uuid, occurredAt: instant, precision: z.literal('instant'), sensitivity, surveyId: uuid },
  ...{ instrument: z.string().max(40), instrumentVersion: z.string().max(20), kind: z.enum(['prom', 'prem']) },
  ...{ reason: z.enum(SURVEY_REASONS), clinicId: uuid.nullable() },
};
export const surveyAsked = defineEvent('support.survey-asked.v1', {
  ...support,
  says: 'Somebody is asked how they are (PROM) or how care was (PREM); `aboutId` is what it is about, `about` of what kind that is.',
  /** `about` is absent where it was asked before kinds were told. */
  data: { ...survey, aboutId: uuid.nullable(), about: z.enum(SURVEY_SUBJECTS).nullable().optional(), expiresAt: instant },
});
export const surveyPostponed = defineEvent('support.survey-postponed.v1', {
  ...support,
  says: 'Somebody does not want to answer now; they are not reminded before `until`.',
  data: { ...survey, by: uuid, until: instant },
});
export const surveyDeclined = defineEvent('support.survey-declined.v1', {
  ...support,
  says: 'Somebody does not want to be asked this any more.',
  data: { ...survey, by: uuid },
});
export const surveyResumed = defineEvent('support.survey-resumed.v1', {
  ...support,
  says: 'Somebody may be asked again what they did not want to be asked.',
  data: { memberId: uuid, instrument: z.string().max(40), by: uuid, occurredAt: instant },
});
export const surveyLapsed = defineEvent('support.survey-lapsed.v1', {
  ...support,
  says: 'Nobody answered, and it is asked no more.',
  data: { ...survey, because: z.enum(SURVEY_LAPSES) },
});
export const surveyAnswered = defineEvent('support.survey-answered.v1', {
  ...support,
  says: 'Somebody answered; the score, how it went since the one before, and how urgent a triage table finds it. The answers stay in support.',
  data: {
    ...{ ...survey, by: uuid, from: z.enum(['member', 'proxy']), score: z.number(), previous: z.number().nullable() },
    ...{ course: z.enum(SURVEY_COURSES).nullable(), urgency: z.enum(['self-care', 'routine', 'soon', 'urgent', 'emergency']).nullable() },
    ...{ queue: z.string().max(40).nullable(), rules: z.array(z.string().max(60)).max(100), outcomeId: uuid },
    /** Answered in another system, which tells the score as a result itself; absent where it was answered here. */
    recorded: z.literal(true).optional(),
  },
});
