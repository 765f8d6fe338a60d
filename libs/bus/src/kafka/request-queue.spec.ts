import { createRequire } from 'node:module';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { calmIdleConnections, KafkaRequestQueue, type RequestQueue, shipped } from './request-queue.ts';

type Queue = RequestQueue & { maybeThrottle(ms: number): void; push(request: object): void; destroy(): void };
const Queue = createRequire(import.meta.url)('kafkajs/src/network/requestQueue/index.js') as new (options: object) => Queue;
const logger = { debug: () => undefined };
let queue: Queue;
let sent: number;
const request = (correlationId: number) => ({ entry: { correlationId }, expectResponse: true, sendRequest: () => void sent++ });

beforeEach(() => {
  sent = 0;
  queue = new Queue({ maxInFlightRequests: null, requestTimeout: 1_000, enforceRequestTimeout: false, clientId: 'c', broker: 'b', logger });
});
afterEach(() => {
  queue.destroy();
  calmIdleConnections();
});

test('an idle connection arms no timer', () => {
  calmIdleConnections();
  queue.scheduleCheckPendingRequests();
  expect(queue.throttleCheckTimeoutId).toBeNull();
});

test('as shipped it would: the guard above guards against something', () => {
  KafkaRequestQueue.prototype.scheduleCheckPendingRequests = shipped;
  queue.scheduleCheckPendingRequests();
  expect(queue.throttleCheckTimeoutId).not.toBeNull();
});

test('a request that the broker throttles still goes out when its time has come', async () => {
  calmIdleConnections();
  queue.maybeThrottle(30);
  queue.push(request(1));
  expect(sent).toBe(0);
  await new Promise((resolve) => setTimeout(resolve, 80));
  expect(sent).toBe(1);
});
