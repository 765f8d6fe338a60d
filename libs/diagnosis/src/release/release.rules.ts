import { releaseOf, type ReleasePreference } from '@careway/clinical/release';
import type { Coded } from '../item/item.entity.ts';

const DAY_MS = 86_400_000;
/**
 * What arrives longer after its report than this is a record's past: the system that it comes from has given it out and acted upon it.
 * Our own choice; holding back a person's history, or asking a clinician about it, would help nobody.
 */
const NEWS_DAYS = 30;

export const isNews = (reportedAt: Date, now: Date): boolean => now.getTime() - reportedAt.getTime() < NEWS_DAYS * DAY_MS;

/** What a clinician did about a result; null until then. */
export interface Instants {
  readonly reviewedAt: Date | null;
  readonly talkedAt: Date | null;
}
export const NOTHING_DONE: Instants = { reviewedAt: null, talkedAt: null };

export interface Releasable {
  readonly codings: readonly Coded[];
  readonly reportedAt: Date;
}
export interface ReleaseStanding {
  /** From when the member may read it; null where that waits for somebody. */
  readonly releasedAt: Date | null;
  readonly kind: string;
  readonly byMember: boolean;
  readonly waitsFor: 'days' | 'review' | 'talk' | null;
}

/** A result by the rule of its kind and the member's wish. One that is never held was released when it was reported. */
export function standingOf(
  { codings, reportedAt }: Releasable,
  preference: ReleasePreference,
  { reviewedAt, talkedAt }: Instants,
  now: Date,
): ReleaseStanding {
  const reported = reportedAt.getTime();
  const at = now.getTime();
  const said = releaseOf({ codings, reportedAt: reported }, preference, reviewedAt?.getTime() ?? null, talkedAt?.getTime() ?? null, at);
  const { state, rule, byMember, waitsFor, shownAt } = said;
  const releasedAt = state === 'shown' ? now : shownAt === null ? null : new Date(shownAt);
  return { releasedAt, kind: rule.id, byMember, waitsFor };
}

/** When a new result is released: of what is past, or never held, the instant of its report. */
export function releaseOnArrival(given: Releasable, preference: ReleasePreference, done: Instants, now: Date): ReleaseStanding {
  const reported = given.reportedAt < now ? given.reportedAt : now;
  const standing = standingOf(given, preference, done, now);
  if (!isNews(given.reportedAt, now)) return { ...standing, releasedAt: reported, waitsFor: null };
  return standing.waitsFor === null ? { ...standing, releasedAt: reported } : standing;
}

/** A talk that should have been by now: nobody may wait for ever without knowing. */
export function isOverdue({ codings, reportedAt, waitsFor }: Releasable & Pick<ReleaseStanding, 'waitsFor'>, now: Date): boolean {
  if (waitsFor !== 'talk') return false;
  return releaseOf({ codings, reportedAt: reportedAt.getTime() }, 'after-talk', null, null, now.getTime()).overdue;
}
