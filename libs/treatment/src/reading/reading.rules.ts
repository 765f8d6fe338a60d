import type { Entry, EntryKind, Meal } from '@careway/clinical/reading';
import { dayIn, uuidv5 } from '@careway/contracts';

/** FHIR Observation.status, as far as readings use it. */
export type ReadingStatus = 'final' | 'entered-in-error';
/** Which state may follow which: what was withdrawn is restored by an undo. */
export const NEXT: Readonly<Record<ReadingStatus, readonly ReadingStatus[]>> = {
  final: ['entered-in-error'],
  'entered-in-error': ['final'],
};
/** How it came. */
export type ReadingOrigin = 'hand' | 'csv' | 'device';

/** What a reading says, as it is stored: in our unit. */
export interface ReadingContent {
  readonly value: number;
  readonly second: number | null;
  readonly unit: string;
  readonly meal: Meal | null;
  /** It is unusual, and somebody said that it is right. */
  readonly confirmed: boolean;
  /** As it was given, where that was another unit. */
  readonly given: Pick<Entry, 'value' | 'second' | 'unit'> | null;
}
export type ReadingAct = 'corrected' | 'withdrawn' | 'restored';
/** A change of a reading: what it was, who did it and when, and what stood before. */
export interface ReadingChange {
  readonly act: ReadingAct;
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
  readonly before: ReadingContent & { readonly status: ReadingStatus };
}

/** All readings of one kind on one day of the payer's calendar share this id: one line of the timeline. */
export const dayIdOf = (memberId: string, kind: EntryKind, measuredAt: Date): string =>
  uuidv5('reading-day', memberId, kind, dayIn(measuredAt));

/**
 * What makes a second reading the same one. A device has one value a kind and instant, whatever it says the second time; what people
 * type or send as a file is the same only where the values are, since one measures twice in a minute.
 */
export const sameKey = (kind: EntryKind, measuredAt: Date, { value, second, deviceId }: SameKey): string => {
  const of = deviceId === null ? `by-hand ${value}/${second ?? ''}` : `device ${deviceId}`;
  return `${kind} ${measuredAt.toISOString()} ${of}`;
};
interface SameKey {
  readonly value: number;
  readonly second: number | null;
  readonly deviceId: string | null;
}

/** The oldest reading that is taken, in days: who moves from another app brings some years along. */
export const OLDEST_DAYS = 5 * 366;
/** A device's clock may be ahead by so much, in ms. */
export const AHEAD_MS = 5 * 60_000;
const DAY_MS = 86_400_000;

export const isTooEarly = (measuredAt: Date, now: Date): boolean => measuredAt.getTime() < now.getTime() - OLDEST_DAYS * DAY_MS;
export const isAhead = (measuredAt: Date, now: Date): boolean => measuredAt.getTime() > now.getTime() + AHEAD_MS;

/** Parts what is new from what is there already or stands twice among the new ones, in the order given. */
export function withoutDoubles<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  known: ReadonlySet<string>,
): { readonly fresh: readonly T[]; readonly doubles: readonly T[] } {
  const seen = new Set(known);
  const [fresh, doubles]: [T[], T[]] = [[], []];
  for (const item of items) {
    const key = keyOf(item);
    if (seen.has(key)) doubles.push(item);
    else fresh.push(item);
    seen.add(key);
  }
  return { fresh, doubles };
}
