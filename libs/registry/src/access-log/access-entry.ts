import { type Context, type Purpose, uuidv5 } from '@careway/contracts';

/** One read by another person, as a context told it. */
export interface ToldRead {
  readonly memberId: string;
  readonly personId: string;
  readonly kind: string;
  readonly relation: string;
  readonly purpose: Purpose;
  readonly at: string;
  readonly part: Context;
  /** 1; or 0 for a door that was opened, which is an access also when nothing is read behind it. */
  readonly reads: 0 | 1;
}

/** What the member sees as one access: reads of one person, for one purpose, in one hour. */
export interface AccessEntry {
  readonly memberId: string;
  readonly id: string;
  readonly personId: string;
  readonly kind: string;
  readonly relation: string;
  readonly purpose: Purpose;
  readonly firstAt: string;
  readonly lastAt: string;
  readonly reads: number;
  readonly parts: readonly Context[];
}

const hourOf = (instant: string): string => instant.slice(0, 13);

/** Coalesces reads into accesses; the id follows from what is coalesced, so the order of the reads makes no difference. */
export function coalesce(reads: readonly ToldRead[]): readonly AccessEntry[] {
  const entries = new Map<string, AccessEntry>();
  for (const { part, at, reads: n, ...read } of reads) {
    const id = uuidv5('access', read.memberId, read.personId, read.relation, read.purpose, hourOf(at));
    const known = entries.get(id);
    entries.set(id, {
      ...read,
      id,
      firstAt: known && known.firstAt < at ? known.firstAt : at,
      lastAt: known && known.lastAt > at ? known.lastAt : at,
      reads: (known?.reads ?? 0) + n,
      parts: n ? [...new Set([...(known?.parts ?? []), part])].sort() : (known?.parts ?? []),
    });
  }
  return [...entries.values()];
}
