import { dayNumber, formatDate } from '../format/dates.ts';
import type { TimelineEntry, TimelineGroup } from './timeline-entry.ts';

/** Older than this, single days say less than the month. */
const DAYS_SHOWN_SINGLY = 30;

/**
 * Groups entries, newest first as they come, by day of the zone; by month from 30 days ago. The order inside a group is the
 * order given: it is causal and decided by the server, not by the clock alone.
 */
export function groupEntries(entries: readonly TimelineEntry[], zone: string, now: Date): TimelineGroup[] {
  const groups: TimelineGroup[] = [];
  for (const entry of entries) {
    const key = groupKey(entry.at, zone, now);
    const last = groups.at(-1);
    if (last?.key === key) last.entries.push(entry);
    else groups.push({ key, at: entry.at, entries: [entry] });
  }
  return groups;
}

export const isLongAgo = (at: string, zone: string, now: Date): boolean =>
  dayNumber(now, zone) - dayNumber(new Date(at), zone) >= DAYS_SHOWN_SINGLY;

function groupKey(at: string, zone: string, now: Date): string {
  return isLongAgo(at, zone, now) ? formatDate(at, 'month', 'en', zone, now) : String(dayNumber(new Date(at), zone));
}
