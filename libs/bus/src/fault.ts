import type { FaultReport } from './bus.ts';

/** Where a caller brings no report of its own: one line on standard error, without the event's content. */
export const reportToConsole: FaultReport = ({ doing, lane, error }) => {
  const place = lane ? ` (${lane.topic}, lane ${lane.partition})` : '';
  process.stderr.write(`bus: a fault while ${doing}${place}: ${error instanceof Error ? error.message : String(error)}\n`);
};
