import { eventually } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { probeService, type ProbeService, WRITE } from '../../test/probe-service.ts';

const TOKEN = 'a-scrape-token-of-the-test';
let probe: ProbeService;
beforeAll(async () => (probe = await probeService({ metricsToken: TOKEN })));
afterAll(() => probe.close());

const at = async (path: string, authorization?: string) =>
  (await fetch(probe.url + path, { headers: authorization ? { authorization } : {} })).status;
const scrape = async () => (await fetch(`${probe.url}/metrics`, { headers: { authorization: `Bearer ${TOKEN}` } })).text();
/** The value of the one series that begins so. */
const value = (text: string, series: string) => {
  const found = text.split('\n').filter((line) => line.startsWith(series));
  expect([series, found.length]).toEqual([series, 1]);
  return Number(found[0]!.split(' ').at(-1));
};

test('metrics open to the scrape token and to systems, and to nobody else; the scrape token opens nothing else', async () => {
  expect(await at('/metrics')).toBe(401);
  expect(await at('/metrics', `Bearer ${TOKEN}x`)).toBe(401);
  expect(await at('/metrics', await probe.authorization())).toBe(403);
  expect(await at('/metrics', await probe.authorization({ kind: 'system', personId: '00000000-0000-7000-8000-000000000003' }))).toBe(200);
  expect(await at('/metrics', `Bearer ${TOKEN}`)).toBe(200);
  for (const path of ['/graphql', '/internal/doorbells']) expect([path, await at(path, `Bearer ${TOKEN}`)]).toEqual([path, 401]);
});

test('operations, their errors and commands are counted by name', async () => {
  const write = (body: string) => probe.ask(WRITE, { memberId: probe.me, body });
  await write('one');
  await write('two');
  await write('much too long a note');
  await write('a\u0000b');
  const text = await scrape();
  expect(value(text, 'careway_operation_duration_seconds_count{operation="Test",kind="mutation"}')).toBe(4);
  expect(value(text, 'careway_operation_errors_total{operation="Test",code="INTERNAL_SERVER_ERROR"}')).toBe(1);
  expect(value(text, 'careway_commands_total{command="writeNote",outcome="done"}')).toBe(2);
  expect(value(text, 'careway_commands_total{command="writeNote",outcome="refused"}')).toBe(1);
  expect(value(text, 'careway_commands_total{command="writeNote",outcome="failed"}')).toBe(1);
  expect(text).toContain('service_name="treatment"');
});

test('the standing of outbox, consumers, relations, pool and process is told', async () => {
  await eventually(async () => expect(value(await scrape(), 'careway_outbox_lag_seconds')).toBe(0));
  const text = await scrape();
  expect(value(text, 'careway_consumer_lag_facts{consumer="treatment.relations"}')).toBe(0);
  expect(value(text, 'careway_parked_facts{consumer="treatment.relations"}')).toBe(0);
  expect(value(text, 'careway_relation_freshness_seconds')).toBeGreaterThan(0);
  expect(value(text, 'careway_database_pool{state="idle"}')).toBeGreaterThan(0);
  expect(value(text, 'careway_database_pool{state="waiting"}')).toBe(0);
  expect(value(text, 'careway_event_loop_delay_seconds{quantile="0.99"}')).toBeLessThan(10);
  expect(value(text, 'process_resident_memory_bytes')).toBeGreaterThan(1e6);
});

test('no label holds an id of anybody', async () => {
  expect(await scrape()).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
});
