import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SYSTEMS } from '@careway/access';
import { relationEnded, uuidv7 } from '@careway/contracts';
import { eventually } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startTracing } from '../index.ts';
import { NOTE, probeService, type ProbeService, WRITE } from '../../test/probe-service.ts';

interface Told {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
}

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const traceparent = `00-${TRACE}-00f067aa0ba902b7-01`;
/** The span of the registry that caused a fact which this context takes. */
const CAUSE = 'b7ad6b7169203331';
const spans: Told[] = [];
const bodies: string[] = [];
let collector: Server;
let endTracing: () => Promise<void>;
let probe: ProbeService;

beforeAll(async () => {
  collector = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString();
      bodies.push(text);
      const { resourceSpans } = JSON.parse(text) as { resourceSpans: { scopeSpans: { spans: Told[] }[] }[] };
      spans.push(...resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)));
      response.setHeader('content-type', 'application/json').end('{}');
    });
  });
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
  endTracing = startTracing('probe', { endpoint: `http://127.0.0.1:${(collector.address() as AddressInfo).port}`, share: 1 });
  probe = await probeService();
});
afterAll(() => void collector.close());

/** A fact of the registry, and that the context has taken it. */
async function tellRelation(): Promise<void> {
  const [relationId, personId] = [uuidv7(), uuidv7()];
  const data = { memberId: probe.me, relationId, personId, kind: 'proxy', endedAt: new Date().toISOString() };
  const fact = { id: uuidv7(), source: 'registry', type: relationEnded.type, time: data.endedAt, subject: probe.me, sequence: 1 } as const;
  await probe.bus.publish('registry.events', [{ ...fact, causationid: `00-${TRACE}-${CAUSE}-01`, data }]);
  const authorization = await probe.authorization({ kind: 'system', personId: SYSTEMS.operations });
  const behind = async () =>
    /careway_consumer_lag_facts\S+ (\d+)/.exec(await (await fetch(`${probe.url}/metrics`, { headers: { authorization } })).text())?.[1];
  await eventually(async () => expect(await behind()).toBe('0'));
}

test('operation, transaction and publishing stand in the trace of the gateway, and hold nothing of the record', async () => {
  expect((await probe.ask(WRITE, { memberId: probe.me, body: 'Zipporah' }, { traceparent })).data).toMatchObject({
    writeNote: { body: 'Zipporah' },
  });
  await probe.ask(NOTE, { id: 'x' }, { traceparent: 'nonsense' });
  await tellRelation();
  await probe.close(); // empties the outbox
  await endTracing();
  const own = spans.filter(({ traceId }) => traceId === TRACE);
  const operation = own.find(({ name }) => name === 'operation');
  expect(operation?.parentSpanId).toBe('00f067aa0ba902b7');
  expect(own.map(({ name, parentSpanId }) => [name, parentSpanId]).sort()).toEqual(
    [
      ['operation', '00f067aa0ba902b7'],
      ['publish', operation?.spanId],
      ['handle', CAUSE],
      ['transaction', operation?.spanId],
    ].sort(),
  );
  expect(bodies.join()).not.toContain('Zipporah');
  expect(bodies.join()).not.toContain(probe.me);
});
