import { type Language, LANGUAGES, type Names } from '@careway/clinical';
import { type Comparator, pathwayOf, type Threshold, type ThresholdRule, type Urgency } from '@careway/clinical/pathway';
import type { Danger } from '@careway/clinical/reading';
import type { Concept } from '../item/item.entity.ts';
import type { Plan } from '../plan/plan.entity.ts';
import type { PlanThreshold } from './threshold.entity.ts';

/** What a clinician sets of a threshold. */
export interface ThresholdContent {
  readonly comparator: Comparator;
  readonly value: number;
  readonly count: number;
  readonly days: number;
  readonly windowDays: number;
  readonly urgency: Urgency;
  readonly active: boolean;
}
/** A threshold as it holds for one plan now. */
export interface StandingThreshold extends ThresholdRule, Pick<Threshold, 'urgency' | 'task' | 'tell'> {
  readonly part: string;
  readonly days: number;
  readonly active: boolean;
  /** Somebody set it for this plan. */
  readonly isOwn: boolean;
  /** What the pathway says; null where the pathway has no such threshold. */
  readonly before: Threshold | null;
  readonly source: Danger['source'] | null;
}

/** Where the codes of thresholds stand as codings of the tasks that they make. */
export const THRESHOLD_SYSTEM = 'https://careway.example/CodeSystem/threshold';
/** Whether a task was made by a threshold and by nobody. */
export const isOfThreshold = ({ codings }: Concept): boolean => codings.some(({ system }) => system === THRESHOLD_SYSTEM);

/** A task of the team, in words that its member reads on the timeline as well. */
const TASK: Names = {
  en: 'Readings crossed the limit of the plan: the team looks at them and calls',
  he: 'מדידות חצו את הסף שבתכנית: הצוות יעיין ויתקשר',
  ar: 'تجاوزت القراءات حد الخطة: الفريق يراجعها ويتصل',
  ru: 'Показания перешли границу плана: команда посмотрит и позвонит',
};
const TELL: Names = {
  en: 'This crosses a limit that your team set. They will look at it.',
  he: 'הערך חוצה סף שהצוות שלך קבע. הצוות יעיין בו.',
  ar: 'هذه القيمة تتجاوز حدًا وضعه فريقك. سيراجعها الفريق.',
  ru: 'Это за границей, которую установили ваши врачи. Они посмотрят.',
};

const standing = (threshold: Threshold, source: StandingThreshold['source']): StandingThreshold => ({
  ...threshold,
  part: threshold.id,
  days: threshold.days ?? 1,
  active: true,
  isOwn: false,
  before: threshold,
  source,
});

/** The thresholds of a plan: its pathway's, as somebody changed them, and those that somebody added. */
export function thresholdsOf(plan: Pick<Plan, 'id' | 'pathwayId' | 'pathwayVersion'>, set: readonly PlanThreshold[]): StandingThreshold[] {
  const pathway = plan.pathwayId === null ? undefined : pathwayOf(plan.pathwayId, plan.pathwayVersion ?? undefined);
  const own = set.filter(({ planId }) => planId === plan.id);
  const given = (pathway?.thresholds ?? []).map((one) => standing(one, pathway?.sources[0] ?? null));
  const contentOf = ({ comparator, value, count, days, windowDays, urgency, active }: PlanThreshold) => ({
    ...{ comparator, value, count, days, windowDays, urgency, active },
    isOwn: true,
  });
  const changed = given.map((one) => {
    const mine = own.find(({ part }) => part === one.part);
    return mine ? { ...one, ...contentOf(mine) } : one;
  });
  const added = own
    .filter(({ part }) => !given.some((one) => one.part === part))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((one): StandingThreshold => ({
      ...{ part: one.part, loinc: one.loinc, unit: one.unit, of: one.of, task: TASK, tell: TELL, before: null, source: null },
      ...contentOf(one),
    }));
  return [...changed, ...added];
}

/** Why a threshold can't be: the field, in plain words; undefined where it can. */
export function thresholdFault({ value, count, days, windowDays }: ThresholdContent): { field: string; says: string } | undefined {
  if (!Number.isFinite(value)) return { field: 'value', says: 'It is no number.' };
  if (!Number.isInteger(count) || count < 1 || count > 20) return { field: 'count', says: 'From 1 to 20 readings.' };
  if (!Number.isInteger(windowDays) || windowDays < 1 || windowDays > 90) return { field: 'windowDays', says: 'From 1 to 90 days.' };
  if (!Number.isInteger(days) || days < 1 || days > Math.min(count, windowDays))
    return { field: 'days', says: 'No more days than readings, and no more than the time that is looked at.' };
  return undefined;
}

/** Until when, in days from today, the care team has to look: 0 is today. */
export const daysToLook = (urgency: Urgency): number => (urgency === 'routine' ? 7 : 0);

/** Letters by which a text shows its language; English has none of its own here. */
const LETTERS: readonly (readonly [Language, RegExp])[] = [
  ['he', /[\u0590-\u05ff]/],
  ['ar', /[\u0600-\u06ff]/],
  ['ru', /[\u0400-\u04ff]/],
];
/**
 * The language that a plan's words are in: what its pathway calls it shows which; else the letters of what its author wrote, which the member
 * reads, and of what kind of plan it is.
 */
export function languageOfPlan({
  pathwayId,
  pathwayVersion,
  category,
  title,
  summary,
}: Pick<Plan, 'pathwayId' | 'pathwayVersion' | 'category' | 'title' | 'summary'>): Language {
  const named = pathwayId === null ? undefined : pathwayOf(pathwayId, pathwayVersion ?? undefined)?.title;
  const byName = LANGUAGES.find((language) => named?.[language] === category.text);
  const written = [title, summary, category.text].filter(Boolean).join(' ');
  return byName ?? LETTERS.find(([, letters]) => letters.test(written))?.[0] ?? 'en';
}
