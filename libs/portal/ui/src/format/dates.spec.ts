import { expect, test } from '@jest/globals';
import { dayNumber, formatDate } from './dates.ts';

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

test('a date without a time is the same day in every zone', () => {
  for (const zone of ['Pacific/Auckland', 'Asia/Jerusalem', 'America/Los_Angeles'])
    expect(formatDate('1979-03-14', 'date', 'en-GB', zone, NOW)).toBe('14 March');
});

test('days are counted over a change of the clock', () => {
  const before = new Date('2026-10-24T21:30:00Z');
  const after = new Date('2026-10-25T22:30:00Z');
  expect(dayNumber(after, ZONE) - dayNumber(before, ZONE)).toBe(1);
});
