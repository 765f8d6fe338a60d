import { dayIn } from '@careway/contracts';
import { expect, test } from '@jest/globals';
import { fits, freeOf, isBookable, type Opening, timeAt, timesFrom, timesOn } from './opening.rules.ts';

const every = (from: string, until: string) => Array.from({ length: 7 }, (_, weekday) => ({ weekday, from, until }));
const opening = (given: Partial<Opening> = {}): Opening => ({ hours: every('08:00', '10:00'), closings: [], slotMinutes: 30, ...given });
const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Jerusalem', hour: '2-digit', minute: '2-digit' });
const shown = (one: Opening, day: string) => timesOn(one, day).map(({ startsAt }) => clock.format(startsAt));

test('a day has the times of its hours; what is left over is no time', () => {
  expect(shown(opening(), '2026-01-11')).toEqual(['08:00', '08:30', '09:00', '09:30']);
  expect(shown(opening({ slotMinutes: 50 }), '2026-01-11')).toEqual(['08:00', '08:50']);
});

test('the same hours are the same clock times before and after clocks change', () => {
  for (const day of ['2026-03-26', '2026-03-27', '2026-10-24', '2026-10-25']) expect(shown(opening(), day)[0]).toBe('08:00');
  const [winter, summer] = [timesOn(opening(), '2026-03-26')[0]!, timesOn(opening(), '2026-03-27')[0]!];
  expect(+summer.startsAt - +winter.startsAt).toBe(23 * 3_600_000);
});

test('hours over the change have as many times as there really are: an hour fewer in March, one more in October', () => {
  const night = opening({ hours: every('00:00', '04:00'), slotMinutes: 60 });
  expect([timesOn(night, '2026-03-26').length, timesOn(night, '2026-03-27').length]).toEqual([4, 3]);
  expect([timesOn(night, '2026-10-24').length, timesOn(night, '2026-10-25').length]).toEqual([4, 5]);
  expect(shown(night, '2026-03-27')).toEqual(['00:00', '01:00', '03:00']);
  expect(shown(night, '2026-10-25')).toEqual(['00:00', '01:00', '01:00', '02:00', '03:00']);
});

test('times never overlap and never leave their day, through a year with both changes', () => {
  const times = timesFrom(opening({ hours: every('00:00', '23:45'), slotMinutes: 25 }), '2026-01-01', 365);
  times.forEach((one, n) => {
    expect(+one.endsAt - +one.startsAt).toBe(25 * 60_000);
    expect(dayIn(one.startsAt)).toBe(dayIn(new Date(+one.endsAt - 1)));
    if (n) expect(+one.startsAt).toBeGreaterThanOrEqual(+times[n - 1]!.endsAt);
  });
});

test('a holiday or leave has no times, its first and last day included', () => {
  const closed = opening({ closings: [{ from: '2026-01-11', until: '2026-01-12', reason: 'leave' }] });
  expect(['2026-01-10', '2026-01-11', '2026-01-12', '2026-01-13'].map((day) => timesOn(closed, day).length)).toEqual([4, 0, 0, 4]);
});

test('hours hold from their first day to their last, both included; a booked time fits while it begins within one', () => {
  const held = opening({ validFrom: '2026-01-11', validUntil: '2026-01-12' });
  expect(['2026-01-10', '2026-01-11', '2026-01-12', '2026-01-13'].map((day) => timesOn(held, day).length)).toEqual([0, 4, 4, 0]);
  const at = (from: string, until: string) => ({ startsAt: new Date(`2026-01-11T${from}Z`), endsAt: new Date(`2026-01-11T${until}Z`) });
  expect(fits(held, at('06:00', '06:30'))).toBe(true);
  // cut otherwise than it was booked, it still lies in the hours
  expect(fits(opening({ slotMinutes: 40 }), at('06:30', '07:00'))).toBe(true);
  expect(fits(held, at('08:00', '08:30'))).toBe(false);
  expect(fits(opening({ validUntil: '2026-01-10' }), at('06:00', '06:30'))).toBe(false);
});

test('only what begins where a time begins is one', () => {
  expect(timeAt(opening(), new Date('2026-01-11T06:30:00Z'))?.endsAt.toISOString()).toBe('2026-01-11T07:00:00.000Z');
  expect(timeAt(opening(), new Date('2026-01-11T06:31:00Z'))).toBeUndefined();
});

test('free is what lies ahead and has nothing over it', () => {
  const now = new Date('2026-01-11T06:10:00Z');
  const busy = [{ startsAt: new Date('2026-01-11T06:45:00Z'), endsAt: new Date('2026-01-11T07:15:00Z') }];
  expect(freeOf(timesOn(opening(), '2026-01-11'), busy, now).map(({ startsAt }) => clock.format(startsAt))).toEqual(['09:30']);
  expect(isBookable(new Date('2026-01-11T06:10:00Z'), now)).toBe(false);
  expect(isBookable(new Date('2026-04-06T06:10:00Z'), now)).toBe(false);
});
