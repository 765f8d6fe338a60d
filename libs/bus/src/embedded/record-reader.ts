import type { CareEvent } from '@careway/contracts';
import type pg from 'pg';

/** From which place on, in which life of the lane. */
export interface Want {
  readonly lane: number;
  readonly epoch: number;
  readonly from: bigint;
}
export interface Found {
  readonly offset: bigint;
  readonly event: CareEvent;
}

/** All lanes in one query; each lateral part is one short scan of the primary key. */
const FETCH = `
  select w.n, r."offset", r.event from unnest($1::int[], $2::int[], $3::bigint[]) with ordinality as w (lane, epoch, start, n)
  cross join lateral (
    select "offset", event from bus.record where lane = w.lane and epoch = w.epoch and "offset" >= w.start order by "offset" limit $4
  ) r`;

type Answer = readonly (readonly Found[])[];
interface Asked {
  readonly wants: readonly Want[];
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

const placeOf = ({ lane, epoch, from }: Want): string => `${lane}:${epoch}:${from}`;

/**
 * Reads the log for all groups of a process. A bell wakes them together, most stand at the same place, and what they ask in one turn of the
 * event loop is one query, in which each place stands once.
 */
export class RecordReader {
  readonly #pool: pg.Pool;
  readonly #batch: number;
  #asked: Asked[] = [];

  /** @param batch the most events of one lane in an answer */
  constructor(pool: pg.Pool, batch: number) {
    this.#pool = pool;
    this.#batch = batch;
  }

  /** What the log holds from each place on, as it stands at some moment after the call; in the order of `wants`. */
  read(wants: readonly Want[]): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.#asked.length === 0) setImmediate(() => void this.#answer());
      this.#asked.push({ wants, resolve, reject });
    });
  }

  async #answer(): Promise<void> {
    const asked = this.#asked;
    this.#asked = [];
    const places = new Map(asked.flatMap(({ wants }) => wants.map((want) => [placeOf(want), want])));
    try {
      const found = await this.#query([...places.values()]);
      const byPlace = new Map([...places.keys()].map((place, n) => [place, found[n]!]));
      for (const { wants, resolve } of asked) resolve(wants.map((want) => byPlace.get(placeOf(want))!));
    } catch (error) {
      for (const { reject } of asked) reject(error);
    }
  }

  async #query(wants: readonly Want[]): Promise<Answer> {
    const values = [wants.map(({ lane }) => lane), wants.map(({ epoch }) => epoch), wants.map(({ from }) => from), this.#batch];
    const query = { name: 'bus_fetch', text: FETCH, values };
    const { rows } = await this.#pool.query<{ n: string; offset: string; event: CareEvent }>(query);
    const found = wants.map((): Found[] => []);
    for (const { n, offset, event } of rows) found[Number(n) - 1]!.push({ offset: BigInt(offset), event });
    return found;
  }
}
