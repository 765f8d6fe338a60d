import { InvalidInputError } from '../arrangement/arrangement.errors.ts';

const DAY_MS = 86_400_000;
/** A longer absence is a change of the care team, which the clinic makes. */
const LONGEST_DAYS = 60;

export interface Span {
  readonly from: Date;
  readonly until: Date;
}

/** {@link InvalidInputError} where nobody could stand in for that time. */
export function requireSpan({ from, until }: Span, now: Date): void {
  if (!(until > now)) throw new InvalidInputError('until', 'Choose an end that is still to come.');
  if (!(until > from)) throw new InvalidInputError('until', 'Choose an end after the beginning.');
  if (until.getTime() - from.getTime() > LONGEST_DAYS * DAY_MS)
    throw new InvalidInputError('until', `Somebody may stand in for ${LONGEST_DAYS} days at most.`);
}
