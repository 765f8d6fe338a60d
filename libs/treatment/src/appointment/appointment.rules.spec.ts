import { expect, test } from '@jest/globals';
import {
  type AppointmentStatus,
  mayArrive,
  mayBecome,
  mayBeFulfilled,
  mayBeMissed,
  NEXT,
  offeredUntil,
  sideOf,
} from './appointment.rules.ts';

const STATES = Object.keys(NEXT) as AppointmentStatus[];

test('every state and every step is in the table, and nothing else', () => {
  const steps = STATES.flatMap((from) => STATES.filter((to) => mayBecome(from, to)).map((to) => `${from} ${to}`));
  const listed = [
    ...['waitlist pending', 'waitlist cancelled', 'pending waitlist', 'pending booked', 'pending cancelled'],
    ...['booked booked', 'booked arrived', 'booked fulfilled', 'booked cancelled', 'booked noshow'],
    ...['arrived fulfilled', 'arrived noshow', 'noshow arrived'],
  ];
  expect(steps.sort()).toEqual(listed.sort());
});

test('what is over stays over', () => {
  for (const end of ['fulfilled', 'cancelled'] as const) expect(STATES.filter((to) => mayBecome(end, to))).toEqual([]);
});

test('whatever steps are taken, only what waits or was offered comes without a booking, and no walk leaves the table', () => {
  // a fixed walk of a simple generator: the same each time, and long enough to pass every step
  let seed = 7;
  const passed = new Set<string>();
  for (let walk = 0; walk < 500; walk += 1) {
    let at: AppointmentStatus = walk % 2 ? 'waitlist' : 'booked';
    for (let step = 0; step < 12; step += 1) {
      seed = (seed * 48_271) % 2_147_483_647;
      const to = STATES[seed % STATES.length]!;
      if (!mayBecome(at, to)) continue;
      passed.add(`${at} ${to}`);
      at = to;
    }
  }
  expect(passed.size).toBe(STATES.flatMap((from) => NEXT[from]).length);
  expect([...passed].filter((one) => one.startsWith('waitlist') && !/pending|cancelled/.test(one))).toEqual([]);
});

const at = (iso: string) => new Date(iso);
test('an offer is held for two hours of the day, wakes nobody, and leaves others time to come', () => {
  const far = at('2026-01-20T08:00:00Z');
  expect(offeredUntil(far, at('2026-01-11T08:00:00Z'))).toEqual(at('2026-01-11T10:00:00Z'));
  // freed at ten in the evening, and at five in the morning: answered by ten in the morning
  expect(offeredUntil(far, at('2026-01-11T20:00:00Z'))).toEqual(at('2026-01-12T08:00:00Z'));
  expect(offeredUntil(far, at('2026-01-12T03:00:00Z'))).toEqual(at('2026-01-12T08:00:00Z'));
  // it begins at noon: the offer ends an hour before
  expect(offeredUntil(at('2026-01-12T10:00:00Z'), at('2026-01-12T08:30:00Z'))).toEqual(at('2026-01-12T09:00:00Z'));
  expect(offeredUntil(at('2026-01-12T10:00:00Z'), at('2026-01-12T08:50:00Z'))).toBeUndefined();
});

test('people come up to four hours early, are seen up to an hour early, and are missed no minute early', () => {
  const starts = at('2026-01-12T10:00:00Z');
  const from = (may: (startsAt: Date, now: Date) => boolean) =>
    ['05:59', '06:00', '08:59', '09:00', '09:59', '10:00'].find((time) => may(starts, at(`2026-01-12T${time}:00Z`)));
  expect([from(mayArrive), from(mayBeFulfilled), from(mayBeMissed)]).toEqual(['06:00', '09:00', '10:00']);
});

test('who acted is named by the relation', () => {
  expect(['self', 'proxy', 'care-team', 'break-glass', 'system'].map(sideOf)).toEqual([
    'member',
    'proxy',
    'clinician',
    'clinician',
    'system',
  ]);
});
