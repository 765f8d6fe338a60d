import {
  ageInMonths,
  canonicalOf,
  type Member,
  NUMBERS_IN_ISRAEL,
  type Questionnaire,
  QUESTIONNAIRES,
  type QuestionnaireResponse,
  type ResponseItem,
  rulesetFor,
  sensitivityOf,
  type Triage,
  triage,
} from '@careway/clinical';
import { dayIn, type Sensitivity } from '@careway/contracts';

/** What diagnosis knows of a member from the registry's facts. */
export interface Known {
  /** `YYYY-MM-DD` */
  readonly birthDate: string | null;
  readonly gender: string | null;
}

/** The document of that canonical, or the current one of that id; undefined for what is not asked any more. */
export const documentOf = (named: string): Questionnaire | undefined =>
  QUESTIONNAIRES.find((one) => canonicalOf(one) === named || one.id === named);

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

/** What the answers mean by the table of their document, also while they are still being given. */
export function triageOf(document: Questionnaire, items: readonly ResponseItem[], known: Known, now: Date): Triage {
  const named = canonicalOf(document);
  const ruleset = rulesetFor(named);
  if (!ruleset) throw new TypeError(`${named} has no triage table; nothing was decided.`);
  return triage(ruleset, document, responseOf(named, items), memberAt(known, now), NUMBERS_IN_ISRAEL);
}

/**
 * The label of a finished intake: what was sent to the mental health queue is a private matter even where the document is not. An author
 * who was not given that label keeps it as it was: a parent who has just answered must see what to do now.
 */
export const finishedLabel = (label: Sensitivity, { queue }: Pick<Triage, 'queue'>, labels: readonly Sensitivity[]): Sensitivity =>
  label === 'general' && queue === 'mental-health' && labels.includes('mental') ? 'mental' : label;
