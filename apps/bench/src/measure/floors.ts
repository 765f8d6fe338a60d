import { openEmbeddedBus } from '@careway/bus';
import { type CareEvent, uuidv7 } from '@careway/contracts';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import type { Arm } from './table.ts';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
/** Milliseconds of each of so many, a breath between. */
export async function times(n: number, once: () => Promise<number>): Promise<number[]> {
  const samples: number[] = [];
  for (let i = 0; i < n; i++) {
    samples.push(await once());
    await pause(5);
  }
  return samples;
}

/** Publish on the embedded bus → the handler has it. */
export async function busHop(url: string, count: number): Promise<Arm> {
  const bus = await openEmbeddedBus({ url });
  await bus.createTopics(['bench.events']);
  const arrived = new Map<string, () => void>();
  const handle = (batch: { events: readonly CareEvent[] }) => {
    for (const { id } of batch.events) arrived.get(id)?.();
    return Promise.resolve();
  };
  let at: { epoch: number; offset: bigint } | undefined;
  const consumer = await bus.consume('bench', ['bench.events'], {
    position: () => Promise.resolve(at),
    handle: async (batch) => {
      at = undefined;
      await handle(batch);
    },
  });
  const subject = uuidv7();
  let sequence = 0;
  const samples = await times(count, async () => {
    const id = uuidv7();
    const there = new Promise<void>((resolve) => arrived.set(id, resolve));
    const begun = performance.now();
    await bus.publish('bench.events', [
      {
        id,
        source: 'treatment',
        type: 'treatment.plan-activated.v1',
        time: new Date().toISOString(),
        subject,
        sequence: ++sequence,
        data: {},
      },
    ]);
    await there;
    return performance.now() - begun;
  });
  await consumer.stop();
  await bus.close();
  return { name: 'one hop over the embedded bus', is: 'floor', samples };
}

/** A server writes a frame → the client has read it. */
export async function sseFrame(count: number): Promise<Arm> {
  let send: (text: string) => void = () => undefined;
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write('\n\n');
    send = (text) => void response.write(`data: ${text}\n\n`);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  await reader.read();
  const samples = await times(count, async () => {
    const begun = performance.now();
    send('x'.repeat(1_000));
    await reader.read();
    return performance.now() - begun;
  });
  await reader.cancel();
  server.closeAllConnections();
  server.close();
  return { name: 'one SSE frame on loopback', is: 'floor', samples };
}

/** One row of a table by nothing but a limit, prepared. */
export async function oneSelect(url: string, table: string, count: number): Promise<Arm> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const samples = await times(count, async () => {
    const begun = performance.now();
    await client.query({ name: 'one', text: `select id from ${table} limit 1` });
    return performance.now() - begun;
  });
  await client.end();
  return { name: 'one prepared select', is: 'floor', samples };
}
