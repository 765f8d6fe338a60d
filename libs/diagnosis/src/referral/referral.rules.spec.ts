import { PRIORITIES } from '@careway/clinical/order';
import { expect, test } from '@jest/globals';
import { Referral } from './referral.entity.ts';
import { ReferralStepError } from './referral.errors.ts';
import { dueOn, isOverdue, mayBecome, ownerOf, REFERRAL_STATUSES, standingOf, VALID_DAYS } from './referral.rules.ts';

const NOW = new Date('2026-11-22T09:00:00Z');
const DAY_MS = 86_400_000;
const later = (days: number): Date => new Date(NOW.getTime() + days * DAY_MS);
const start = {
  ...{ memberId: 'm', id: 'r', journeyId: 'j', sensitivity: 'general' as const, specialty: { system: 's', code: 'c' } },
  ...{ priority: 'routine' as const, reason: 'x', conditionId: null, requestedBy: 'd', toClinicId: 'k' },
};

test('a referral goes one way; a visit may be given another time, and nothing leads on from what has ended', () => {
  const steps = REFERRAL_STATUSES.flatMap((from) => REFERRAL_STATUSES.filter((to) => mayBecome(from, to)).map((to) => `${from} > ${to}`));
  expect(steps).toEqual([
    ...['requested > accepted', 'requested > refused', 'requested > cancelled'],
    ...['accepted > booked', 'accepted > refused', 'accepted > cancelled'],
    ...['booked > booked', 'booked > done', 'booked > cancelled', 'done > reported'],
  ]);
  expect(REFERRAL_STATUSES.filter((to) => mayBecome('expired', to))).toEqual([]);
});

/** The same row of choices for the same seed: mulberry32, Tommy Ettinger, 2017, public domain. */
function picker(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

test('whatever is tried in whatever order, no referral leaves the table, and a refused step changes nothing', () => {
  for (let seed = 1; seed <= 500; seed++) {
    const pick = picker(seed);
    const referral = Referral.request(start, NOW);
    for (let day = 0, n = 0; n < 12; n++, day += pick(40)) {
      const now = later(day);
      const [before, standing] = [Object.assign({}, referral), standingOf(referral, now)];
      const verbs = [
        () => referral.accept('a', now),
        () => referral.refuse('no', 'a', now),
        () => referral.book(later(day + 3), now),
        () => referral.complete(now),
        () => referral.reportBack('well', 'a', now),
        () => referral.cancel('no', 'a', now),
      ];
      try {
        verbs[pick(verbs.length)]!();
        expect([before.status, referral.status, mayBecome(standing, referral.status)]).toEqual([before.status, referral.status, true]);
      } catch (error) {
        expect(error).toBeInstanceOf(ReferralStepError);
        expect(Object.assign({}, referral)).toEqual(before);
      }
      // what the database holds as checks
      expect(referral.status === 'reported').toBe(referral.report !== null);
      expect(referral.status === 'refused' || referral.status === 'cancelled').toBe(referral.endReason !== null);
    }
  }
});

test('without a booked visit it expires after its day; with one it does not', () => {
  const referral = Referral.request(start, NOW);
  expect([standingOf(referral, later(VALID_DAYS)), standingOf(referral, later(VALID_DAYS + 1))]).toEqual(['requested', 'expired']);
  expect(() => referral.accept('a', later(VALID_DAYS + 1))).toThrow(ReferralStepError);
  referral.accept('a', NOW);
  expect(standingOf(referral, later(VALID_DAYS + 1))).toBe('expired');
  referral.book(later(100), NOW);
  expect(standingOf(referral, later(200))).toBe('booked');
  expect(isOverdue('booked', referral.dueOn, later(101))).toBe(true);
});

test('each step has a day and an owner, and the more pressing the sooner; what ended has none', () => {
  const days = (status: 'requested' | 'accepted') => PRIORITIES.map((priority) => dueOn(status, priority, NOW)!);
  for (const status of ['requested', 'accepted'] as const) expect(days(status)).toEqual(days(status).toSorted().toReversed());
  expect(['refused', 'reported', 'cancelled'].map((status) => dueOn(status as 'refused', 'routine', NOW))).toEqual([null, null, null]);
  expect(isOverdue('expired', '2020-01-01', NOW)).toBe(false);
  expect([ownerOf('requested', false), ownerOf('booked', false), ownerOf('reported', false), ownerOf('reported', true)]).toEqual([
    ...['receiving-clinic', 'member', 'care-team', 'nobody'],
  ]);
});

test('only what ended is taken note of, and once', () => {
  const referral = Referral.request(start, NOW);
  expect(() => referral.acknowledge('d', NOW)).toThrow(ReferralStepError);
  expect(referral.acknowledge('d', later(VALID_DAYS + 1))).toBe('expired');
  expect(referral.acknowledge('e', later(VALID_DAYS + 2))).toBeUndefined();
  expect(referral.acknowledgedBy).toBe('d');
});
