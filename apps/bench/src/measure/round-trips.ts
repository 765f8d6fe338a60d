import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** So long is nothing on its way any more that left together. */
const QUIET_MS = 25;
const RUNS = 5;
const [QUERY, SYNC, READY] = ['Q', 'S', 'Z'].map((type) => type.charCodeAt(0)) as [number, number, number];

/** Counts messages of some types in a stream of PostgreSQL's protocol: a type, four bytes of length, the rest. */
export class Messages {
  private rest: Buffer = Buffer.alloc(0);
  constructor(private readonly types: readonly number[]) {}

  count(chunk: Buffer): number {
    this.rest = this.rest.length ? Buffer.concat([this.rest, chunk]) : chunk;
    let found = 0;
    while (this.rest.length >= 5) {
      const end = 1 + this.rest.readUInt32BE(1);
      if (this.rest.length < end) break;
      if (this.types.includes(this.rest[0]!)) found++;
      this.rest = this.rest.subarray(end);
    }
    return found;
  }
}

export interface CountedWay {
  readonly port: number;
  /** Round trips so far, of all connections. */
  trips(): number;
  close(): void;
}

/**
 * A way to the PostgreSQL on `port` that lets both sides speak in turns: what the client sent until it fell silent goes together, and
 * the answers come back together when all are there. Each turn is a round trip, however slow the machine is.
 */
export async function countedWay(port: number): Promise<CountedWay> {
  let trips = 0;
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.on('close', () => other.end());
      one.on('error', () => other.destroy());
    }
    takeTurns(near, far, () => trips++);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    trips: () => trips,
    close() {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}

function takeTurns(near: Socket, far: Socket, onTrip: () => void): void {
  const [asked, answered] = [new Messages([QUERY, SYNC]), new Messages([READY])];
  let isKnown = false;
  let owed = 0;
  let [said, heard]: [Buffer[], Buffer[]] = [[], []];
  let quiet: NodeJS.Timeout | undefined;
  const pass = () => {
    if (owed > 0 || said.length === 0) return;
    const all = Buffer.concat(said);
    said = [];
    owed = asked.count(all);
    far.write(all);
  };
  near.on('data', (chunk) => {
    // The greeting has no types; it ends when the server is ready for the first time.
    if (!isKnown) return void far.write(chunk);
    said.push(chunk);
    clearTimeout(quiet);
    quiet = setTimeout(pass, QUIET_MS);
  });
  far.on('data', (chunk) => {
    const ready = answered.count(chunk);
    if (!isKnown) {
      isKnown = ready > 0;
      return void near.write(chunk);
    }
    heard.push(chunk);
    owed -= ready;
    if (owed > 0) return;
    onTrip();
    near.write(Buffer.concat(heard));
    heard = [];
    pass();
  });
}

/** How many round trips the work makes over a {@link countedWay}, once it is warm; the least of five, since a stutter looks like two. */
export async function roundTrips(way: CountedWay, once: () => Promise<unknown>): Promise<number> {
  await once();
  const counts: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const before = way.trips();
    await once();
    counts.push(way.trips() - before);
  }
  return Math.min(...counts);
}
