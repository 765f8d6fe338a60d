/** Positions told by this session's mutations, with the Unix milliseconds of the telling: `{ "treatment:4711": 1760000000000 }`. */
export type Positions = Record<string, number>;

/** Readers catch up within a fraction of a second; a position older than this costs comparisons and decides nothing. */
export const FRESH_MS = 10_000;

/** What stands before the last colon names the source: `treatment:4711`. */
const sourceOf = (position: string): string => position.slice(0, Math.max(0, position.lastIndexOf(':')));

const rank = (position: string): bigint | undefined => {
  const tail = position.slice(position.lastIndexOf(':') + 1);
  return /^\d{1,38}$/.test(tail) ? BigInt(tail) : undefined;
};

type Told = [position: string, at: number];

/** Two mutations may end in the other order than they were told, so numbers decide; where there is none, the later told. */
const newer = (a: Told, b: Told): Told => {
  const [left, right] = [rank(a[0]), rank(b[0])];
  if (left !== undefined && right !== undefined && left !== right) return left > right ? a : b;
  return a[1] >= b[1] ? a : b;
};

/** The positions that are still worth sending on: the newest of each source. */
export function newest(positions: Positions, now: number): string[] {
  const bySource = new Map<string, Told>();
  for (const told of Object.entries(positions)) {
    if (now - told[1] > FRESH_MS) continue;
    const source = sourceOf(told[0]);
    const known = bySource.get(source);
    bySource.set(source, known ? newer(told, known) : told);
  }
  return [...bySource.values()].map(([position]) => position).sort();
}

/** Positions of the last seconds, by session: a request that follows at once finds them here before the row is read again. */
export class RecentPositions {
  private readonly sessions = new Map<string, Positions>();

  add(sessionId: string, position: string, now: number): void {
    // Rebuilt at the end of the map's order, so that the oldest stand in front.
    const known = this.sessions.get(sessionId) ?? {};
    this.sessions.delete(sessionId);
    const kept = Object.entries(known).filter(([, at]) => now - at <= FRESH_MS);
    this.sessions.set(sessionId, { ...Object.fromEntries(kept), [position]: now });
    for (const [id, positions] of this.sessions) {
      if (Object.values(positions).some((at) => now - at <= FRESH_MS)) break;
      this.sessions.delete(id);
    }
  }

  of(sessionId: string): Positions {
    return this.sessions.get(sessionId) ?? {};
  }
}
