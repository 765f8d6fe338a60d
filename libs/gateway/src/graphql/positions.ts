import type { Caller } from '../caller.ts';

/** After this many milliseconds every context has either caught up or answers that it is behind. */
const REMEMBERED = 30_000;
/** More than this many keys a session does not write to in half a minute; a token must stay small. */
const MOST = 16;

/** `source:key:sequence`; other shapes are kept as they are. */
function split(position: string): { log: string; sequence: number } {
  const [, log, sequence] = /^(.+):(\d+)$/.exec(position) ?? [];
  return log === undefined ? { log: position, sequence: 0 } : { log, sequence: Number(sequence) };
}

/** The newest position per log. */
export function newest(positions: readonly string[]): string[] {
  const byLog = new Map<string, string>();
  for (const position of positions) {
    const { log, sequence } = split(position);
    const known = byLog.get(log);
    if (known !== undefined && split(known).sequence > sequence) continue;
    byLog.delete(log); // the newest stands last
    byLog.set(log, position);
  }
  return [...byLog.values()].slice(-MOST);
}

/** Where the sessions' mutations stand, for this process; the session keeps them for the others ({@link Caller.positions}). */
export class Positions {
  private readonly sessions = new Map<string, { positions: string[]; until: number }>();
  private readonly now: () => number;

  constructor(now: () => number = Date.now) {
    this.now = now;
  }

  reached(sessionId: string, positions: readonly string[]): void {
    const known = this.sessions.get(sessionId);
    this.sessions.delete(sessionId);
    this.sessions.set(sessionId, { positions: newest([...(known?.positions ?? []), ...positions]), until: this.now() + REMEMBERED });
    for (const [id, { until }] of this.sessions) {
      if (until > this.now()) break; // sessions stand in the order of their last mutation
      this.sessions.delete(id);
    }
  }

  of({ sessionId, positions }: Caller): string[] {
    const known = this.sessions.get(sessionId);
    return newest([...positions, ...(known && known.until > this.now() ? known.positions : [])]);
  }
}
