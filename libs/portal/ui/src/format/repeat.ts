/** UCUM: day, week, month, year. */
export const REPEAT_UNITS = ['d', 'wk', 'mo', 'a'] as const;
export type RepeatUnit = (typeof REPEAT_UNITS)[number];

/** How often something comes again, in numbers as they were typed. */
export interface RepeatParts {
  /** Times a period. */
  readonly times: string;
  readonly period: string;
  readonly unit: RepeatUnit;
  /** In all; empty where it has no end. */
  readonly count: string;
}
const KEPT = /^([^/]*)\/(.*?)(d|wk|mo|a)(?: x(.*))?$/;

/** Reads `1/3mo x6`: once in three months, six times in all. Undefined for what is asked once, and for what is no repeat. */
export function repeatParts(kept: string): RepeatParts | undefined {
  const [, times, period, unit, count = ''] = KEPT.exec(kept) ?? [];
  return times === undefined || period === undefined ? undefined : { times, period, unit: unit as RepeatUnit, count };
}

/** The same back; numbers stay as they were typed, so that a form keeps what is no number yet. */
export const repeatText = ({ times, period, unit, count }: RepeatParts): string =>
  `${times}/${period}${unit}${count === '' ? '' : ` x${count}`}`;
