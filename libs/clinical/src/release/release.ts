import { type Coding, SYSTEM } from '../coding/systems.ts';
import { AT_ONCE, RELEASE_RULES, type ReleaseRule } from './rules.ts';

/** Milliseconds since 1970. */
export type Instant = number;

export interface ReleasableResult {
  readonly codings: readonly Coding[];
  /** When the laboratory reported it. */
  readonly reportedAt: Instant;
}
/**
 * What the member chose for all results: as the rules say; at once wherever the rules let them; or always after a talk, which every rule
 * lets them (45 CFR 171.202(e): a person's own request not to be shown is no information blocking).
 */
export type ReleasePreference = 'as-ruled' | 'at-once' | 'after-talk';

export interface Released {
  readonly state: 'shown' | 'held';
  readonly rule: ReleaseRule;
  /** The member's own wish decided, not the rule. */
  readonly byMember: boolean;
  /** What a held result waits for; a talk and a review also end a hold of days. */
  readonly waitsFor: 'days' | 'review' | 'talk' | null;
  /** When it is shown at the latest without anybody doing anything; null where that never happens. */
  readonly shownAt: Instant | null;
  /** A talk that should have been by now: a task for the care team, since nobody may wait for ever without knowing. */
  readonly overdue: boolean;
}

const DAY = 86_400_000;
/** After so many days without a talk somebody is asked why. Our own choice. */
const TALK_WITHIN_DAYS = 7;
const STRICT = ['at-once', 'hold', 'after-review', 'after-talk'] as const;

/** The strictest rule that names one of the codes; the rule for all others where none does. */
export function releaseRule(codings: readonly Coding[]): ReleaseRule {
  const codes = codings.filter(({ system }) => system === SYSTEM.loinc).map(({ code }) => code);
  const rules = RELEASE_RULES.filter(({ loinc }) => loinc.some((code) => codes.includes(code)));
  return rules.sort((a, b) => STRICT.indexOf(b.release.when) - STRICT.indexOf(a.release.when))[0] ?? AT_ONCE;
}

/**
 * Does the member see this result now? `reviewedAt` and `talkedAt` are null until that happened. Nothing is said about who else may see
 * it, and the care team always does.
 */
export function releaseOf(
  { codings, reportedAt }: ReleasableResult,
  preference: ReleasePreference,
  reviewedAt: Instant | null,
  talkedAt: Instant | null,
  now: Instant,
): Released {
  const rule = releaseRule(codings);
  const talked = talkedAt !== null && talkedAt <= now;
  const reviewed = talked || (reviewedAt !== null && reviewedAt <= now);
  const shown = (byMember: boolean): Released => ({ state: 'shown', rule, byMember, waitsFor: null, shownAt: null, overdue: false });
  const held = (waitsFor: Released['waitsFor'], days: number | null, byMember = false): Released => ({
    state: 'held',
    rule,
    byMember,
    waitsFor,
    shownAt: days === null ? null : reportedAt + days * DAY,
    overdue: waitsFor === 'talk' && now >= reportedAt + TALK_WITHIN_DAYS * DAY,
  });
  const passed = (days: number) => now >= reportedAt + days * DAY;

  if (talked) return shown(false);
  const { release } = rule;
  if (preference === 'after-talk') return held('talk', null, release.when !== 'after-talk');
  if (preference === 'at-once' && rule.memberMayHasten) return shown(release.when !== 'at-once');
  switch (release.when) {
    case 'at-once':
      return shown(false);
    case 'hold':
      return reviewed || passed(release.days) ? shown(false) : held('days', release.days);
    case 'after-review':
      return reviewed || passed(release.atLatestDays) ? shown(false) : held('review', release.atLatestDays);
    case 'after-talk':
      return held('talk', null);
  }
}
