import { ages } from './age.rules.ts';
import { dates } from './date.rules.ts';
import type { Found, Identifier, IdentifierKind, Known, Rule } from './identifier.ts';
import { known as knownIn } from './known.rules.ts';
import { names } from './name.rules.ts';
import { identities, online, phones, records } from './number.rules.ts';
import { addresses, places } from './place.rules.ts';
import { patternText } from './text.ts';

/** Where two rules claim the same stretch, the earlier wins: the more exact ones come first. */
const RULES: readonly Rule[] = [online, addresses, phones, identities, dates, ages, records, places, names];

/**
 * Everything in a text that tells who somebody is, in the order of the text and without overlaps; names that stand side by side are one.
 * A rule can miss: a person reads the text before others do.
 */
export function identifiersIn(text: string, known: Known = {}): readonly Identifier[] {
  const pattern = patternText(text);
  const ranked: Identifier[] = [
    ...[...knownIn(text, known)].map((found) => ({ ...found, by: 'known' as const })),
    ...RULES.flatMap((rule) => [...rule(pattern)].map((found) => ({ ...found, by: 'rule' as const }))),
  ];
  const taken: Identifier[] = [];
  for (const one of ranked) {
    const others = taken.filter((other) => one.start < other.end && other.start < one.end);
    if (others.every((other) => other.by === 'known' && isWider(one, other))) {
      const isKnown = others.length > 0;
      for (const other of others) taken.splice(taken.indexOf(other), 1);
      taken.push(isKnown ? { ...one, by: 'known' } : one);
    } else for (const rest of outside(one, others)) taken.push({ ...one, ...rest });
  }
  return joined(
    text,
    taken.toSorted((a, b) => a.start - b.start),
  );
}

/** A rule that sees more than is known (a whole address with the known town) takes its place; a name never does. */
const isWider = (one: Found, other: Found): boolean =>
  one.kind !== 'name' && one.start <= other.start && other.end <= one.end && one.end - one.start > other.end - other.start;

/** What of a find no other has claimed, where that is a word at least. */
function outside({ start, end, kind }: Found, others: readonly Found[]): readonly { start: number; end: number }[] {
  if (kind !== 'name') return [];
  const free: { start: number; end: number }[] = [];
  let from = start;
  for (const other of others.toSorted((a, b) => a.start - b.start)) {
    if (other.start - from >= 2) free.push({ start: from, end: other.start });
    from = Math.max(from, other.end);
  }
  if (end - from >= 2) free.push({ start: from, end });
  return free;
}

const JOINED: readonly IdentifierKind[] = ['name', 'place'];
function joined(text: string, sorted: readonly Identifier[]): readonly Identifier[] {
  const all: Identifier[] = [];
  for (const one of sorted) {
    const last = all.at(-1);
    const isSame = last?.kind === one.kind && JOINED.includes(one.kind) && /^[ \u00a0.־-]{0,2}$/u.test(text.slice(last.end, one.start));
    if (isSame) all[all.length - 1] = { ...last, end: one.end, by: last.by === 'known' || one.by === 'known' ? 'known' : 'rule' };
    else all.push(one);
  }
  return all.map((one) => trimmed(text, one)).filter(({ start, end }) => end > start);
}

const trimmed = (text: string, one: Identifier): Identifier => {
  const stretch = text.slice(one.start, one.end);
  const front = /^[\s,.،-]*/u.exec(stretch)![0].length;
  return { ...one, start: one.start + front, end: one.end - /[\s,،-]*$/u.exec(stretch)![0].length };
};
