import { createTokenSigner, systemPrincipal } from '@careway/access';
import { uuidv7 } from '@careway/contracts';
import {
  emptyFolder,
  feederOf,
  headersOf,
  insist,
  openPairs,
  openPlan,
  openStream,
  openThread,
  standing,
  type Standing,
} from '@careway/proof';
import { type DataFolder, type Stack, startProcesses, startStack } from '@careway/stack';
import { eventually, generateBundle } from '@careway/testing';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { chromium, type Page } from 'playwright-core';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

interface Broker {
  readonly port: number;
  readonly brokers: readonly string[];
  stop(): Promise<void>;
}
const BROKER = new URL('../../../infra/kafka/broker.mjs', import.meta.url).href;
interface BrokerOptions {
  readonly port?: number;
  readonly data?: string;
  readonly brief?: boolean;
}
const startKafka = async (options: BrokerOptions): Promise<Broker> =>
  ((await import(BROKER)) as { startKafka(options: BrokerOptions): Promise<Broker> }).startKafka({ ...options, brief: true });

const missing = process.env['CI'] ? [] : ['java', 'mvn'].filter((program) => spawnSync(program, ['--version']).error);
const why = missing.length ? ` (skipped: no ${missing.join(', no ')} to start a broker of Kafka with)` : '';
const onKafka = (name: string, run: () => Promise<void>) => (missing.length ? test.skip : test)(`${name}${why}`, run, 280_000);

let home: string;
let folder: DataFolder;
let broker: Broker | undefined;
let stack: Stack | undefined;
let told: Standing;
const common = () => ({ folder, port: 0, production: false, demo: true, durable: false, logLevel: 'silent' });
const overKafka = () => ({ ...common(), brokers: broker!.brokers });
async function stop(): Promise<void> {
  await stack?.close();
  stack = undefined;
}
async function look(embedded = false): Promise<Standing> {
  const admin = new pg.Client({ connectionString: stack!.database.admin });
  await admin.connect();
  try {
    return await standing(admin, { embedded });
  } finally {
    await admin.end();
  }
}

beforeAll(async () => {
  if (missing.length) return;
  home = mkdtempSync(join(tmpdir(), 'careway-kafka-'));
  // PostgreSQL may run as another user, who must pass through.
  chmodSync(home, 0o711);
  folder = await emptyFolder(join(home, 'data'));
  broker = await startKafka({ data: join(home, 'broker') });
}, 120_000);
/** One that failed leaves the folder to the next. */
afterEach(stop, 60_000);
afterAll(async () => {
  await broker?.stop();
  if (home) rmSync(home, { recursive: true, force: true });
}, 60_000);

async function importBundle({ services }: Stack): Promise<void> {
  const signer = await createTokenSigner((await folder.tokenKeys()).privateJwk);
  const token = await signer.sign('fhir', { ...systemPrincipal('fhir-import'), after: [], op: 'FhirImport' });
  const response = await fetch(new URL('/fhir', services['fhir']), {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/fhir+json' },
    body: JSON.stringify(generateBundle({ seed: 7, visits: 1 })),
  });
  expect([response.status, ((await response.json()) as { refused: unknown }).refused]).toEqual([200, []]);
}

/** The member's timeline in a real browser, as a visitor of the gateway that stands in front of the processes. */
async function openTimeline(url: string, cookie: string): Promise<{ page: Page; close(): Promise<void> }> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
  const context = await browser.newContext({ locale: 'en-GB' });
  const [name = '', value = ''] = cookie.split(/=(.*)/s);
  // A cookie with this prefix is only taken for an https address when a script sets it.
  await context.addCookies([{ name, value, url: url.replace('http:', 'https:'), secure: true }]);
  const page = await context.newPage();
  await page.goto(`${url}/member/timeline`);
  return { page, close: () => browser.close() };
}

onKafka(
  'over Kafka, every context a process of its own, an import, a message and a plan edit reach the timeline and an open page in the browser',
  async () => {
    stack = await startProcesses(overKafka());
    await importBundle(stack);
    const [pair] = await openPairs(stack, await feederOf(stack.services, await folder.tokenKeys()), 1);
    const { memberId, member } = pair!;
    const { cookie = '' } = await headersOf(stack, memberId);
    const live = await openStream({ cookie }, `subscription Follow($m: ID!) { timelineEntryChanged(memberId: $m) { type } }`, {
      m: memberId,
    });
    const threadId = await openThread(pair!);
    const window = await openTimeline(stack.url, cookie);
    await window.page.getByText('Hello').first().waitFor({ timeout: 60_000 });
    const loaded = await window.page.evaluate(() => performance.timeOrigin);
    const send = `mutation Send($threadId: ID!, $messageId: ID!, $text: String!) { sendMessage(threadId: $threadId, messageId: $messageId, text: $text) { __typename } }`;
    await insist(member, send, { threadId, messageId: uuidv7(), text: 'Over Kafka' });
    await openPlan(pair!);
    const typeOf = (data: unknown) => (data as { timelineEntryChanged?: { type: string } } | undefined)?.timelineEntryChanged?.type;
    for (const type of ['MESSAGE', 'GOAL']) await live.next(({ payload }) => typeOf(payload.data) === type, 20_000);
    live.cut();
    for (const text of ['Over Kafka', 'Proof']) await window.page.getByText(text).first().waitFor({ timeout: 30_000 });
    expect(await window.page.evaluate(() => performance.timeOrigin)).toBe(loaded);
    await window.close();
    const read = `query Read($id: ID!) { member(id: $id) { timeline(first: 50, detail: ALL) { edges { node { type } } } } }`;
    await eventually(
      async () => {
        const { timeline } = await insist<{ timeline: { edges: { node: { type: string } }[] } }>(member, read, { id: memberId });
        expect(timeline.edges.map(({ node }) => node.type)).toEqual(expect.arrayContaining(['THREAD', 'MESSAGE', 'PLAN', 'GOAL']));
      },
      { within: 20_000, every: 200 },
    );
    told = await look();
    expect(told.findings).toEqual([]);
    expect(told.facts).toMatchObject({ 'support.message-sent.v1': 2, 'treatment.goal-set.v1': expect.any(Number) });
    expect(folder.lastLog()).toMatch(/^kafka /);
  },
);

onKafka('stopped, and started again in one process on the same folder and log, nothing is lost or doubled', async () => {
  const log = folder.lastLog();
  stack = await startStack(overKafka());
  expect(await look()).toEqual(told);
  expect(folder.lastLog()).toBe(log);
});

onKafka('a broker that was wiped on the same address is noticed and filled again', async () => {
  const [{ port }, log] = [broker!, folder.lastLog()];
  await broker!.stop();
  broker = await startKafka({ port, data: join(home, 'another') });
  stack = await startStack(overKafka());
  expect(await look()).toEqual(told);
  expect(folder.lastLog()).not.toBe(log);
});

onKafka('the embedded bus in its place is filled from the outboxes, and nothing is lost or doubled', async () => {
  stack = await startStack(common());
  expect(await look(true)).toEqual(told);
  expect(folder.lastLog()).toMatch(/^embedded /);
});
