import { migrate } from '@careway/store';
import { seeded, testPostgres } from '@careway/testing';
import { treatmentContext } from '@careway/treatment';
import pg from 'pg';
import { type Edits, inOneCall, ours, PEER, typeorm } from './b6/arms.ts';
import { plansOf, serve, type Standing } from './b6/scene.ts';
import { costOf, cpuOfServer, interleaved } from './measure/cost.ts';
import { countedWay, roundTrips } from './measure/round-trips.ts';
import { type CostArm, costTable, cpuRatio, report, shown, type Standing as Is } from './measure/table.ts';

const PLANS = Number(process.env['BENCH_PLANS'] ?? 100);
const EDITS = 60;
const ROUNDS = 2;

const ARMS = [
  { name: 'a clinician changes a goal of a plan in force, as the resolver calls it', is: 'ours', open: ours },
  { name: 'TypeORM: find under a lock, save, insert, in one transaction', is: 'peer', open: typeorm },
  { name: 'one function in the database, called prepared', is: 'floor', open: inOneCall },
] as const satisfies readonly { name: string; is: Is; open: (url: string) => Edits | Promise<Edits> }[];

/** B6: a clinician's command: state, the version that is kept, fact, outbox and audit in one commit. */
export async function command(): Promise<void> {
  const postgres = await testPostgres();
  try {
    const url = await postgres.database('treatment');
    await migrate(url, treatmentContext);
    const admin = new pg.Client({ connectionString: url });
    admin.on('error', () => undefined);
    await admin.connect();
    const { commands, close } = await serve(url);
    const plans = await plansOf(admin, commands, PLANS);
    await close();
    await admin.query(PEER);
    await admin.end();
    // The two others share their tables, so each has plans of its own.
    const half = PLANS / 2;
    const standings = [plans, plans.slice(0, half).map(copy), plans.slice(half).map(copy)] as const;
    const arms = await cpuOfArms(url, standings, () => cpuOfServer(postgres.pid));
    const trips = await tripsOfArms(url, postgres.port, standings);
    write(arms, trips);
  } finally {
    await postgres.stop();
  }
}

const copy = (one: Standing): Standing => ({ ...one });

async function cpuOfArms(url: string, standings: readonly (readonly Standing[])[], server: () => number): Promise<CostArm[]> {
  const open: Edits[] = [];
  for (const arm of ARMS) open.push(await arm.open(url));
  const runs = open.map((edits, index) => {
    const random = seeded(6);
    const own = standings[index]!;
    return () =>
      costOf(server, async () => {
        for (let n = 0; n < EDITS; n++) await edits.edit(own[Math.floor(random() * own.length)]!, 6 + random());
        return EDITS;
      });
  });
  await interleaved(runs, 1);
  const costs = await interleaved(runs, ROUNDS);
  await Promise.all(open.map((edits) => edits.close()));
  return ARMS.map(({ name, is }, index) => ({ name, is, costs: costs[index]! }));
}

async function tripsOfArms(url: string, port: number, standings: readonly (readonly Standing[])[]): Promise<number[]> {
  const way = await countedWay(port);
  const far = new URL(url);
  far.port = String(way.port);
  const trips: number[] = [];
  for (const [index, arm] of ARMS.entries()) {
    const edits = await arm.open(far.href);
    trips.push(await roundTrips(way, () => edits.edit(standings[index]![0]!, 6.5)));
    await edits.close();
  }
  way.close();
  return trips;
}

function write(arms: readonly CostArm[], trips: readonly number[]): void {
  const [own, peer, floor] = arms as [CostArm, CostArm, CostArm];
  report(
    'b6-command',
    'B6: a clinician’s command on a plan',
    [
      costTable(arms, 'commit'),
      '',
      '| measured as CPU per commit | ratio | aim |',
      '|---|---|---|',
      `| ours against a TypeORM transaction | **${shown(cpuRatio(peer, own))}x** | ≥ 5x |`,
      `| of one function in the database | **${shown(cpuRatio(floor, own))}** | ≥ 0.92 |`,
      `| round trips of ours (TypeORM ${trips[1]}, the function ${trips[2]}) | **${trips[0]}** | |`,
      '',
      `A goal of a plan with three goals and six tasks gets another target: ${PLANS} plans, drawn by chance, one connection, one command at a time, \`synchronous_commit\` on. Every arm writes the goal, the plan with its next version, that version in full for the history, the fact and who did it. Ours also opens the record by the relation, works under row-level security with a service role, counts the facts per member, rings the open pages, checks the death of the member and holds the fact against its contract; TypeORM’s arm and the function do none of these, and reach the tables as their owner. A function called with a prepared statement stands in for pgbench, which the PostgreSQL from npm doesn’t bring.`,
    ].join('\n'),
  );
}
