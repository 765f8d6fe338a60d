import { expect, test } from '@jest/globals';
import { calendarFile } from './calendar-file.ts';

const NOW = new Date('2026-11-29T10:00:00.000Z');
const event = {
  ...{ id: 'abc_123', sequence: 0, startsAt: '2026-12-06T08:00:00.000Z', endsAt: '2026-12-06T08:20:00.000Z' },
  ...{ summary: 'Appointment with Dr. Levi', location: 'Neve Alon; first floor, room 3', cancelled: false },
};
const lines = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

test('a booked appointment is an event in UTC with an id that stays, and its commas are escaped', () => {
  expect(lines(calendarFile(event, NOW))).toEqual([
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Careway//Appointments//EN', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', 'BEGIN:VEVENT'],
    ...['UID:abc_123@careway', 'DTSTAMP:20261129T100000Z', 'SEQUENCE:0', 'DTSTART:20261206T080000Z', 'DTEND:20261206T082000Z'],
    ...['SUMMARY:Appointment with Dr. Levi', 'LOCATION:Neve Alon\\; first floor\\, room 3', 'STATUS:CONFIRMED', 'CLASS:PRIVATE'],
    ...['TRANSP:OPAQUE', 'END:VEVENT', 'END:VCALENDAR', ''],
  ]);
});

test('moved it has the same id and a higher sequence; cancelled it takes itself back', () => {
  const moved = lines(calendarFile({ ...event, sequence: 1, startsAt: '2026-12-07T08:00:00.000Z' }, NOW));
  expect(moved).toEqual(expect.arrayContaining(['UID:abc_123@careway', 'SEQUENCE:1', 'DTSTART:20261207T080000Z']));
  const cancelled = lines(calendarFile({ ...event, sequence: 2, cancelled: true }, NOW));
  expect(cancelled).toEqual(expect.arrayContaining(['METHOD:CANCEL', 'STATUS:CANCELLED', 'SEQUENCE:2', 'UID:abc_123@careway']));
});

test('no line is longer than 75 octets, whatever the script, and unfolded it is what it was', () => {
  const summary = 'תור במרפאה אצל ד״ר אמיר לוי, רופא משפחה 🏥 '.repeat(4).trim();
  const text = calendarFile({ ...event, summary }, NOW);
  for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  expect(lines(text)).toContain(`SUMMARY:${summary.replaceAll(',', '\\,')}`);
});
