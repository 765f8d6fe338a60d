import { coding, fromGlobalId, type Coding, unturned } from '@careway/contracts';
import { InvalidInputError } from './item.errors.ts';

/** A day as it is stored: its beginning in UTC, with precision `day`. Days after `now` are refused. */
export function dayAt(field: string, day: string, now: Date): Date {
  const at = new Date(`${day}T00:00:00.000Z`);
  if (at > now) throw new InvalidInputError(field, 'That day is still to come.');
  if (day < '1850') throw new InvalidInputError(field, 'That day is too long ago.');
  return at;
}

/** A code of a code system, as it may be stored and told. */
export function codingFrom(field: string, given: Coding): Coding {
  const parsed = coding.safeParse({ system: given.system.trim(), code: given.code.trim() });
  if (!parsed.success || !parsed.data.system || !parsed.data.code)
    throw new InvalidInputError(field, 'A code needs its system and itself.');
  return parsed.data;
}

/** The inner id of an opaque one of the same member. */
export function ownId(field: string, memberId: string, globalId: string): string {
  const ref = fromGlobalId(globalId);
  if (ref?.memberId !== memberId) throw new InvalidInputError(field, 'It belongs to no item of this member.');
  return ref.id;
}

/** Text that can be stored, without blanks around it. */
export function textFrom(field: string, text: string, most: number): string {
  const plain = unturned(text).trim();
  if (plain.length > most) throw new InvalidInputError(field, `It is longer than ${most} characters.`);
  if (plain.includes('\u0000') || !plain.isWellFormed()) throw new InvalidInputError(field, 'It contains characters that are no text.');
  return plain;
}
