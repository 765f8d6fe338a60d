import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { type ArmName, ARMS } from './b12/arms.ts';
import { Clients } from './b12/clients.ts';
import type { Order } from './b12/server.ts';
import { type Cost, costOf, cpuOfServer, interleaved, median } from './measure/cost.ts';
import { report, shown } from './measure/table.ts';

/** Each takes a file handle here and in the server. */
const CLIENTS = Number(process.env['BENCH_CLIENTS'] ?? 2_000);
const CHANGES = 5;
const ROUNDS = 2;
/** One change for everybody takes seconds where each is asked for; longer than this, and the benchmark ends with a fault. */
const LATEST_MS = 60_000;

interface Run {
  readonly cost: Cost;
  /** Bytes of the server's memory per client, open and served. */
  readonly memory: number;
  /** From the change until the last client has it, ms. */
  readonly last: readonly number[];
}

/** B12: one change for everybody who follows a place: our gateway's live stream, graphql-ws, and a server that only writes. */
export async function fanOut(): Promise<void> {
  const names = Object.keys(ARMS) as ArmName[];
  const runs = new Map(names.map((name) => [name, [] as Run[]]));
  await interleaved(
    names.map((name) => async () => {
      const run = await runOf(name);
      runs.get(name)!.push(run);
      return run.cost;
    }),
    ROUNDS,
  );
  write(runs);
}

/** Starts the arm's process, opens the clients, changes the post some times; everybody must have each change exactly once. */
async function runOf(name: ArmName): Promise<Run> {
  const child = fork(new URL('./b12/server.js', import.meta.url), [name], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  try {
    const port = await answerOf(child);
    const empty = await asked(child, 'memory');
    const clients = await Clients.open(port, ARMS[name].speaks, CLIENTS);
    for (const end = Date.now() + LATEST_MS; (await asked(child, 'following')) < CLIENTS;)
      if (Date.now() > end) throw new Error(`${name}: not all clients are followed after ${LATEST_MS} ms.`);
    const change = () => clients.take(CLIENTS, LATEST_MS, () => child.send('change' satisfies Order));
    await change();
    const last: number[] = [];
    const cost = await costOf(
      () => cpuOfServer(child.pid!),
      async () => {
        for (let n = 0; n < CHANGES; n++) {
          const begun = performance.now();
          await change();
          last.push(performance.now() - begun);
        }
        return CLIENTS * CHANGES;
      },
    );
    const memory = ((await asked(child, 'memory')) - empty) / CLIENTS;
    clients.close();
    return { cost, memory, last };
  } finally {
    child.kill();
  }
}

async function answerOf(child: ChildProcess): Promise<number> {
  const ended = new AbortController();
  try {
    const [answer] = (await Promise.race([
      once(child, 'message', { signal: ended.signal }),
      once(child, 'exit', { signal: ended.signal }).then(([code]) => Promise.reject(new Error(`The server ended with ${code}.`))),
    ])) as [number];
    return answer;
  } finally {
    ended.abort();
  }
}

function asked(child: ChildProcess, order: Order): Promise<number> {
  const answer = answerOf(child);
  child.send(order);
  return answer;
}

function write(runs: ReadonlyMap<ArmName, readonly Run[]>): void {
  const of = (name: ArmName) => {
    const all = runs.get(name)!;
    const per = (cost: (one: Cost) => number) => median(all.map(({ cost: one }) => (cost(one) / one.units) * 1e6));
    return {
      cpu: per(({ server }) => server),
      client: per(({ client }) => client),
      memory: median(all.map(({ memory }) => memory)) / 1_024,
      last: median(all.flatMap(({ last }) => last)),
    };
  };
  const rows = [...runs.keys()].map((name) => {
    const { cpu, client, memory, last } = of(name);
    return `| ${ARMS[name].title} | ${ARMS[name].is} | ${runs.get(name)!.length} × ${CHANGES} × ${CLIENTS} | **${shown(cpu)}** | ${shown(client)} | ${shown(memory)} | ${shown(last)} |`;
  });
  const [ours, asks, ws, bare] = [of('ours'), of('ws-asks'), of('ws'), of('bare')];
  report(
    'b12-fan-out',
    'B12: one change for everybody who follows it',
    [
      '| arm | is | n | server’s CPU µs per frame | clients’ | KiB per client | ms until the last has it |',
      '|---|---|---|---|---|---|---|',
      ...rows,
      '',
      '| measured | ratio | aim |',
      '|---|---|---|',
      `| CPU per frame: graphql-ws that asks the service for each client, against ours | **${shown(asks.cpu / ours.cpu)}x** | ≥ 10x |`,
      `| CPU per frame: graphql-ws that asks nobody, against ours | **${shown(ws.cpu / ours.cpu)}x** | — |`,
      `| CPU per frame: ours against the bare server | **${shown(ours.cpu / bare.cpu)}x** | — |`,
      `| memory per client: ours against the bare server | **${shown(ours.memory / bare.memory)}x** | ≤ 1.25x |`,
      `| memory per client: ours against graphql-ws that asks nobody | **${shown(ours.memory / ws.memory)}x** | — |`,
      '',
      `${CLIENTS.toLocaleString('en')} clients on loopback (\`BENCH_CLIENTS\`), ${CLIENTS / 8} sessions of eight streams; each arm is a process of its own with the service behind it, which answers from memory, and is measured with its service. A frame is some 800 bytes. Each change must reach each client exactly once, or nothing is written. Our gateway makes sure every half second who reads, asks the service again as each reader, and checks the answer against the schema; graphql-ws trusts the socket once it is open.`,
    ].join('\n'),
  );
}
