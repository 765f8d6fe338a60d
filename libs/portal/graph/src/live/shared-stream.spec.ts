/** @jest-environment node */
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Followed, LiveMessage } from './live-protocol.ts';
import { SharedStream } from './shared-stream.ts';

interface Line {
  ids: { id: string; lastEventId?: string }[];
  response: ServerResponse;
  open: boolean;
}

/** Node has the browser's locks and channels; two objects here stand for two windows. */
const lines: Line[] = [];
const server = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk: Buffer) => (body += chunk.toString()));
  request.on('end', () => {
    response.writeHead(200, { 'content-type': 'text/event-stream' }).write(':\n\n');
    const line: Line = { ids: (JSON.parse(body) as { operations: Line['ids'] }).operations, response, open: true };
    response.once('close', () => (line.open = false));
    lines.push(line);
  });
});
const realFetch = globalThis.fetch;
const hidden: (() => void)[] = [];
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  globalThis.fetch = (path, init) => realFetch(`http://127.0.0.1:${port}${path as string}`, init);
  Object.assign(globalThis, { addEventListener: (_name: string, listener: () => void) => hidden.push(listener) });
});
afterAll(() => {
  globalThis.fetch = realFetch;
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  lines.length = 0;
});

const follow = (key: string): Followed => ({ key, request: { documentId: key }, variables: {} });
const until = async (reached: () => boolean): Promise<void> => {
  for (let i = 0; !reached(); i++) {
    if (i > 200) throw new Error('not reached within two seconds');
    await pause(10);
  }
};
const openLines = (): Line[] => lines.filter(({ open }) => open);

function openWindow() {
  const heard: LiveMessage[] = [];
  const stream = new SharedStream({ onMessage: (message) => heard.push(message), onState: () => undefined, onSignedOut: () => undefined });
  return { stream, heard };
}

test('two windows follow over one line, both hear, and the second takes over where the first was', async () => {
  const one = openWindow();
  const other = openWindow();
  one.stream.follow([follow('plan')]);
  await until(() => openLines().length === 1);
  other.stream.follow([follow('plan'), follow('result')]);
  await until(() => openLines()[0]?.ids.length === 2);
  expect(openLines()).toHaveLength(1);
  openLines()[0]?.response.write('event: next\nid: e1.4\ndata: {"id":"plan","payload":{"data":{}}}\n\n');
  await until(() => one.heard.length === 1 && other.heard.length === 1);
  expect(other.heard[0]).toMatchObject({ key: 'plan', cursor: 'e1.4' });

  one.stream.close();
  await until(() => openLines().length === 1 && openLines()[0]?.ids[0]?.lastEventId === 'e1.4');
  expect(openLines()[0]?.ids).toMatchObject([{ id: 'plan', lastEventId: 'e1.4' }, { id: 'result' }]);

  other.stream.close();
  await until(() => openLines().length === 0);
});

test('more operations than one stream may carry take a second one', async () => {
  const { stream, heard } = openWindow();
  stream.follow(Array.from({ length: 18 }, (_, i) => follow(`op${i}`)));
  await until(() => openLines().length === 2);
  expect(
    openLines()
      .map(({ ids }) => ids.length)
      .sort((a, b) => a - b),
  ).toEqual([2, 16]);
  openLines()
    .find(({ ids }) => ids.length === 2)
    ?.response.write('event: next\nid: e1.1\ndata: {"id":"op17","payload":{"data":{}}}\n\n');
  await until(() => heard.length === 1);
  stream.close();
  await until(() => openLines().length === 0);
});
