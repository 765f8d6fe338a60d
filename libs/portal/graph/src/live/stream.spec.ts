/** @jest-environment node */
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Followed, LiveMessage } from './live-protocol.ts';
import { Stream, type StreamState } from './stream.ts';

interface Asked {
  operations: { id: string; documentId?: string; lastEventId?: string }[];
  response: ServerResponse;
}

/** A server that speaks the gateway's protocol; each test says what it answers. */
const asked: Asked[] = [];
let status = 200;
const server = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk: Buffer) => (body += chunk.toString()));
  request.on('end', () => {
    response.writeHead(status, { 'content-type': 'text/event-stream' });
    if (status !== 200) return response.end();
    response.write(':\n\n');
    return asked.push({ ...(JSON.parse(body) as { operations: Asked['operations'] }), response });
  });
});
const realFetch = globalThis.fetch;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  globalThis.fetch = (path, init) => realFetch(`http://127.0.0.1:${port}${path as string}`, init);
});
afterAll(() => {
  globalThis.fetch = realFetch;
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked.length = 0;
  status = 200;
});

const next = (id: string, sequence: number): string =>
  `event: next\nid: e1.${sequence}\ndata: {"id":"${id}","payload":{"data":{"n":${sequence}}}}\n\n`;
const follow = (key: string): Followed => ({ key, request: { documentId: key }, variables: {} });
const until = async (reached: () => boolean): Promise<void> => {
  for (let i = 0; !reached(); i++) {
    if (i > 200) throw new Error('not reached within two seconds');
    await pause(10);
  }
};

function start() {
  const heard: LiveMessage[] = [];
  const states: StreamState[] = [];
  let signedOut = 0;
  const stream = new Stream({
    onMessage: (message) => heard.push(message),
    onState: (state) => states.push(state),
    onSignedOut: () => signedOut++,
  });
  return { stream, heard, states, signedOut: () => signedOut };
}

test('a line that is cut is taken up again after the last frame of each operation', async () => {
  const { stream, heard, states } = start();
  stream.follow([follow('plan'), follow('result')]);
  await until(() => asked.length === 1);
  asked[0]?.response.write(next('plan', 7) + next('result', 3) + next('plan', 8));
  await until(() => heard.length === 3);
  asked[0]?.response.destroy();
  await until(() => asked.length === 2);
  expect(asked[1]?.operations.map(({ id, lastEventId }) => [id, lastEventId])).toEqual([
    ['plan', 'e1.8'],
    ['result', 'e1.3'],
  ]);
  await until(() => states.at(-1) === 'live');
  expect(states).toEqual(['connecting', 'live', 'reconnecting', 'live']);
  stream.follow([]);
});

test('an operation that the gateway ends is not asked for again', async () => {
  const { stream, heard } = start();
  stream.follow([follow('plan'), follow('result')]);
  await until(() => asked.length === 1);
  asked[0]?.response.end('event: complete\ndata: {"id":"plan"}\n\n');
  await until(() => asked.length === 2);
  expect(heard).toEqual([{ kind: 'complete', key: 'plan' }]);
  expect(asked[1]?.operations.map(({ id }) => id)).toEqual(['result']);
  stream.follow([]);
});

test('nobody is signed in: the stream says so and does not come back', async () => {
  status = 401;
  const { stream, states, signedOut } = start();
  stream.follow([follow('plan')]);
  await until(() => states.at(-1) === 'idle');
  await pause(500);
  expect([signedOut(), states]).toEqual([1, ['connecting', 'idle']]);
});

test('a gateway that is down is tried again, and one word of the browser ends the pause', async () => {
  status = 503;
  const { stream } = start();
  stream.follow([follow('plan')]);
  await pause(1_200);
  status = 200;
  stream.hurry();
  await until(() => asked.length === 1);
  stream.follow([]);
});

test('to follow something else ends the old line', async () => {
  const { stream, states } = start();
  stream.follow([follow('plan')]);
  await until(() => states.at(-1) === 'live');
  const closed = new Promise((resolve) => asked[0]?.response.once('close', resolve));
  stream.follow([follow('result')]);
  await closed;
  await until(() => asked.length === 2 && states.at(-1) === 'live');
  // A page that asks for more is no gap: the line was never lost.
  expect(states).toEqual(['connecting', 'live', 'connecting', 'live']);
  expect(asked[1]?.operations.map(({ id }) => id)).toEqual(['result']);
  stream.follow([]);
});
