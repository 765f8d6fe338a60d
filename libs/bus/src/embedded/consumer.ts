import type pg from 'pg';
import type { Consumer, FaultReport, LaneHandler } from '../bus.ts';
import { LaneReader } from './lane-reader.ts';
import type { Bell, Listener } from './listener.ts';
import type { RecordReader } from './record-reader.ts';

export interface ConsumerOptions {
  readonly pool: pg.Pool;
  readonly listener: Listener;
  readonly records: RecordReader;
  readonly group: string;
  readonly topics: readonly string[];
  readonly handler: LaneHandler;
  readonly report: FaultReport;
  /** The slow poll and the heartbeat, in ms. */
  readonly poll: number;
  /** A member that was silent for so many ms is dead even though its session stands. */
  readonly silence: number;
  /** The most events of one lane in a batch. */
  readonly batch: number;
}

interface TickRow {
  id: number;
  topic: string;
  partition: number;
  epoch: number;
  next: string;
  wanted: boolean;
  mark_epoch: number | null;
  mark_offset: string;
  mark_as_of: string;
}

const TICK = `select * from bus.tick($1, $2, $3, $4, $5 * interval '1 ms')`;

/** One member of a group: leases lanes, reads all of them in one loop, and hands each lane's events to its reader. */
export class EmbeddedConsumer implements Consumer {
  readonly #options: ConsumerOptions;
  readonly #lanes = new Map<number, LaneReader>();
  readonly #leaving = new Map<number, Promise<void>>();
  #member = 0;
  #release: number[] = [];
  #nextTick = 0;
  #stopping = false;
  #woken = true;
  #wakeUp: (() => void) | undefined;
  #loop: Promise<void> = Promise.resolve();
  #stopped: Promise<void> | undefined;

  constructor(options: ConsumerOptions) {
    this.#options = options;
  }

