import {
  ageInMonths,
  askedOfSex,
  canonicalOf,
  type Member,
  NUMBERS_IN_ISRAEL,
  type Questionnaire,
  type QuestionnaireResponse,
  type ResponseItem,
  sensitivityOf,
  type Triage,
  triage,
  unweighed,
} from '@careway/clinical';
import { dayIn, type Sensitivity } from '@careway/contracts';
import type { Asking } from './house.ts';

/** What diagnosis knows of a member from the registry's facts. */
export interface Known {
  /** `YYYY-MM-DD` */
  readonly birthDate: string | null;
  readonly gender: string | null;
}

/** The label of answers to that document, by its own codes: a depression score is a private matter from its first question on. */
export const labelOf = ({ code = [] }: Questionnaire): Sensitivity =>
  sensitivityOf(code.flatMap((one) => (one.system === undefined ? [] : [{ system: one.system, code: one.code }])));

/** FHIR's shape of these answers. */
export const responseOf = (questionnaire: string, items: readonly ResponseItem[]): QuestionnaireResponse => ({
  resourceType: 'QuestionnaireResponse',
  questionnaire,
  status: 'in-progress',
  ...(items.length > 0 ? { item: items } : {}),
});

/** Age and sex as the triage table asks for them; what is unknown is null, and then no rule rests on it. */
export function memberAt({ birthDate, gender }: Known, now: Date): Member {
  const sex = gender === 'male' || gender === 'female' ? gender : null;
  return { ageInMonths: birthDate === null ? null : ageInMonths(birthDate, dayIn(now)), sex, pregnant: null };
}

/** The questions as they are asked of this member. */
export const askedOfMember = <A extends Asking>(asking: A, known: Known): A => ({
  ...asking,
  document: askedOfSex(asking.document, memberAt(known, new Date(0)).sex),
});

/** What the answers mean by the table of their document, also while they are still being given; without a table a clinician reads them. */
export function triageOf({ document, ruleset }: Asking, items: readonly ResponseItem[], known: Known, now: Date): Triage {
  const response = responseOf(canonicalOf(document), items);
  if (!ruleset) return unweighed(document, response, NUMBERS_IN_ISRAEL);
  return triage(ruleset, document, response, memberAt(known, now), NUMBERS_IN_ISRAEL);
}

/**
 * The label of a finished intake: what was sent to the mental health queue is a private matter even where the document is not. An author
 * who was not given that label keeps it as it was: a parent who has just answered must see what to do now.
 */
export const finishedLabel = (label: Sensitivity, { queue }: Pick<Triage, 'queue'>, labels: readonly Sensitivity[]): Sensitivity =>
  label === 'general' && queue === 'mental-health' && labels.includes('mental') ? 'mental' : label;
