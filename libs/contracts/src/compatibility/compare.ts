import { isDeepStrictEqual } from 'node:util';
import type { Schema } from './schema.ts';

/** Bounds that readers rely on. A greater value of the first group is wider, of the second one narrower. */
const UPPER = ['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems', 'maxProperties'] as const;
const LOWER = ['minimum', 'exclusiveMinimum', 'minLength', 'minItems', 'minProperties'] as const;
/** What must not change at all. */
const FIXED = ['format', 'pattern', 'const', 'multipleOf', 'additionalProperties', 'uniqueItems', 'x-owner', 'x-key'] as const;
const WORDS = ['$schema', 'title', 'description'] as const;
const UNDERSTOOD = new Set<string>([...UPPER, ...LOWER, ...FIXED, ...WORDS, 'type', 'properties', 'required', 'items', 'anyOf', 'enum']);

/** A schema apart from `null`, which zod writes in two ways: as a type beside another, or as an alternative. */
function apart(schema: Schema): { nullable: boolean; members: readonly Schema[] } {
  const { anyOf, type } = schema;
  if (anyOf) {
    const members = anyOf.filter((member) => member.type !== 'null');
    return { nullable: members.length < anyOf.length, members };
  }
  if (Array.isArray(type)) {
    const types = (type as readonly string[]).filter((one) => one !== 'null');
    return { nullable: types.length < type.length, members: types.map((one) => ({ ...schema, type: one })) };
  }
  return { nullable: false, members: [schema] };
}

/**
 * Why facts of the one schema and readers of the other don't fit together, one line for each reason; empty when they do. Facts stay
 * in the log for ever and readers are deployed one by one, so both directions count: old facts must be valid, and whatever a reader
 * could rely on must still be there. A new optional field, a new value of an enum and a wider bound are fine.
 */
export function incompatibilities(before: Schema, after: Schema, at = ''): readonly string[] {
  const here = at || 'the event';
  const old = apart(before);
  const now = apart(after);
  if (old.nullable !== now.nullable)
    return [`${here} ${now.nullable ? 'may be null, which it never was' : 'was null at times and may not be any more'}`];
  if (old.members.length !== now.members.length) return [`${here} has other alternatives than before`];
  return old.members.flatMap((member, i) => compareOne(member, now.members[i]!, at));
}

function compareOne(before: Schema, after: Schema, at: string): readonly string[] {
  const here = at || 'the event';
  if (before.type !== after.type) return [`${here} was ${told(before.type)} and is ${told(after.type)}`];
  const unknown = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((keyword) => !UNDERSTOOD.has(keyword));
  return [
    ...unknown
      .filter((keyword) => !isDeepStrictEqual(before[keyword], after[keyword]))
      .map((keyword) => `${here}: ${keyword} changed, and nobody can tell whether that fits`),
    ...FIXED.filter((keyword) => !isDeepStrictEqual(before[keyword], after[keyword])).map(
      (keyword) => `${here}: ${keyword} was ${told(before[keyword])} and is ${told(after[keyword])}`,
    ),
    ...UPPER.flatMap((keyword) => tightened(before[keyword], after[keyword], (was, is) => is < was, `${here}: ${keyword}`)),
    ...LOWER.flatMap((keyword) => tightened(before[keyword], after[keyword], (was, is) => is > was, `${here}: ${keyword}`)),
    ...values(before.enum, after.enum, here),
    ...fields(before, after, at),
    ...(before.items || after.items ? incompatibilities(before.items ?? {}, after.items ?? {}, `${at}[]`) : []),
  ];
}

const told = (value: unknown): string => (value === undefined ? 'not said' : typeof value === 'string' ? value : JSON.stringify(value));

function tightened(was: unknown, is: unknown, narrower: (was: number, is: number) => boolean, what: string): readonly string[] {
  if (typeof is !== 'number' || (typeof was === 'number' && !narrower(was, is))) return [];
  return [`${what} was tightened from ${told(was)} to ${is}`];
}

function values(before: readonly unknown[] | undefined, after: readonly unknown[] | undefined, here: string): readonly string[] {
  if (!before && !after) return [];
  if (!before || !after)
    return [`${here} ${before ? 'was' : 'is now'} one of a list, and ${before ? 'is not any more' : 'was not before'}`];
  return before.filter((value) => !after.includes(value)).map((value) => `${here}: the value ${told(value)} was removed`);
}

function fields(before: Schema, after: Schema, at: string): readonly string[] {
  const [had, has] = [before.properties ?? {}, after.properties ?? {}];
  const [must, mustNow] = [new Set(before.required), new Set(after.required)];
  const path = (name: string) => (at ? `${at}.${name}` : name);
  return [
    ...Object.entries(had).flatMap(([name, schema]) => {
      const now = has[name];
      if (!now) return [`${path(name)} was removed`];
      if (must.has(name) && !mustNow.has(name)) return [`${path(name)} was always there and may be missing now`];
      if (!must.has(name) && mustNow.has(name)) return [`${path(name)} is required now, and older facts may not have it`];
      return incompatibilities(schema, now, path(name));
    }),
    ...Object.keys(has)
      .filter((name) => !had[name] && mustNow.has(name))
      .map((name) => `${path(name)} is new and required, and older facts don't have it; make it optional`),
  ];
}
