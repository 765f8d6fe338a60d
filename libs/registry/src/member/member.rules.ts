import { ImpossibleDateError } from './member.errors.ts';

/** Completed years between a birth date (`YYYY-MM-DD`) and a day, as people count them; born on 29 February, one is older on 1 March. */
export function ageOn(birthDate: string, day: Date): number {
  const [year, month, date] = birthDate.split('-').map(Number) as [number, number, number];
  const years = day.getUTCFullYear() - year;
  const before = day.getUTCMonth() + 1 < month || (day.getUTCMonth() + 1 === month && day.getUTCDate() < date);
  return Math.max(0, before ? years - 1 : years);
}

/** Midnight UTC of the birthday on which a person becomes `years` old. */
export function birthdayOf(birthDate: string, years: number): Date {
  const [year, month, date] = birthDate.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year + years, month - 1, date));
}

/** The instant of death, if it can be one. @throws ImpossibleDateError */
export function diesWhen(birthDate: string, at: Date, now: Date): Date {
  if (at > now) throw new ImpossibleDateError('A death cannot lie in the future.');
  if (at.toISOString().slice(0, 10) < birthDate) throw new ImpossibleDateError('A death cannot lie before the birth.');
  return at;
}
