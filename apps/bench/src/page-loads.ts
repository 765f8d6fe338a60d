import { openHouse, type House, type Visitor } from '@careway/proof';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { Pool } from 'undici';
import { type Cost, costOf, cpuOfServer, interleaved, readStat } from './measure/cost.ts';
import { type Arm, type CostArm, costTable, cpuOf, quantile, report, shown, tableOf } from './measure/table.ts';
import { recorded, type Waves } from './page-loads/recorder.ts';

/** The gateway takes so many questions a minute of one session, so each run has one of its own. */
const LOADS = 30;
const ROUNDS = 2;

interface Document {
  readonly documentId: string;
  readonly variables: object;
}
/** A page asks its first documents together; what needs an answer of theirs follows. */
interface Page {
  readonly name: string;
  readonly who: string;
  readonly steps: (memberId: string) => readonly (readonly Document[])[];
}

const PAGES: readonly Page[] = [
  { name: 'the member’s home', who: 'noa', steps: (memberId) => [[{ documentId: 'MemberHome', variables: { memberId } }]] },
  {
    name: 'the clinician’s patient page',
    who: 'levi',
    steps: (memberId) => [
      [{ documentId: 'ClinicPatient', variables: { memberId } }],
      [
        ...['ClinicRepresentatives', 'ClinicJourneys', 'ClinicProblems', 'ClinicResults', 'ClinicTreatment', 'ClinicThreads'].map(
          (documentId) => ({ documentId, variables: { memberId } }),
        ),
        { documentId: 'ClinicNotes', variables: { memberId, first: 5 } },
        { documentId: 'ClinicIntakes', variables: { memberId, language: 'EN' } },
        { documentId: 'ClinicTimeline', variables: { memberId, first: 30, since: null, asMemberSees: false } },
      ],
    ],
  },
];

/** The pages that people open most: through the gateway, against the same requests sent to the services directly. */
export async function pageLoads(): Promise<void> {
  const house = await openHouse({ production: true });
  try {
    const { personId } = await house.as('noa');
    const parts: string[] = [];
    for (const page of PAGES) parts.push(await measured(house, page, personId));
    report('page-loads', 'The member’s home and the clinician’s patient page', parts.join('\n\n'));
  } finally {
    await house.close();
  }
}

async function measured(house: House, page: Page, memberId: string): Promise<string> {
  const server = await postgresOf(house);
  const gateway = new Pool(house.stack.url, { connections: 16 });
  const services = new Map<string, Pool>();
  let viewer = await house.as(page.who);
  const load = () => throughGateway(gateway, viewer, page.steps(memberId));
  let waves: Waves = [];
  const direct = () => straight(services, waves);
  const times = { ours: [] as number[], floor: [] as number[] };
  // A token holds thirty seconds, so what is sent directly is recorded anew before each run.
  const run = (once: () => Promise<number>, samples: number[]) => async (): Promise<Cost> => {
    viewer = await house.as(page.who);
    waves = await recorded(house.stack.url, load);
    return costOf(server, async () => {
      for (let n = 0; n < LOADS; n++) samples.push(await once());
      return LOADS;
    });
  };
  const runs = [run(load, times.ours), run(direct, times.floor)];
  await interleaved(runs, 1);
  times.ours.length = times.floor.length = 0;
  const [ours, floor] = (await interleaved(runs, ROUNDS)) as [Cost[], Cost[]];
  await Promise.all([gateway, ...services.values()].map((pool) => pool.close()));
  return written(page, waves, ours, floor, times);
}

function written(page: Page, waves: Waves, ours: Cost[], floor: Cost[], times: { ours: number[]; floor: number[] }): string {
  const documents = page.steps('').flat().length;
  const named = new Set(waves.flat().map(({ origin }) => origin));
  const names = {
    ours: `${documents === 1 ? 'one trusted document' : `${documents} trusted documents`} through the gateway`,
    floor: 'the same requests sent to the services directly, in the same order',
  };
  const cpu: readonly CostArm[] = [
    { name: names.ours, is: 'ours', costs: ours },
    { name: names.floor, is: 'floor', costs: floor },
  ];
  const arms: readonly Arm[] = [
    { name: names.ours, is: 'ours', samples: times.ours },
    { name: names.floor, is: 'floor', samples: times.floor },
  ];
  const p99 = quantile(times.ours, 0.99) / quantile(times.floor, 0.99);
  return [
    `## ${page.name[0]!.toUpperCase()}${page.name.slice(1)}`,
    `${waves.flat().length} requests to ${named.size} services in ${waves.length} waves.`,
    costTable(cpu, 'page'),
    tableOf(arms),
    `The gateway takes **${shown(cpuOf(cpu[0]!) / cpuOf(cpu[1]!))}x the CPU** of the services alone, and **${shown(p99)}x at p99**: the session, the plan, a token for each call, joining, checking each value against the schema, and one more hop over HTTP.`,
  ].join('\n\n');
}

/** Posts each step's documents together; answers milliseconds. */
async function throughGateway(pool: Pool, { cookie }: Visitor, steps: readonly (readonly Document[])[]): Promise<number> {
  const begun = performance.now();
  const headers = { cookie, 'content-type': 'application/json', 'x-careway-csrf': '1' };
  for (const step of steps) await Promise.all(step.map((one) => answered(pool, { path: '/graphql', headers, body: JSON.stringify(one) })));
  return performance.now() - begun;
}

/** Sends what the gateway sent, wave by wave; answers milliseconds. */
async function straight(pools: Map<string, Pool>, waves: Waves): Promise<number> {
  const begun = performance.now();
  for (const wave of waves)
    await Promise.all(
      wave.map(({ origin, path, headers, body }) => {
        const pool = pools.get(origin) ?? new Pool(origin, { connections: 16 });
        pools.set(origin, pool);
        return answered(pool, { path, headers, body });
      }),
    );
  return performance.now() - begun;
}

async function answered(pool: Pool, request: { path: string; headers: Readonly<Record<string, string>>; body: string }): Promise<void> {
  const { statusCode, body } = await pool.request({ method: 'POST', ...request });
  const { errors } = (await body.json()) as { errors?: readonly { message: string }[] };
  if (statusCode !== 200 || errors) throw new Error(`HTTP ${statusCode}: ${JSON.stringify(errors)}`);
}

/** CPU seconds so far of PostgreSQL, found by one of its own processes. */
async function postgresOf({ stack }: House): Promise<() => number> {
  const client = new pg.Client({ connectionString: stack.database.admin });
  await client.connect();
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  const { parent } = readStat(readFileSync(`/proc/${rows[0]!.pid}/stat`, 'utf8'));
  await client.end();
  return () => cpuOfServer(parent);
}
