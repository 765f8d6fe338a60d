import type { Schema } from './schema.ts';

/** Formats whose values are short and say nothing in words. */
const CLOSED_FORMATS = new Set(['uuid', 'date', 'date-time']);
/** The longest code: the URI of a code system. A longer string has room for a sentence about somebody. */
const LONGEST_CODE = 200;
/** Words of a field's name that promise what must not travel. */
const PROSE = /^(names?|texts?|notes?|titles?|displays?|comments?|body|bodies|descriptions?|remarks?)$/i;

/** `otherMemberId` -> `other`, `Member`, `Id` */
const wordsOf = (name: string): readonly string[] => name.split(/(?=[A-Z])|[-_]/);

/**
 * Where an event's data could carry a name or free text: unbounded strings, fields that are called like it, and open objects.
 * Facts hold ids, codes, numbers and times only: they are kept for ever, and copied into every context.
 */
export function proseIn(schema: Schema, at = ''): readonly string[] {
  const here = at || 'the event';
  const { anyOf, properties, items, type } = schema;
  if (anyOf) return anyOf.flatMap((member) => proseIn(member, at));
  if (schema.enum || 'const' in schema) return [];
  const faults: string[] = [];
  const types = type === undefined ? [] : [type].flat();
  if (types.length === 0) faults.push(`${here} may be anything`);
  if (types.includes('string')) faults.push(...proseInString(schema, here));
  if (types.includes('object')) {
    if (schema.additionalProperties !== false) faults.push(`${here} takes fields that nobody has described`);
    for (const [name, field] of Object.entries(properties ?? {})) {
      const path = at ? `${at}.${name}` : name;
      if (field.format !== 'uuid' && wordsOf(name).some((word) => PROSE.test(word))) faults.push(`${path} is called like a name or a text`);
      faults.push(...proseIn(field, path));
    }
  }
  if (types.includes('array')) faults.push(...proseIn(items ?? {}, `${at}[]`));
  return faults;
}

function proseInString({ format, maxLength }: Schema, here: string): readonly string[] {
  if (format !== undefined && CLOSED_FORMATS.has(format)) return [];
  if (typeof maxLength !== 'number') return [`${here} is a string without a bound`];
  return maxLength > LONGEST_CODE ? [`${here} may have ${maxLength} characters, which is no code any more`] : [];
}
