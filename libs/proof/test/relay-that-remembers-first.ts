import { runService } from '@careway/service';
import { Relay } from '@careway/store';
import { supportContext } from '@careway/support';

/**
 * Planted: support with a relay that writes down that a fact was told before it tells it. What is between the two when the process
 * dies is never told, and everything that follows of the same key waits for it.
 */
interface Telling {
  publish(rows: readonly unknown[], epoch: number): Promise<void>;
}
const honest = Relay.prototype as unknown as Telling;
const tell = honest.publish;
const LATE_MS = 300;
let last: Promise<unknown> = Promise.resolve();
honest.publish = function (this: Telling, rows, epoch) {
  last = last
    .then(() => new Promise((resolve) => setTimeout(resolve, LATE_MS)))
    .then(() => tell.call(this, rows, epoch))
    .catch(() => undefined);
  return Promise.resolve();
};

await runService(supportContext, process.env);
