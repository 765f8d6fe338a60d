import { type Bus, openKafkaBus } from '@careway/bus';
import { journeyContext } from '@careway/journey';
import { migrate } from '@careway/store';
import { testPostgres } from '@careway/testing';
import pg from 'pg';
import { loadOf } from './b10/events.ts';
import { throughNothing } from './b10/floor.ts';
import { loadPeer, PEER, throughNest } from './b10/nest.ts';
import { throughInbox, WRITTEN } from './b10/ours.ts';
import { costOf, cpuOfServer, interleaved } from './measure/cost.ts';
import { type CostArm, costTable, cpuRatio, report, shown } from './measure/table.ts';

const FACTS = 5_000;
/** One message at a time takes its time. */
const FEWER = 500;
/** Nothing at all takes none: the cost of joining a group must not be what is measured. */
const TIMES = 10;
const ROUNDS = 1;

interface BrokerModule {
  startKafka(): Promise<{ readonly brokers: readonly string[]; stop(): Promise<void> }>;
}

/** B10: from the broker through inbox and projection into PostgreSQL, with duplicates and poison. */
export async function consume(): Promise<void> {
  const { startKafka } = (await import(new URL('../../../infra/kafka/broker.mjs', import.meta.url).href)) as BrokerModule;
  const peer = await loadPeer();
  if (!peer) process.stderr.write(`Without the peer: npm install --no-save ${PEER}@12 puts it beside.\n`);
  const broker = await startKafka();
  const postgres = await testPostgres();
  try {
    const url = await postgres.database('journey');
    await migrate(url, journeyContext);
    const admin = new pg.Client({ connectionString: url, options: '-c search_path=journey' });
    admin.on('error', () => undefined);
    await admin.connect();
    const bus = await openKafkaBus({ brokers: broker.brokers, clientId: 'bench' });
    const load = await publish(bus);
    const parked: number[] = [];
    const server = () => cpuOfServer(postgres.pid);
    const run = (units: number, work: () => Promise<void>) => async () => {
      await admin.query(`truncate ${WRITTEN}`);
      return costOf(server, () => work().then(() => units));
    };
    const ours = run(load.whole, () => throughInbox(bus, url, admin));
    const counted = async () => {
      const cost = await ours();
      const { rows } = await admin.query<{ n: number }>('select count(*)::int as n from parked');
      parked.push(rows[0]!.n);
      return cost;
    };
    const arms = [
      { name: 'batches → inbox → projection', is: 'ours' as const, run: counted },
      {
        name: 'kafkajs `eachBatch` that does nothing',
        is: 'floor' as const,
        run: run(load.whole * TIMES, () => throughNothing(broker.brokers, 'floor.events', load.whole * TIMES)),
      },
      ...(peer
        ? [
            {
              name: 'Nest’s Kafka transport, one message at a time, same effect',
              is: 'peer' as const,
              run: run(load.fewer, () => throughNest(peer, broker.brokers, url, 'peer.events', load.fewer)),
            },
          ]
        : []),
    ];
    const costs = await interleaved(
      arms.map((arm) => arm.run),
      ROUNDS,
    );
    await bus.close();
    await admin.end();
    write(
      arms.map(({ name, is }, index) => ({ name, is, costs: costs[index]! })),
      load.poison,
      parked,
    );
  } finally {
    await postgres.stop();
    await broker.stop();
  }
}

async function publish(bus: Bus): Promise<{ whole: number; fewer: number; poison: number }> {
  const [whole, fewer] = [loadOf(FACTS), loadOf(FEWER)];
  await bus.createTopics(['diagnosis.events', 'peer.events', 'floor.events']);
  const send = async (topic: string, { events }: typeof whole) => {
    for (let at = 0; at < events.length; at += 500) await bus.publish(topic, events.slice(at, at + 500));
  };
  await send('diagnosis.events', whole);
  await send('peer.events', fewer);
  for (let n = 0; n < TIMES; n++) await send('floor.events', whole);
  return { whole: whole.events.length, fewer: fewer.events.length, poison: whole.poison };
}

function write(arms: readonly CostArm[], poison: number, parked: readonly number[]): void {
  const [ours, floor, peer] = arms as [CostArm, CostArm, CostArm | undefined];
  const aims = [
    peer
      ? `| ours against Nest’s transport | **${shown(cpuRatio(peer, ours))}x** | ≥ 40x |`
      : '| ours against Nest’s transport | not measured | ≥ 40x |',
    `| of the floor | **${cpuRatio(floor, ours).toFixed(3)}** | ≥ 0.5 |`,
  ];
  report(
    'b10-consume',
    'B10: from the broker into the read model',
    [
      costTable(arms, 'message'),
      '',
      '| measured as CPU per message | ratio | aim |',
      '|---|---|---|',
      ...aims,
      '',
      `Real Apache Kafka, six lanes; the broker’s CPU is left out, it is the same for all. 5 % of the messages come a second time; ${poison} facts (0.1 %) cannot be applied and are put aside, with what follows of the same member (${parked[0]} in all, in each run ${new Set(parked).size === 1 ? 'the same' : 'not the same: ' + parked.join(', ')}). A run begins with joining the group and ends when the last position is committed.`,
    ].join('\n'),
  );
}
