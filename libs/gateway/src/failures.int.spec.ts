import { connect } from 'node:net';
import { PassThrough } from 'node:stream';
import compress from '@fastify/compress';
import type { Meters } from '@careway/service';
import { afterEach, expect, test } from '@jest/globals';
import fastify, { type FastifyInstance } from 'fastify';
import { tellFailures } from './failures.ts';
import type { GatewayOptions } from './options.ts';

type Line = Parameters<NonNullable<GatewayOptions['log']>>[0];

let app: FastifyInstance;
const lines: Line[] = [];
const refused: string[] = [];
afterEach(async () => {
  await app.close();
  lines.length = refused.length = 0;
});

async function listen(answer: () => Promise<unknown>): Promise<number> {
  app = fastify();
  tellFailures(app, (line) => void lines.push(line), { refused: (code: string) => void refused.push(code) } as unknown as Meters);
  await app.register(compress, { threshold: 1_024 });
  app.post('/graphql', answer);
  await app.listen({ port: 0, host: '127.0.0.1' });
  return (app.server.address() as { port: number }).port;
}

test('whoever leaves before the first byte of the answer is no failure of ours', async () => {
  let leave = (): void => undefined;
  const asked = new Promise<void>((resolve) => (leave = resolve));
  const port = await listen(() => {
    leave();
    return Promise.resolve(new PassThrough());
  });
  const closed = new Promise((resolve) => app.server.once('connection', (served) => served.once('close', resolve)));
  const socket = connect(port, '127.0.0.1');
  socket.write('POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{}');
  await asked;
  socket.destroy();
  await closed;
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect([lines, refused]).toEqual([[], []]);
});

test('what fails on our side is told, with the id that its answer names', async () => {
  const port = await listen(() => Promise.reject(new Error('a bug of ours')));
  const answer = await fetch(`http://127.0.0.1:${port}/graphql`, { method: 'POST' });
  expect(answer.status).toBe(500);
  expect([lines.length, lines[0]?.level, refused]).toEqual([1, 'error', ['INTERNAL_SERVER_ERROR']]);
  expect(await answer.text()).toContain(lines[0]!.requestId!);
});
