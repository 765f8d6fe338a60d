import { dayAfter, dayIn, instantOf } from '@careway/contracts';
import { GROUPS, type Group } from '../notification/kinds.ts';

/** Where somebody can be told: the list in the portal, and what goes out of the house. */
export const CHANNELS = ['portal', 'email', 'push'] as const;
export type Channel = (typeof CHANNELS)[number];
export type Outward = Exclude<Channel, 'portal'>;
export const OUTWARD = ['email', 'push'] as const satisfies readonly Outward[];

export type Choices = Readonly<Record<Group, Readonly<Record<Channel, boolean>>>>;
export const DIGESTS = ['at-once', 'daily', 'weekly'] as const;
export type Digest = (typeof DIGESTS)[number];

/** What one person wants. Times are `HH:MM` of the clocks in the person's own zone. */
export interface Wishes {
  readonly choices: Choices;
  /** Nothing that can wait goes out between these; null: at any hour. */
  readonly quiet: { readonly from: string; readonly to: string } | null;
  /** How often a mail goes out. What is pushed goes at once, or not at all. */
  readonly digest: Digest;
  readonly digestAt: string;
  /** Of a weekly one: 0 is Sunday. */
  readonly digestDay: number;
  /** Nothing goes out before this instant, whatever it is. */
  readonly pausedUntil: Date | null;
  /** Told of those too for whom one may act. */
  readonly others: boolean;
}

/** What can't be turned off, and why: what the page says beside it. */
export const LOCKED: readonly { readonly group: Group; readonly channel: Channel; readonly why: 'in-vain' | 'your-right' }[] = [
  { group: 'visits', channel: 'portal', why: 'in-vain' },
  { group: 'access', channel: 'portal', why: 'your-right' },
];
const isLocked = (group: Group, channel: Channel): boolean => LOCKED.some((one) => one.group === group && one.channel === channel);

/** Before anybody has chosen: everything in the list, and outside where an address is known; who merely read the record nowhere, since there is a page of it. */
export const FIRST_CHOICES = Object.fromEntries(
  GROUPS.map((group) => [group, Object.fromEntries(CHANNELS.map((channel) => [channel, group !== 'reads']))]),
) as Choices;
export const FIRST_WISHES: Wishes = {
  ...{ choices: FIRST_CHOICES, quiet: { from: '21:00', to: '07:00' } },
  ...{ digest: 'at-once', digestAt: '18:00', digestDay: 0, pausedUntil: null, others: true },
};

/** What was chosen, with what can't be turned off, and with first choices for groups that are younger than the choice. */
export const settled = (chosen: Partial<Choices>): Choices =>
  Object.fromEntries(
    GROUPS.map((group) => [
      group,
      Object.fromEntries(
        CHANNELS.map((channel) => [channel, isLocked(group, channel) || (chosen[group]?.[channel] ?? FIRST_CHOICES[group][channel])]),
      ),
    ]),
  ) as Choices;

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;
export const isClock = (text: string): boolean => CLOCK.test(text);
/** Longer than this is no pause but an end, which has switches of its own. In days. */
export const LONGEST_PAUSE_DAYS = 90;

/** A notice that waits to go out. */
export interface Waiting {
  readonly group: Group;
  readonly channel: Outward;
  readonly urgent: boolean;
  /** Since when it could be told. */
  readonly since: Date;
}

/**
 * When something may go out, never before `now`; null: it is not wanted there. A pause holds everything. What is urgent passes quiet hours
 * and the digest. All else waits for the digest that follows it, then for the end of quiet hours. Days of 23 and 25 hours come out right,
 * since every hour is looked up in the zone on its own day.
 */
export function sendAt({ group, channel, urgent, since }: Waiting, wishes: Wishes, zone: string, now: Date): Date | null {
  if (!wishes.choices[group][channel]) return null;
  let at = now;
  const { pausedUntil } = wishes;
  if (pausedUntil && pausedUntil > at) at = pausedUntil;
  if (urgent) return at;
  if (channel === 'email' && wishes.digest !== 'at-once') {
    const digest = digestAfter(since, wishes, zone);
    if (digest > at) at = digest;
  }
  return quietEnd(at, wishes, zone) ?? at;
}

/** The first time of the digest after an instant. */
function digestAfter(since: Date, { digest, digestAt, digestDay }: Wishes, zone: string): Date {
  for (let day = dayIn(since, zone); ; day = dayAfter(day, 1)) {
    if (digest === 'weekly' && new Date(`${day}T00:00:00Z`).getUTCDay() !== digestDay) continue;
    const at = instantOf(day, digestAt, zone);
    if (at > since) return at;
  }
}

/** When the quiet hours end in which an instant lies; undefined outside of them. They may go over midnight. */
export function quietEnd(at: Date, { quiet }: Pick<Wishes, 'quiet'>, zone: string): Date | undefined {
  if (!quiet || quiet.from === quiet.to) return undefined;
  const today = dayIn(at, zone);
  for (const day of [dayAfter(today, -1), today]) {
    const from = instantOf(day, quiet.from, zone);
    const to = instantOf(quiet.from < quiet.to ? day : dayAfter(day, 1), quiet.to, zone);
    if (from <= at && at < to) return to;
  }
  return undefined;
}
