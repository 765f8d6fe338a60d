/** A shutdown that takes longer is cut off: what was not committed comes again. */
const PATIENCE_MS = 10_000;

/**
 * Call it first thing in a process; it answers with what to call once there is something to close. The process ends on SIGTERM
 * and on Ctrl-C. One that was started with a channel to its parent leaves Ctrl-C alone: a terminal sends it to the whole group at
 * once, and the parent knows the order. It ends by itself when that parent is gone, however it went.
 */
export function endWhenTold(): (close: () => Promise<unknown>) => void {
  let close: (() => Promise<unknown>) | undefined;
  let asked = false;
  const stop = () => {
    if (asked) return;
    asked = true;
    // Still starting: nothing is served that would have to be finished.
    if (!close) process.exit(1);
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    void close().then(() => process.exit(0));
  };
  process.on('SIGTERM', stop);
  if (process.channel) {
    process.on('SIGINT', () => undefined);
    process.on('disconnect', stop);
    process.channel.unref();
  } else process.on('SIGINT', stop);
  return (how) => {
    close = how;
  };
}
