import { expect, test } from '@jest/globals';
import { GROUPS } from '../notification/kinds.ts';
import { CHANNELS, FIRST_WISHES, LOCKED, quietEnd, sendAt, settled, type Waiting, type Wishes } from './preference.rules.ts';

const ZONE = 'Asia/Jerusalem';
const at = (text: string) => new Date(text);
const wishes = (more: Partial<Wishes> = {}): Wishes => ({ ...FIRST_WISHES, ...more });
const waiting = (more: Partial<Waiting> = {}): Waiting => ({
  ...{ group: 'messages', channel: 'email', urgent: false, since: at('2026-06-10T09:00:00Z') },
  ...more,
});

test('by day a notice goes at once, at night in the morning, and what is urgent goes at night', () => {
  const [noon, night, small] = [at('2026-06-10T09:00:00Z'), at('2026-06-10T20:30:00Z'), at('2026-06-11T01:00:00Z')];
  expect(sendAt(waiting(), wishes(), ZONE, noon)).toEqual(noon);
  // 07:00 in Jerusalem is 04:00 UTC in summer, on either side of midnight
  for (const late of [night, small]) {
    expect(sendAt(waiting(), wishes(), ZONE, late)).toEqual(at('2026-06-11T04:00:00Z'));
    expect(sendAt(waiting({ channel: 'push' }), wishes(), ZONE, late)).toEqual(at('2026-06-11T04:00:00Z'));
    expect(sendAt(waiting({ urgent: true }), wishes(), ZONE, late)).toEqual(late);
    expect(sendAt(waiting(), wishes({ quiet: null }), ZONE, late)).toEqual(late);
  }
});

test('the hours are those of the zone: where it is still afternoon nothing waits', () => {
  const evening = at('2026-06-10T18:30:00Z');
  expect(sendAt(waiting(), wishes(), ZONE, evening)).toEqual(at('2026-06-11T04:00:00Z'));
  expect(sendAt(waiting(), wishes(), 'America/New_York', evening)).toEqual(evening);
});

test('quiet hours end by the clock on the wall in nights of nine and of eleven hours', () => {
  // Israel puts its clocks forward on 27 March 2026 at 02:00 and back on 25 October 2026 at 02:00
  expect(quietEnd(at('2026-03-26T19:00:00Z'), wishes(), ZONE)).toEqual(at('2026-03-27T04:00:00Z'));
  expect(quietEnd(at('2026-10-24T18:00:00Z'), wishes(), ZONE)).toEqual(at('2026-10-25T05:00:00Z'));
});

test('quiet hours within one day, at their borders, and none where they begin and end at once', () => {
  const nap = { quiet: { from: '13:00', to: '15:00' } };
  expect(quietEnd(at('2026-06-10T09:59:59Z'), nap, ZONE)).toBeUndefined();
  expect(quietEnd(at('2026-06-10T10:00:00Z'), nap, ZONE)).toEqual(at('2026-06-10T12:00:00Z'));
  expect(quietEnd(at('2026-06-10T12:00:00Z'), nap, ZONE)).toBeUndefined();
  expect(quietEnd(at('2026-06-10T12:00:00Z'), { quiet: { from: '08:00', to: '08:00' } }, ZONE)).toBeUndefined();
});

test('a daily digest gathers what came since the last one; what came before it and was not sent goes now', () => {
  const daily = wishes({ digest: 'daily', digestAt: '18:00' });
  const six = at('2026-06-10T15:00:00Z');
  expect(sendAt(waiting(), daily, ZONE, at('2026-06-10T09:05:00Z'))).toEqual(six);
  expect(sendAt(waiting(), daily, ZONE, at('2026-06-10T16:00:00Z'))).toEqual(at('2026-06-10T16:00:00Z'));
  expect(sendAt(waiting({ since: six }), daily, ZONE, six)).toEqual(at('2026-06-11T15:00:00Z'));
  expect(sendAt(waiting({ urgent: true }), daily, ZONE, at('2026-06-10T09:05:00Z'))).toEqual(at('2026-06-10T09:05:00Z'));
  // what is pushed is no digest
  expect(sendAt(waiting({ channel: 'push' }), daily, ZONE, at('2026-06-10T09:05:00Z'))).toEqual(at('2026-06-10T09:05:00Z'));
});

test('a weekly digest waits for its day; one within quiet hours waits for their end', () => {
  // 10 June 2026 is a Wednesday
  const weekly = wishes({ digest: 'weekly', digestDay: 5, digestAt: '09:00' });
  expect(sendAt(waiting(), weekly, ZONE, at('2026-06-10T09:05:00Z'))).toEqual(at('2026-06-12T06:00:00Z'));
  expect(sendAt(waiting(), { ...weekly, digestAt: '23:00' }, ZONE, at('2026-06-10T09:05:00Z'))).toEqual(at('2026-06-13T04:00:00Z'));
});

test('a pause holds everything back, the urgent as well, and quiet hours count after it', () => {
  const until = at('2026-06-20T20:00:00Z');
  const paused = wishes({ pausedUntil: until });
  expect(sendAt(waiting({ urgent: true }), paused, ZONE, at('2026-06-10T09:05:00Z'))).toEqual(until);
  expect(sendAt(waiting(), paused, ZONE, at('2026-06-10T09:05:00Z'))).toEqual(at('2026-06-21T04:00:00Z'));
  expect(sendAt(waiting(), paused, ZONE, at('2026-06-21T09:00:00Z'))).toEqual(at('2026-06-21T09:00:00Z'));
});

test('what is turned off goes nowhere, and what may not be turned off stays on whatever was sent', () => {
  const none = Object.fromEntries(GROUPS.map((group) => [group, Object.fromEntries(CHANNELS.map((channel) => [channel, false]))])) as never;
  const choices = settled(none);
  for (const group of GROUPS)
    for (const channel of CHANNELS)
      expect(choices[group][channel]).toBe(LOCKED.some((one) => one.group === group && one.channel === channel));
  expect(sendAt(waiting(), wishes({ choices }), ZONE, at('2026-06-10T09:00:00Z'))).toBeNull();
  expect(settled({})).toEqual(FIRST_WISHES.choices);
});
