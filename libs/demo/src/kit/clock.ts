import { dayIn, PAYER_ZONE } from '@careway/contracts';

const DAY = 86_400_000;
export const YEAR = 365.25;
const hourIn = new Intl.DateTimeFormat('en-GB', { timeZone: PAYER_ZONE, hour: '2-digit', hourCycle: 'h23' });

/** Dates of the demo, all told as days before the day of the first population. */
export class Clock {
  constructor(readonly now: Date) {}

  /**
   * The instant at which clocks of the payer show `time` ("07:12"), `days` days ago; negative days lie ahead. What would lie ahead of
   * now on the day itself is drawn together into the last minutes of the day before, in its order: at the same instants whenever an
   * interrupted start goes on.
   */
  at(days: number, time = '09:00'): string {
    const [hours = 0, minutes = 0] = time.split(':').map(Number);
    const guess = Date.parse(`${this.date(days)}T00:00:00Z`) + (hours * 60 + minutes) * 60_000 - 2 * 3_600_000;
    const summer = (Number(hourIn.format(guess)) - hours + 24) % 24 === 1;
    const instant = guess - (summer ? 3_600_000 : 0);
    const wall = hours * 60 + minutes;
    const isAhead = days >= 0 && instant > this.now.getTime();
    return new Date(isAhead ? instant - wall * 60_000 - (1_440 - wall) * 1_000 : instant).toISOString();
  }

  /** The calendar date, `days` days ago: counted in days, since so many times 24 hours before 23:30 is the next day where clocks were an hour ahead. */
  date(days: number): string {
    return new Date(Date.parse(dayIn(this.now)) - Math.round(days) * DAY).toISOString().slice(0, 10);
  }

  /** Whole days from the date to now. */
  daysSince(date: string): number {
    return Math.floor((this.now.getTime() - Date.parse(`${date}T00:00:00Z`)) / DAY);
  }

  /** Completed years of age. */
  age(birthDate: string): number {
    const today = this.date(0);
    return Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (today.slice(5) < birthDate.slice(5) ? 1 : 0);
  }
}
