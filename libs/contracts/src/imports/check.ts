import type { z } from 'zod';
import type { RefusedItem } from './common.ts';

type Lists = Record<string, z.ZodArray<z.ZodType<{ id: string; identifier: string }>>>;
type Taken<Shape extends Lists> = { readonly [K in keyof Shape]: z.output<Shape[K]> };

/** Nobody alive, and no record about anybody, is older; PostgreSQL has no year 0. */
const EARLIEST = '1850';
/** A NUL or half a surrogate pair: valid in JSON, but no text that can be stored. */
const UNSTORABLE = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/;

/**
 * Sorts the items of a bulk command: those that fit their shape are taken, the others are told with identifier and reason. Of two
 * items with the same id the first is taken; the second is told unless it says the same. Throws what `unreadable` makes of the reason
 * where a list is missing, unknown, too long or no list: then nothing can be taken.
 */
export function checkImport<Shape extends Lists>(
  shape: z.ZodObject<Shape>,
  items: unknown,
  unreadable: (reason: string) => Error,
): { readonly taken: Taken<Shape>; readonly refused: readonly RefusedItem[] } {
  const lists = shape.shape;
  if (typeof items !== 'object' || items === null || Array.isArray(items)) throw unreadable('The items are no object of lists.');
  const unknown = Object.keys(items).find((name) => !Object.hasOwn(lists, name));
  if (unknown !== undefined) throw unreadable(`"${unknown.slice(0, 60)}" is no list of this import.`);
  const refused: RefusedItem[] = [];
  const taken = Object.entries(lists).map(([name, list]) => {
    const given = (items as Record<string, unknown>)[name];
    if (!Array.isArray(given)) throw unreadable(`${name} is no list.`);
    const most = list._zod.bag['maximum'] as number | undefined;
    if (most !== undefined && given.length > most)
      throw unreadable(`${name} has ${given.length} items; at most ${most} are taken at once.`);
    return [name, checkList(name, list, given, refused)];
  });
  return { taken: Object.fromEntries(taken) as Taken<Shape>, refused };
}

function checkList(name: string, list: Lists[string], given: readonly unknown[], refused: RefusedItem[]): unknown[] {
  const texts = new Map<string, string>();
  const fit: unknown[] = [];
  for (const [n, one] of given.entries()) {
    const parsed = list.element.safeParse(one);
    const reason = parsed.success ? undefined : reasonOf(parsed.error);
    const text = parsed.success ? JSON.stringify(parsed.data) : '';
    const objection = reason ?? objectionTo(parsed.data!, text, texts);
    if (objection !== undefined) refused.push({ identifier: identifierOf(one) ?? `${name}[${n}]`, reason: objection });
    else if (!texts.has(parsed.data!.id)) {
      texts.set(parsed.data!.id, text);
      fit.push(parsed.data);
    }
  }
  return fit;
}

function objectionTo(item: { id: string }, text: string, texts: ReadonlyMap<string, string>): string | undefined {
  if (UNSTORABLE.test(text)) return 'contains characters that are no text';
  const date = Object.entries(item).find(([field, value]) => /At$/.test(field) && typeof value === 'string' && value < EARLIEST);
  if (date) return `${date[0]}: before ${EARLIEST}`;
  const earlier = texts.get(item.id);
  return earlier !== undefined && earlier !== text
    ? 'the same identifier a second time, with other content; the first was taken'
    : undefined;
}

const reasonOf = ({ issues }: z.ZodError): string =>
  issues
    .slice(0, 3)
    .map(({ path, message }) => `${path.join('.') || 'item'}: ${message}`)
    .join('; ');

function identifierOf(one: unknown): string | undefined {
  const identifier = (one as { identifier?: unknown } | null)?.identifier;
  return typeof identifier === 'string' && identifier !== '' ? identifier.slice(0, 300) : undefined;
}
