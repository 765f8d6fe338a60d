import type { Identifier, IdentifierKind } from '@careway/clinical/deidentify';
import type { KeepReason } from '@careway/contracts';
import { CannotKeepError, EvidenceError } from './consult.errors.ts';

/** A question to colleagues: its author's alone up to `checked`, everybody's who may read consults from `published` on. */
export const CONSULT_STATES = ['draft', 'checked', 'published', 'answered', 'closed', 'withdrawn'] as const;
export type ConsultState = (typeof CONSULT_STATES)[number];

export const CONSULT_NEXT: Readonly<Record<ConsultState, readonly ConsultState[]>> = {
  // whatever is changed is checked again
  draft: ['draft', 'checked'],
  checked: ['draft', 'checked', 'published'],
  published: ['answered', 'closed', 'withdrawn'],
  answered: ['answered', 'closed', 'withdrawn'],
  closed: ['withdrawn'],
  withdrawn: [],
};
export const mayBecome = (from: ConsultState, to: ConsultState): boolean => CONSULT_NEXT[from].includes(to);

/** What the author leaves in the text, by its place in it. */
export interface Keep {
  readonly start: number;
  readonly end: number;
  readonly reason: KeepReason;
}

/** Numbers and addresses that lead straight to somebody: no question needs them, and none stays, whatever the reason. */
const NEVER_KEPT: readonly IdentifierKind[] = ['identity', 'phone', 'address', 'online', 'record'];

export const mayBeKept = (kind: IdentifierKind): boolean => !NEVER_KEPT.includes(kind);

/** Which of the finds stay. @throws CannotKeepError where one is not found there, or may not stay */
export function keptOf(found: readonly Identifier[], keeps: readonly Keep[]): ReadonlySet<number> {
  return new Set(
    keeps.map(({ start, end }) => {
      const at = found.findIndex((one) => one.start === start && one.end === end);
      if (at < 0 || !mayBeKept(found[at]!.kind)) throw new CannotKeepError();
      return at;
    }),
  );
}

export const MOST_EVIDENCE = 5;
const LONGEST_URL = 500;

/** Links to what an answer rests on, as they are opened. @throws EvidenceError for more than five, and what is no plain https address */
export function evidenceOf(given: readonly string[]): readonly string[] {
  if (given.length > MOST_EVIDENCE) throw new EvidenceError(MOST_EVIDENCE);
  return [...new Set(given.map((one) => one.trim()))].map((one) => {
    const url = URL.parse(one);
    const isPlain =
      url?.protocol === 'https:' && !url.username && !url.password && url.hostname.includes('.') && !/^[\d.[\]:]+$/u.test(url.hostname);
    if (!isPlain || one.length > LONGEST_URL) throw new EvidenceError(MOST_EVIDENCE);
    return url.href;
  });
}

/** Days that every date of a case is moved by: never few enough to guess, never more than half a year, so that seasons stay near. */
export const OFFSET_DAYS = { least: 15, most: 183 } as const;

/** `random` is between 0 (included) and 1 (excluded). */
export function offsetDays(random: number): number {
  const { least, most } = OFFSET_DAYS;
  const span = most - least + 1;
  const at = Math.floor(random * span * 2);
  return at < span ? least + at : -(least + at - span);
}

/** How long whoever was let know may look it up again. */
export const OPEN_MS = 24 * 3_600_000;
