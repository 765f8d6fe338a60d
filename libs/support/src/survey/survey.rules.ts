import {
  ageInMonths,
  canonicalOf,
  isRedFlag,
  NUMBERS_IN_ISRAEL,
  type Questionnaire,
  type QuestionnaireResponse,
  type Reason,
  type ResponseItem,
  rulesetFor,
  sensitivityOf,
  strictest,
  type Triage,
  triage,
  type Value,
} from '@careway/clinical';
import { type Instrument, instrumentOf } from '@careway/clinical/outcome';
import { dayIn, type Sensitivity, type SurveyReason, unturned } from '@careway/contracts';
import { InvalidAnswerError } from './survey.errors.ts';

const DAY = 86_400_000;
/** How long a question stands, by why it is asked: how a visit was is soon forgotten. */
const STANDS_DAYS: Readonly<Record<SurveyReason, number>> = {
  ...{ interval: 14, visit: 10, 'video-visit': 10, referral: 14, plan: 21, journey: 21, clinician: 14 },
};
export const expiresAt = (reason: SurveyReason, askedAt: Date): Date => new Date(+askedAt + STANDS_DAYS[reason] * DAY);
/** "Not now" is respected for so long. */
export const postponedUntil = (now: Date): Date => new Date(+now + 3 * DAY);

/** What is known of somebody who might be asked. */
export interface Standing {
  /** Where they are registered. */
  readonly clinicId: string | null;
  readonly diedAt: Date | null;
  /** End of each coverage, null while it runs; empty where nothing is known of any. */
  readonly coverages: Readonly<Record<string, string | null>>;
  /** They said that they don't want to be asked this. */
  readonly refused: boolean;
  /** It is asked already. */
  readonly isOpen: boolean;
  readonly lastAskedAt: Date | null;
  readonly lastExperienceAt: Date | null;
  /** Of all kinds. */
  readonly askedThisWeek: number;
}

/** Nobody is asked more than so many things in seven days. */
export const MOST_A_WEEK = 3;
const AGAIN_DAYS = 13;
const EXPERIENCE_DAYS = 14;

export const isCovered = (coverages: Standing['coverages'], now: Date): boolean => {
  const ends = Object.values(coverages);
  return ends.length === 0 || ends.some((until) => until === null || until >= dayIn(now));
};

/** Whether somebody is asked now: `later` where it is only too much at once, `skip` where this time is left out. */
export function mayAsk(kind: Instrument['kind'], standing: Standing, now: Date): 'ask' | 'later' | 'skip' {
  const since = (at: Date | null) => (at === null ? Infinity : (+now - +at) / DAY);
  if (standing.diedAt || !isCovered(standing.coverages, now) || standing.refused || standing.isOpen) return 'skip';
  if (kind === 'prom' && since(standing.lastAskedAt) < AGAIN_DAYS) return 'skip';
  if (kind === 'prem' && since(standing.lastExperienceAt) < EXPERIENCE_DAYS) return 'skip';
  return standing.askedThisWeek >= MOST_A_WEEK ? 'later' : 'ask';
}

/** A fact that was told long after it happened asks nobody how it was. */
export const isFresh = (occurredAt: string, toldAt: string): boolean => Date.parse(toldAt) - Date.parse(occurredAt) < EXPERIENCE_DAYS * DAY;

/** The instrument in the version in which it was asked; undefined for one that is not asked any more. */
export function askedInstrument({ instrument, questionnaire }: { instrument: string; questionnaire: string }): Instrument | undefined {
  const found = instrumentOf(instrument);
  return found && canonicalOf(found.document) === questionnaire ? found : undefined;
}

/** As private as the questions are, and what they are about; a minor’s private matter stays one. */
export function labelOf({ document: { code = [] } }: Instrument, about: Sensitivity): Sensitivity {
  if (about === 'minor') return about;
  const own = sensitivityOf(code.flatMap((one) => (one.system === undefined ? [] : [{ system: one.system, code: one.code }])));
  return strictest([own, about]);
}

export const responseOf = (questionnaire: string, items: readonly ResponseItem[]): QuestionnaireResponse => ({
  ...{ resourceType: 'QuestionnaireResponse', questionnaire, status: 'in-progress' },
  ...(items.length > 0 ? { item: items } : {}),
});

/** What the triage table of the document finds, also while it is being answered; undefined where it has none. */
export function triageOf(document: Questionnaire, items: readonly ResponseItem[], birthDate: string | null, now: Date): Triage | undefined {
  const ruleset = rulesetFor(canonicalOf(document));
  const months = birthDate === null ? null : ageInMonths(birthDate, dayIn(now));
  const whose = { ageInMonths: months, sex: null, pregnant: null };
  return ruleset && triage(ruleset, document, responseOf(canonicalOf(document), items), whose, NUMBERS_IN_ISRAEL);
}
export const redFlagsOf = (reasons: readonly Reason[]): readonly Reason[] => reasons.filter((one) => isRedFlag(one) && one.advice);

/** Far more than any answer to an option. */
const LONGEST_ANSWER = 4_000;
/** Of an option nothing but its system and code is kept, so that a "display" carries no words in. @throws InvalidAnswerError */
export function valuesFrom(answer: unknown): readonly Value[] {
  const text = Array.isArray(answer) ? JSON.stringify(answer) : '';
  if (text === '' || text.length > LONGEST_ANSWER) throw new InvalidAnswerError();
  return (JSON.parse(unturned(text)) as readonly Value[]).map((value) => {
    const coding = (value as Value | null)?.valueCoding;
    if (!coding) return value;
    return { valueCoding: { ...(coding.system === undefined ? {} : { system: coding.system }), code: coding.code } };
  });
}
