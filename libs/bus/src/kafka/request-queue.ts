import { createRequire } from 'node:module';

/** The part of kafkajs 2.2.4's request queue (one per connection) that this file knows. */
export interface RequestQueue {
  pending: unknown[];
  throttleCheckTimeoutId: NodeJS.Timeout | null;
  scheduleCheckPendingRequests(): void;
}

const require = createRequire(import.meta.url);
export const KafkaRequestQueue = require('kafkajs/src/network/requestQueue/index.js') as { prototype: RequestQueue };
const { version } = require('kafkajs/package.json') as { version: string };

/** As kafkajs ships it; the spec plants it back to show what it does. */
export const shipped = KafkaRequestQueue.prototype.scheduleCheckPendingRequests;

/**
 * kafkajs arms a timer with (-1 - now) ms after each answer, also when nothing waits. Node 24 warns of the negative time and takes
 * it for 1 ms, and the timer arms itself again: each idle connection wakes the process a thousand times a second for ever
 * (tulios/kafkajs#1704, #1751). Where nothing waits nothing has to be looked at, and where something waits the time is positive.
 */
export function calmIdleConnections(): void {
  if (version !== '2.2.4' || typeof shipped !== 'function')
    throw new Error(
      `The idle timer of kafkajs was looked at in 2.2.4, this is ${version}: see whether libs/bus/src/kafka/request-queue.ts is still needed.`,
    );
  KafkaRequestQueue.prototype.scheduleCheckPendingRequests = function (this: RequestQueue) {
    if (this.pending.length > 0) shipped.call(this);
  };
}
