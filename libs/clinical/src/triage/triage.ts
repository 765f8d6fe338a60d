import { LANGUAGES, type Names, names } from '../name/names.ts';
import type { Source } from '../source/source.ts';
import type { Questionnaire, QuestionnaireResponse } from '../questionnaire/fhir.ts';
import { countedAnswers, progressOf } from '../questionnaire/progress.ts';
import { scoreOf } from '../questionnaire/score.ts';
import { canonicalOf } from '../questionnaire/validate.ts';
import { type Facts, flagsOf, holds, mentioned } from './condition.ts';
import { byUrgency, isRedFlag, type Member, type QueueId, type Rule, type Ruleset, type Urgency } from './ruleset.ts';

/** The numbers that a payer tells its members to call. */
export interface PayerNumbers {
  readonly emergency: string;
  /** For thoughts of suicide, at any hour. */
  readonly crisis: string;
}
/** Magen David Adom 101, https://www.mdais.org; ERAN, emotional first aid, 1201, https://www.eran.org.il */
export const NUMBERS_IN_ISRAEL: PayerNumbers = { emergency: '101', crisis: '1201' };

export interface Reason {
  /** Id of the rule; `otherwise` where none fired. */
  readonly rule: string;
  readonly urgency: Urgency;
  readonly reason: Names;
  readonly advice: Names | undefined;
  readonly source: Source | undefined;
}
export interface Triage {
  readonly ruleset: { readonly id: string; readonly version: string };
  readonly urgency: Urgency;
  readonly queue: QueueId;
  /** All rules that fired, the most urgent first, in the order of their table. Never empty. */
  readonly reasons: readonly Reason[];
  /** Those among them that call for care now or today, each with what to do. */
  readonly redFlags: readonly (Reason & { readonly advice: Names })[];
  /** Nothing fired. */
  readonly byDefault: boolean;
  /** False while a required question waits for its answer: what was found stands, what is missing could add to it. */
  readonly complete: boolean;
}

const OTHERWISE: Reason = {
  rule: 'otherwise',
  urgency: 'routine',
  reason: names(
    'None of your answers points to something that cannot wait. Your family doctor will look at them.',
    'שום דבר בתשובות לא מראה על משהו דחוף. רופא המשפחה יעבור עליהן.',
    'لا شيء في الإجابات يدل على أمر عاجل. سيطّلع عليها طبيب العائلة.',
    'В ответах нет ничего срочного. Их посмотрит семейный врач.',
  ),
  advice: undefined,
  source: undefined,
};

/** Of a document that no table weighs. */
const UNWEIGHED: Reason = {
  rule: 'unweighed',
  // Nobody has said that it can wait.
  urgency: 'soon',
  reason: names(
    'Your family doctor will read your answers. They are not checked for danger before: if you feel very ill, call {emergency} now.',
    'רופא המשפחה יקרא את התשובות. הן לא נבדקות לפני כן לסימני סכנה: אם ההרגשה רעה מאוד, להתקשר עכשיו ל־{emergency}.',
    'سيقرأ طبيب العائلة الإجابات. لا تُفحص قبل ذلك بحثًا عن علامات خطر: عند الشعور بسوء شديد اتصل الآن بـ {emergency}.',
    'Ваши ответы прочитает семейный врач. До этого их не проверяют на опасные признаки: если вам очень плохо, сразу звоните {emergency}.',
  ),
  advice: undefined,
  source: undefined,
};

const fill = (words: Names, numbers: PayerNumbers): Names => {
  const filled = (text: string) => text.replaceAll('{emergency}', numbers.emergency).replaceAll('{crisis}', numbers.crisis);
  const [en, he, ar, ru] = LANGUAGES.map((language) => filled(words[language])) as [string, string, string, string];
  return names(en, he, ar, ru);
};

/**
 * Self-care is said only to somebody who answered all that is asked, and gave no answer that a red flag is made of, alone or with others.
 * What the rule itself weighs (since when, how strong) is left to it.
 */
function maySelfCare(ruleset: Ruleset, { when }: Rule, facts: Facts, complete: boolean): boolean {
  const weighed = new Set(mentioned(when).map(({ item }) => item));
  return complete && !flagsOf(ruleset).some((flag) => !weighed.has(flag.item) && holds(flag, facts));
}

/**
 * What the answers mean by that table: the most urgent of what fired, and all the reasons. Works on a response that is still being
 * written, so that a red flag is told at once. Answers that don't fit the document (see `validateResponse`) fire nothing.
 * @throws TypeError where document, response and table are not of one version; then nothing was decided.
 */
export function triage(
  ruleset: Ruleset,
  document: Questionnaire,
  response: QuestionnaireResponse,
  member: Member,
  numbers: PayerNumbers,
): Triage {
  const expected = canonicalOf(document);
  for (const named of [ruleset.questionnaire, response.questionnaire])
    if (named !== expected) throw new TypeError(`${ruleset.id} ${ruleset.version}: ${named} is not ${expected}; nothing was decided.`);
  const facts: Facts = { answers: countedAnswers(document, response), score: scoreOf(document, response), member };
  const complete = progressOf(document, response).missing === 0;
  const fired = ruleset.rules
    .filter((one) => holds(one.when, facts) && (one.urgency !== 'self-care' || maySelfCare(ruleset, one, facts, complete)))
    .toSorted((a, b) => byUrgency(b.urgency, a.urgency));
  const reasonOf = ({ id, urgency, reason, advice, source }: Rule): Reason => ({
    rule: id,
    urgency,
    reason: fill(reason, numbers),
    advice: advice && fill(advice, numbers),
    source,
  });
  const reasons = fired.length > 0 ? fired.map(reasonOf) : [OTHERWISE];
  return {
    ruleset: { id: ruleset.id, version: ruleset.version },
    urgency: reasons[0]!.urgency,
    queue: fired[0]?.queue ?? 'primary-care',
    reasons,
    redFlags: reasons.flatMap((one) => (isRedFlag(one) && one.advice ? [{ ...one, advice: one.advice }] : [])),
    byDefault: fired.length === 0,
    complete,
  };
}

/** What is said of answers to a document that has no table: nothing of how urgent they are, and who reads them. */
export function unweighed(document: Questionnaire, response: QuestionnaireResponse, numbers: PayerNumbers): Triage {
  return {
    ruleset: { id: 'none', version: '1.0.0' },
    urgency: UNWEIGHED.urgency,
    queue: 'primary-care',
    reasons: [{ ...UNWEIGHED, reason: fill(UNWEIGHED.reason, numbers) }],
    redFlags: [],
    byDefault: true,
    complete: progressOf(document, response).missing === 0,
  };
}

/** Completed months between a birth date and a date, both `YYYY-MM-DD`. */
export function ageInMonths(birthDate: string, date: string): number {
  const [year = 0, month = 1, day = 1] = birthDate.split('-').map(Number);
  const [atYear = 0, atMonth = 1, atDay = 1] = date.split('-').map(Number);
  return (atYear - year) * 12 + atMonth - month - (atDay < day ? 1 : 0);
}
