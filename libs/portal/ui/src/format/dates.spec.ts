import { expect, test } from '@jest/globals';
import { dayNumber, formatDate, toldAt } from './dates.ts';

const NOW = new Date('2026-11-22T10:00:00Z');
const ZONE = 'Asia/Jerusalem';
const said = (value: string, style: Parameters<typeof formatDate>[1], locale = 'en-GB') => formatDate(value, style, locale, ZONE, NOW);

test('a date is said as people say it, in each language', () => {
  expect(said('2026-11-24T07:40:00Z', 'day')).toBe('Tuesday 24 November');
  expect(said('2026-11-24T07:40:00Z', 'day', 'he-IL')).toBe('יום שלישי, 24 בנובמבר');
  expect(said('2026-11-24T07:40:00Z', 'day', 'ru-RU')).toBe('вторник, 24 ноября');
  expect(said('2026-11-24T07:40:00Z', 'time', 'ar-IL-u-nu-latn')).toBe('09:40');
});

test('a short month takes as little room as it can in each language', () => {
  const short = (locale: string) => said('2025-11-24', 'month-short', locale);
  expect([short('en-GB'), short('he-IL'), short('ru-RU')]).toEqual(['Nov 2025', 'נוב׳ 2025', 'нояб. 2025']);
});

test('today, yesterday and tomorrow go by the calendar of the zone, not by hours', () => {
  expect(said('2026-11-22T21:30:00Z', 'near')).toBe('today');
  expect(said('2026-11-22T22:30:00Z', 'near')).toBe('tomorrow');
  expect(said('2026-11-21T21:59:00Z', 'near')).toBe('yesterday');
  expect(said('2026-11-20T21:59:00Z', 'near')).toBe('20 November');
});

test('near says the year where it is another one', () => {
  expect(said('2019-03-02T10:00:00Z', 'near')).toBe('2 Mar 2019');
  expect(said('2027-01-02', 'near', 'he-IL')).toBe('2 בינו׳ 2027');
  const newYear = (at: string) => formatDate(at, 'near', 'en-GB', ZONE, new Date('2026-12-31T20:00:00Z'));
  expect([newYear('2026-12-31T22:30:00Z'), newYear('2027-01-03')]).toEqual(['tomorrow', '3 Jan 2027']);
});

test('a date without a time is the same day in every zone', () => {
  for (const zone of ['Pacific/Auckland', 'Asia/Jerusalem', 'America/Los_Angeles'])
    expect(formatDate('1979-03-14', 'date', 'en-GB', zone, NOW)).toBe('14 March');
});

test('of a month or a year alone no day is said, in whatever zone and style', () => {
  const at = (precision: 'DAY' | 'MONTH' | 'YEAR', zone = ZONE) => toldAt('2019-01-01T00:00:00.000Z', precision, zone);
  for (const style of ['day', 'date', 'near', 'moment', 'month'] as const) {
    expect(said(at('YEAR', 'America/New_York'), style)).toBe('2019');
    expect(said(at('MONTH', 'America/New_York'), style)).toBe('January 2019');
  }
  expect([said(at('MONTH'), 'year'), said(at('DAY'), 'year'), said(at('MONTH'), 'month', 'he-IL')]).toEqual([
    'Jan 2019',
    '1 Jan 2019',
    'ינואר 2019',
  ]);
});

test('days are counted over a change of the clock', () => {
  const before = new Date('2026-10-24T21:30:00Z');
  const after = new Date('2026-10-25T22:30:00Z');
  expect(dayNumber(after, ZONE) - dayNumber(before, ZONE)).toBe(1);
});
