import { type CareEvent, uuidv7 } from '@careway/contracts';
import { openEmbeddedBus } from '@careway/bus';
import { openHouse, openStream } from '@careway/proof';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { type Arm, quantile, report, tableOf } from './measure/table.ts';

/** Late is measured; lost ends the benchmark. */
const LATEST_MS = 60_000;
const EDITS = 200;
const PLANS = `query ($id: ID!) { member(id: $id) { plans { id version status } } }`;
const ADD = `mutation ($plan: ID!, $version: Int!, $text: String!) { addTask(planId: $plan, expectedVersion: $version, task: { text: $text }) { __typename ... on Task { id plan { version } } } }`;
const CHANGE = `mutation ($id: ID!, $version: Int!, $text: String!) { changeTask(id: $id, expectedVersion: $version, changes: { text: $text }) { __typename ... on Task { plan { version } } } }`;
const LIVE = `subscription ($member: ID!) { planChanged(memberId: $member) { id version tasks { code { text } } } }`;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
async function times(n: number, once: () => Promise<number>): Promise<number[]> {
  const samples: number[] = [];
  for (let i = 0; i < n; i++) {
    samples.push(await once());
    await pause(5);
  }
  return samples;
}

/** B11: from the clinician's click (the mutation leaves) to the member's screen (the frame is read), against the sum of its floors. */
export async function editToScreen(): Promise<void> {
  const house = await openHouse();
  const [noa, levi] = await Promise.all([house.as('noa'), house.as('levi')]);
  const stream = await openStream(noa, LIVE, { member: noa.personId });
  const { member } = await levi.get<{ member: { plans: { id: string; version: number; status: string }[] } }>(PLANS, { id: noa.personId });
  const plan = member.plans.find(({ status }) => status === 'ACTIVE')!;
  let version = plan.version;
  const { addTask } = await levi.get<{ addTask: { id: string; plan: { version: number } } }>(ADD, { plan: plan.id, version, text: 'Walk' });
  ({ version } = addTask.plan);
  const answers: number[] = [];
  // The same task each time: a plan that grows by every edit would measure its own length.
  const edit = async () => {
    const text = `Walk ${uuidv7()}`;
    const begun = performance.now();
    const { changeTask } = await levi.get<{ changeTask: { plan: { version: number } } }>(CHANGE, { id: addTask.id, version, text });
    ({ version } = changeTask.plan);
    answers.push(performance.now() - begun);
    return (await stream.next(({ payload }) => JSON.stringify(payload).includes(text), LATEST_MS)).at - begun;
  };
  await times(10, edit);
  answers.length = 0;
  const ours = await times(EDITS, edit);

  const floors = [await busHop(house.stack.database.url('bus')), await sseFrame(), await oneSelect(house.stack.database.admin)];
  stream.cut();
  await house.close();
  const arms: Arm[] = [
    { name: 'edit → frame, through gateway, treatment, doorbell, re-ask', is: 'ours', samples: ours },
    { name: 'of which: until the command is answered', is: 'ours', samples: answers },
    ...floors,
  ];
  const sum = (share: number) => floors.reduce((total, { samples }) => total + quantile(samples, share), 0);
  const ratio = (share: number) => (quantile(ours, share) / sum(share)).toFixed(1);
  report(
    'b11-edit-to-screen',
    'B11: a clinician’s edit on the member’s screen',
    `${tableOf(arms)}\n\nSum of the floors: p50 ${sum(0.5).toFixed(1)} ms, p99 ${sum(0.99).toFixed(1)} ms. Ours is **${ratio(0.5)}x at p50** (aim ≤ 1.5x) and **${ratio(0.99)}x at p99** (aim ≤ 3x).\n\nThe edit is a whole command (token, load, check, state + fact + doorbell, commit) and its answer, which the sum of the floors leaves out; then the gateway asks the plan with goals and tasks again, as the member. The member's page does not wait for the bus: the doorbell rings in the transaction of the change. All parts share one process and two cores with the demo population of 206 members.`,
  );
}

/** Publish on the embedded bus → the handler has it. */
async function busHop(url: string): Promise<Arm> {
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
  const samples = await times(EDITS, async () => {
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
async function sseFrame(): Promise<Arm> {
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
  const samples = await times(EDITS, async () => {
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

async function oneSelect(url: string): Promise<Arm> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const samples = await times(EDITS, async () => {
    const begun = performance.now();
    await client.query({ name: 'one', text: 'select id from treatment.plan limit 1' });
    return performance.now() - begun;
  });
  await client.end();
  return { name: 'one prepared select', is: 'floor', samples };
}
