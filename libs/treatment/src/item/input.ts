import { coding, type Coding, unturned } from '@careway/contracts';
import type { Concept } from './item.entity.ts';
import { InvalidInputError } from './item.errors.ts';

/** A code of a code system, as it may be stored and told. */
export function codingFrom(field: string, given: Coding): Coding {
  const parsed = coding.safeParse({ system: given.system.trim(), code: given.code.trim() });
  if (!parsed.success || !parsed.data.system || !parsed.data.code)
    throw new InvalidInputError(field, 'A code needs its system and itself.');
  return parsed.data;
}

/** What is missing, where the field's own name would say nothing to a reader. */
const MISSING: Readonly<Record<string, string>> = {
  ...{ reason: 'A reason is needed.', overrideReason: 'A reason is needed.', name: 'A name is needed.', note: 'A note is needed.' },
  ...{ description: 'A description is needed.', category: 'A kind is needed.', dosage: 'It has to be said how it is taken.' },
  ...{ text: 'Words are needed.', unit: 'A unit is needed.' },
};

/** Text that can be stored, without blanks around it; not empty. */
export function textFrom(field: string, text: string, most: number): string {
  const plain = unturned(text).trim();
  if (plain === '') throw new InvalidInputError(field, MISSING[field] ?? 'There are no words in it.');
  if (plain.length > most) throw new InvalidInputError(field, `It is longer than ${most} characters.`);
  if (plain.includes('\u0000') || !plain.isWellFormed()) throw new InvalidInputError(field, 'It contains characters that are no text.');
  return plain;
}

/** Words with a code where there is one. */
export const conceptFrom = (field: string, text: string, code: Coding | null | undefined): Concept => ({
  codings: code ? [codingFrom(`${field}.code`, code)] : [],
  text: textFrom(field, text, 1_000),
});