  async start(): Promise<this> {
    const { pool, listener } = this.#options;
    const { rows } = await pool.query<{ id: number }>(`select nextval('bus.member_id')::int as id`);
    this.#member = rows[0]!.id;
    await listener.born(this.#member);
    await this.#tick();
    this.#loop = this.#run();
    return this;
  }

  /** A notification came. */
  bell(bell: Bell): void {
    const { group, topics } = this.#options;
    if (bell.group !== undefined) {
      if (bell.group === group) this.tickSoon();
      return;
    }
    if (!topics.includes(bell.topic)) return;
    for (const reader of this.#lanes.values()) {
      if (reader.lane.topic !== bell.topic) continue;
      if (bell.ends === undefined) {
        if (bell.partitions?.includes(reader.lane.partition) ?? true) reader.hungry = true;
        continue;
      }
      // which life the lane is in, only the tick knows for certain
      if (bell.epoch !== reader.epoch) continue;
      const end = bell.ends[reader.lane.partition];
      if (end === undefined) continue;
      reader.observe(bell.epoch, BigInt(end));
      reader.observeMark({ epoch: bell.epoch, offset: BigInt(end), asOf: bell.asOf });
    }
    this.#wake();
  }

  /** Looks at the group and at every lane's end now: something may have been missed. */
  tickSoon(): void {
    this.#nextTick = 0;
    this.#wake();
  }

  stop(): Promise<void> {
    return (this.#stopped ??= this.#stop());
  }

  async #stop(): Promise<void> {
    this.#stopping = true;
    this.#wake();
    await this.#loop;
    await Promise.all([...[...this.#lanes.values()].map((reader) => reader.stop()), ...this.#leaving.values()]);
    const { pool, listener, group } = this.#options;
    const leave = `with gone as (delete from bus.member where id = $1), free as (delete from bus.lease where "group" = $2 and member = $1)
      select pg_notify($3, $4)`;
    // where the server is away the session has ended with it, and the life lock too: the others take over by themselves
    await pool.query(leave, [this.#member, group, 'careway_bus', JSON.stringify({ group })]).catch(() => undefined);
    await listener.buried(this.#member);
  }

  async #run(): Promise<void> {
    while (!this.#stopping) {
      try {
        if (Date.now() >= this.#nextTick) await this.#tick();
        await this.#fetch();
      } catch (error) {
        this.#options.report({ doing: `reading for ${this.#options.group}`, error });
        this.#nextTick = Date.now() + this.#options.poll;
        this.#woken = false;
      }
      await this.#sleep();
    }
  }

  async #fetch(): Promise<void> {
    const now = Date.now();
    const ready = [...this.#lanes.values()].filter((reader) => reader.idle && reader.hungry && reader.pause(now) === 0);
    for (const reader of ready) if (reader.cursor === undefined) reader.ask();
    const wanted = ready.filter((reader) => reader.idle).map((reader) => ({ reader, epoch: reader.epoch, from: reader.cursor! }));
    if (wanted.length === 0) return;
    // before the question: what is appended after its snapshot rings again
    for (const { reader } of wanted) reader.hungry = false;
    const found = await this.#options.records
      .read(wanted.map(({ reader, epoch, from }) => ({ lane: reader.id, epoch, from })))
      .catch((error: unknown) => {
        for (const { reader } of wanted) reader.hungry = true;
        throw error;
      });
    for (const [n, { reader, epoch, from }] of wanted.entries()) {
      const events = found[n]!;
      // while the query ran, a mark may have been given to the handler, or a newer life of the lane seen: read again
      if (!reader.idle || reader.epoch !== epoch || reader.cursor !== from) {
        reader.hungry = true;
        continue;
      }
      if (events.length === 0) {
        reader.foundNothing();
        continue;
      }
      // offsets have no gaps: what lies behind one was taken out of the log by somebody, and must not be jumped over
      const gap = events.findIndex(({ offset }, at) => offset !== from + BigInt(at));
      if (gap === 0) {
        reader.outside({ epoch, offset: from });
        continue;
      }
      if (gap > 0 || events.length === this.#options.batch) reader.hungry = true;
      reader.deliver((gap > 0 ? events.slice(0, gap) : events).map(({ event }) => event));
    }
  }

  /** Heartbeat, share of the lanes, and what each lane looks like now. */
  async #tick(): Promise<void> {
    const { pool, group, topics, silence, poll, handler, report } = this.#options;
    this.#nextTick = Date.now() + poll;
    const released = this.#release;
    this.#release = [];
    const { rows } = await pool
      .query<TickRow>({ name: 'bus_tick', text: TICK, values: [group, this.#member, topics, released, silence] })
      .catch((error: unknown) => {
        this.#release.push(...released);
        throw error;
      });
    const held = new Map(rows.map((row) => [row.id, row]));
    for (const [id, reader] of this.#lanes) if (!held.get(id)?.wanted) this.#leave(id, reader, held.has(id));
    for (const row of rows) {
      if (!row.wanted || this.#leaving.has(row.id)) continue;
      let reader = this.#lanes.get(row.id);
      const end = BigInt(row.next);
      if (!reader) {
        const lane = { topic: row.topic, partition: row.partition };
        const deps = { handler, report, wake: () => this.#wake(), look: () => this.tickSoon() };
        reader = new LaneReader(row.id, lane, { epoch: row.epoch, end }, deps);
        this.#lanes.set(row.id, reader);
      }
      reader.observe(row.epoch, end);
      if (row.mark_epoch !== null)
        reader.observeMark({ epoch: row.mark_epoch, offset: BigInt(row.mark_offset), asOf: Number(row.mark_as_of) });
    }
  }

  /** Another member wants the lane: finish the batch in hand, then give the lease back, if it is still ours. */
  #leave(id: number, reader: LaneReader, ours: boolean): void {
    this.#lanes.delete(id);
    const left = reader.stop().then(() => {
      this.#leaving.delete(id);
      if (ours) this.#release.push(id);
      this.tickSoon();
    });
    this.#leaving.set(id, left);
  }

  #wake(): void {
    this.#woken = true;
    this.#wakeUp?.();
  }

  async #sleep(): Promise<void> {
    if (!this.#woken && !this.#stopping) {
      const now = Date.now();
      const pauses = [...this.#lanes.values()].filter((reader) => reader.idle && reader.hungry).map((reader) => reader.pause(now));
      const wait = Math.max(0, Math.min(this.#nextTick - now, ...pauses));
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, wait);
        this.#wakeUp = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      this.#wakeUp = undefined;
    }
    this.#woken = false;
  }
}
