import { migrate } from '@careway/store';
import { journeyContext } from '@careway/journey';
import { seeded, testPostgres } from '@careway/testing';
import pg from 'pg';
import { flush, ours, type Pages, prepared, typeorm } from './b5/arms.ts';
import { ENTRIES_PER_MEMBER, fill } from './b5/rows.ts';
import { costOf, cpuOfServer, interleaved } from './measure/cost.ts';
import { countedWay, roundTrips } from './measure/round-trips.ts';
import { type CostArm, costTable, cpuRatio, report, shown, type Standing } from './measure/table.ts';

const MEMBERS = Number(process.env['BENCH_MEMBERS'] ?? 2_000);
const PAGES = 300;
const ROUNDS = 3;

interface Plan {
  readonly name: string;
  readonly is: Standing;
  readonly open: (url: string) => Pages | Promise<Pages>;
}
const PLANS = [
  { name: 'the member’s page, from the service that the resolver calls', is: 'ours', open: ours },
  { name: 'TypeORM `find`, nothing secured', is: 'peer', open: (url) => typeorm(url, false) },
  { name: 'TypeORM `find` in a transaction under row-level security', is: 'peer', open: (url) => typeorm(url, true) },
  { name: 'one prepared select, nothing secured', is: 'floor', open: prepared },
  { name: 'begin, identity, select, commit in one flush, past the policies', is: 'floor', open: (url) => flush(url, false) },
  { name: 'the same under row-level security', is: 'floor', open: (url) => flush(url, true) },
] as const satisfies readonly Plan[];

/** B5: one page of 50 of a member's timeline, with row-level security. */
export async function timelinePage(): Promise<void> {
  const postgres = await testPostgres();
  try {
    const url = await postgres.database('journey');
    await migrate(url, journeyContext);
    const admin = new pg.Client({ connectionString: url, options: '-c search_path=journey' });
    admin.on('error', () => undefined);
    await admin.connect();
    const { members, seconds } = await fill(admin, MEMBERS);
    await admin.end();

    const arms = await cpuOfArms(url, members, () => cpuOfServer(postgres.pid));
    const trips = await tripsOfArms(url, postgres.port, members);
    write(arms, trips, seconds);
  } finally {
    await postgres.stop();
  }
}

async function cpuOfArms(url: string, members: readonly string[], server: () => number): Promise<CostArm[]> {
  const open: Pages[] = [];
  for (const plan of PLANS) open.push(await plan.open(url));
  const runs = open.map((pages) => {
    const random = seeded(5);
    return () =>
      costOf(server, async () => {
        for (let n = 0; n < PAGES; n++) await pages.page(members[Math.floor(random() * members.length)]!);
        return PAGES;
      });
  });
  await interleaved(runs, 1);
  const costs = await interleaved(runs, ROUNDS);
  await Promise.all(open.map((pages) => pages.close()));
  return PLANS.map(({ name, is }, index) => ({ name, is, costs: costs[index]! }));
}

async function tripsOfArms(url: string, port: number, members: readonly string[]): Promise<number[]> {
  const way = await countedWay(port);
  const far = new URL(url);
  far.port = String(way.port);
  const trips: number[] = [];
  for (const plan of PLANS) {
    const pages = await plan.open(far.href);
    trips.push(await roundTrips(way, () => pages.page(members[0]!)));
    await pages.close();
  }
  way.close();
  return trips;
}

function write(arms: readonly CostArm[], trips: readonly number[], filled: number): void {
  const [own, find, secured, plain, past, under] = arms as [CostArm, CostArm, CostArm, CostArm, CostArm, CostArm];
  const server = (arm: CostArm): CostArm => ({ ...arm, costs: arm.costs.map((cost) => ({ ...cost, client: 0 })) });
  const rls = cpuRatio(server(under), server(past));
  report(
    'b5-timeline-page',
    'B5: one page of a member’s timeline',
    [
      costTable(arms, 'page'),
      '',
      '| measured as CPU per page | ratio | aim |',
      '|---|---|---|',
      `| ours against TypeORM \`find\` under row-level security | **${shown(cpuRatio(secured, own))}x** | ≥ 6x |`,
      `| ours against TypeORM \`find\` that secures nothing | **${shown(cpuRatio(find, own))}x** | |`,
      `| of one prepared select | **${shown(cpuRatio(plain, own))}** | ≥ 0.85 |`,
      `| of the least that is secured (one flush) | **${shown(cpuRatio(under, own))}** | |`,
      `| row-level security: PostgreSQL’s CPU with the policies against without | **${shown(rls)}x** | ≤ 1.02x |`,
      `| round trips of ours (TypeORM ${trips[1]}, secured ${trips[2]}; floors ${trips[3]}, ${trips[4]}, ${trips[5]}) | **${trips[0]}** | 1 |`,
      '',
      `${(MEMBERS * ENTRIES_PER_MEMBER).toLocaleString('en')} entries of ${MEMBERS.toLocaleString('en')} members, made in SQL in ${filled.toFixed(0)} s; the aim speaks of 20 million. The index begins with the member, so a page reads the same few leaves either way; a tree of 20 million is one level deeper at most. Members are drawn by chance, one connection, one page at a time. A named prepared statement of \`pg\` stands in for pgbench, which the PostgreSQL from npm doesn’t bring. Round trips are counted on a connection that lets both sides speak in turns.`,
    ].join('\n'),
  );
}
