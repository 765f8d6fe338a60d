import { expect, test } from '@jest/globals';
import { isHoliday } from './holidays.ts';
import { dayAfter } from './zone.ts';

const daysOff = (year: number): readonly string[] => {
  const found: string[] = [];
  for (let day = `${year}-01-01`; day.startsWith(String(year)); day = dayAfter(day, 1)) if (isHoliday(day)) found.push(day);
  return found;
};

test('the days off of a year are those of the calendar on the wall', () => {
  expect(daysOff(2026)).toEqual([
    ...['2026-04-02', '2026-04-08', '2026-04-22', '2026-05-22'],
    ...['2026-09-12', '2026-09-13', '2026-09-21', '2026-09-26', '2026-10-03'],
  ]);
  expect(daysOff(2027)).toEqual([
    ...['2027-04-22', '2027-04-28', '2027-05-12', '2027-06-11'],
    ...['2027-10-02', '2027-10-03', '2027-10-11', '2027-10-16', '2027-10-23'],
  ]);
});

test('Independence Day moves away from the Sabbath, once in each year', () => {
  const days = [2024, 2025, 2026, 2028].map((year) => daysOff(year).filter((day) => /-0[45]-/.test(day)));
  expect(days.map((all) => all.filter((day) => ['2024-05-14', '2025-05-01', '2026-04-22', '2028-05-02'].includes(day)))).toEqual([
    ['2024-05-14'],
    ['2025-05-01'],
    ['2026-04-22'],
    ['2028-05-02'],
  ]);
  for (let year = 2024; year < 2060; year++) expect([year, daysOff(year).length]).toEqual([year, 9]);
});
