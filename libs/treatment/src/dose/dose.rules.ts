export type DoseStatus = 'taken' | 'missed' | 'skipped';
/** Why something was not taken: FHIR MedicationStatement.reasonNotTaken, in the few words that a person chooses from. */
export type DoseReason = 'forgot' | 'side-effects' | 'ran-out' | 'felt-well' | 'advised' | 'other';

export interface DoseWord {
  /** A calendar date in the payer's zone. */
  readonly day: string;
  readonly status: DoseStatus;
}
export interface Adherence {
  /** The days of the period that count: from the first with a word to the last. */
  readonly due: number;
  readonly taken: number;
  readonly missed: number;
  readonly skipped: number;
  /** Days that count, about which nobody said anything. */
  readonly unsaid: number;
  /** taken / due, between 0 and 1. */
  readonly rate: number;
}

const DAY_MS = 86_400_000;
/** How far back a word about a day is taken: what lies longer ago is not remembered well. */
export const LOOK_BACK_DAYS = 30;
export const addDays = (day: string, days: number): string => new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/**
 * How much of what was due was taken: taken days / due days. Due is each day from the first in the period with a word (taken, missed or
 * skipped) until yesterday, and today once it has one. A due day without a word counts as not taken. Undefined while nothing was said.
 */
export function adherenceOf(doses: readonly DoseWord[], days: number, today: string): Adherence | undefined {
  const since = addDays(today, 1 - days);
  const said = new Map(doses.filter(({ day }) => day >= since && day <= today).map(({ day, status }) => [day, status]));
  if (said.size === 0) return undefined;
  const first = [...said.keys()].sort()[0]!;
  const last = said.has(today) ? today : addDays(today, -1);
  const due = (Date.parse(last) - Date.parse(first)) / DAY_MS + 1;
  const count = (wanted: DoseStatus) => [...said.values()].filter((status) => status === wanted).length;
  const [taken, missed, skipped] = [count('taken'), count('missed'), count('skipped')];
  return { due, taken, missed, skipped, unsaid: due - said.size, rate: taken / due };
}
