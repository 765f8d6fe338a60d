import type { Goal } from '../goal/goal.entity.ts';
import { codesOf, inUnit, loincOf } from '../progress/measure.ts';

/** https://hl7.org/fhir/R4/valueset-goal-status.html: nobody aims at it any more. */
const OVER: ReadonlySet<string> = new Set(['completed', 'cancelled', 'entered-in-error', 'rejected']);

export const BOTH_TARGETS = {
  en: 'Both plans aim at the same value, and no value is within both targets.',
  he: 'שתי התכניות מכוונות לאותו ערך, ואין ערך שעומד בשני היעדים.',
  ar: 'تستهدف الخطتان القيمة نفسها، ولا توجد قيمة تحقق الهدفين.',
  ru: 'Оба плана нацелены на один показатель, и нет значения, которое подошло бы обоим.',
} as const;

interface Range {
  readonly from: number;
  readonly to: number;
  /** An end that belongs to the range. */
  readonly withFrom: boolean;
  readonly withTo: boolean;
}

/** The values that reach a goal, in `unit`; undefined where it names none, or in a unit that cannot be compared. */
function rangeOf({ measure, comparator, target, low, unit }: Goal, wanted: string | null): Range | undefined {
  const code = loincOf(measure);
  if (code === undefined || comparator === null || target === null) return undefined;
  const [end, start] = [target, low].map((value) => (value === null ? undefined : inUnit({ code, value, unit }, wanted)));
  if (end === undefined || (low !== null && start === undefined)) return undefined;
  if (start !== undefined) return { from: start, to: end, withFrom: true, withTo: true };
  const isWith = comparator.endsWith('=');
  return comparator.startsWith('<')
    ? { from: -Infinity, to: end, withFrom: false, withTo: isWith }
    : { from: end, to: Infinity, withFrom: isWith, withTo: false };
}

const endsBefore = (a: Range, b: Range): boolean => a.to < b.from || (a.to === b.from && !(a.withTo && b.withFrom));

const isSameMeasure = (a: Goal, b: Goal): boolean => {
  const [one, other] = [loincOf(a.measure), loincOf(b.measure)];
  return one !== undefined && other !== undefined && (one === other || codesOf(one).includes(other));
};

/** Two goals in force that no value reaches both: of one measure, with targets that have nothing in common. */
export function areAtOdds(a: Goal, b: Goal): boolean {
  if (OVER.has(a.lifecycleStatus) || OVER.has(b.lifecycleStatus) || !isSameMeasure(a, b)) return false;
  const [one, other] = [rangeOf(a, a.unit), rangeOf(b, a.unit)];
  return one !== undefined && other !== undefined && (endsBefore(one, other) || endsBefore(other, one));
}
