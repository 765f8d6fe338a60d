import type { FaultReport } from './bus.ts';

const EVERY_MS = 10_000;
/** More kinds of faults than a bus has: beyond that somebody's words differ each time, and are forgotten. */
const MOST = 500;

/**
 * Tells each kind of fault at once and then, as long as it comes again, every ten seconds, with how often it came. A broker that is away is
 * asked by every consumer many times a second, and a log that says so each time hides all else.
 */
export function calm(report: FaultReport, now: () => number = () => performance.now()): FaultReport {
  const told = new Map<string, { at: number; more: number }>();
  return (fault) => {
    const code = (fault.error as { code?: unknown } | null)?.code;
    const lane = fault.lane ? `${fault.lane.topic} ${fault.lane.partition}` : '';
    const kind = [fault.doing.replace(/\d+/g, 'n'), lane, typeof code === 'string' ? code : ''].join(' ');
    const last = told.get(kind);
    if (last && now() - last.at < EVERY_MS) {
      last.more += 1;
      return;
    }
    if (told.size >= MOST) told.clear();
    told.set(kind, { at: now(), more: 0 });
    report(last?.more ? { ...fault, doing: `${fault.doing} (${last.more} times more since it was said last)` } : fault);
  };
}
