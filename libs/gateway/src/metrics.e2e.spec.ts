import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTokenSigner, systemPrincipal } from '@careway/access';
import { eventually } from '@careway/testing';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Clinic, startClinic } from '../test/clinic.ts';
import { ask, LiveReader, post } from '../test/client.ts';

const TOKEN = 'a-scrape-token-of-the-test';
const HOME = 'query Home { me { name } leaky }';
const SOMEBODY = '01980000_0000_7000_8000_000000000001';

let clinic: Clinic;
let folder: string;
let noa: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'careway-metrics-'));
  const manifest = join(folder, 'manifest.json');
  await writeFile(manifest, JSON.stringify({ [createHash('sha256').update(HOME).digest('hex')]: HOME }));
  clinic = await startClinic({ manifest, metricsToken: TOKEN });
  noa = clinic.sessions.signIn('noa');
});
afterAll(async () => {
  await clinic.close();
  await rm(folder, { recursive: true });
});

const at = async (authorization?: string) =>
  (await fetch(`${clinic.gateway.url}/metrics`, { headers: authorization ? { authorization } : {} })).status;
const scrape = async () => (await fetch(`${clinic.gateway.url}/metrics`, { headers: { authorization: `Bearer ${TOKEN}` } })).text();
/** The value of the one series that begins so. */
const value = (text: string, series: string) => {
  const found = text.split('\n').filter((line) => line.startsWith(series));
  expect([series, found.length]).toEqual([series, 1]);
  return Number(found[0]!.split(' ').at(-1));
};

test('metrics open to the scrape token and to systems, and to nobody else; the scrape token opens nothing else', async () => {
  const signer = await createTokenSigner(clinic.signingKey);
  const system = { ...systemPrincipal('gateway'), after: [], op: 'Scrape' };
  const as = async (audience: string, over: object = {}) => `Bearer ${await signer.sign(audience, { ...system, ...over })}`;
  expect(await at()).toBe(401);
  expect(await at(`Bearer ${TOKEN}x`)).toBe(401);
  expect(await at(await as('registry'))).toBe(401);
  expect(await at(await as('gateway', { kind: 'member' }))).toBe(403);
  expect(await at(await as('gateway'))).toBe(200);
  expect(await at(`Bearer ${TOKEN}`)).toBe(200);
  const headers = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json', 'x-careway-csrf': '1' };
  for (const path of ['/graphql', '/graphql/stream'])
    expect([path, (await post(`${clinic.gateway.url}${path}`, '{}', undefined, headers)).status]).toEqual([path, 401]);
});

test('without a scrape token an empty one opens nothing', async () => {
  const closed = await startClinic();
  const statuses = await Promise.all(
    ['Bearer ', 'Bearer undefined'].map(
      async (authorization) => (await fetch(`${closed.gateway.url}/metrics`, { headers: { authorization } })).status,
    ),
  );
  await closed.close();
  expect(statuses).toEqual([401, 401]);
});

test('operations are counted by reviewed names with their time, and errors by the code that was told', async () => {
  for (let i = 0; i < 3; i++) await post(`${clinic.gateway.url}/graphql`, JSON.stringify({ documentId: 'Home' }), noa);
  await ask(clinic.gateway.url, noa, `query Of_${SOMEBODY} { me { name } }`);
  await ask(clinic.gateway.url, noa, '{ nothing }');
  await ask(clinic.gateway.url, undefined, '{ me { name } }');
  const text = await scrape();
  expect(value(text, 'careway_operation_duration_seconds_count{operation="Home",kind="query"}')).toBe(3);
  expect(value(text, 'careway_operation_duration_seconds_sum{operation="Home",kind="query"}')).toBeGreaterThan(0);
  expect(value(text, 'careway_operation_errors_total{operation="Home",code="CONFLICT"}')).toBe(3);
  expect(value(text, 'careway_operation_duration_seconds_count{operation="unreviewed",kind="query"}')).toBe(1);
  expect(value(text, 'careway_operation_errors_total{operation="unreviewed",code="GRAPHQL_VALIDATION_FAILED"}')).toBe(1);
  expect(value(text, 'careway_operation_errors_total{operation="none",code="UNAUTHENTICATED"}')).toBeGreaterThan(0);
  expect(text).toContain('service_name="gateway"');
});

test('live streams are counted while they stand, and the process is measured', async () => {
  const stream = await LiveReader.open(clinic.gateway.url, noa, {
    query: 'subscription Follow($m: ID!) { planChanged(memberId: $m) { title } }',
    variables: { m: 'noa' },
  });
  const stand = async (count: number) => eventually(async () => expect(value(await scrape(), 'careway_live_streams')).toBe(count));
  await stand(1);
  stream.close();
  await stand(0);
  const text = await scrape();
  expect(value(text, 'process_resident_memory_bytes')).toBeGreaterThan(1e6);
  expect(value(text, 'careway_event_loop_delay_seconds{quantile="0.99"}')).toBeLessThan(10);
});

test('no label holds an id of anybody, whatever a client calls its operation', async () => {
  expect(await scrape()).not.toMatch(new RegExp(`${SOMEBODY}|[0-9a-f]{8}-[0-9a-f]{4}-`));
});
