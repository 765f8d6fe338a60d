import type { CareEvent } from '@careway/contracts';
import { type Batch, type FaultReport, type Lane, type LaneHandler, type Position, StaleBatchError } from '../bus.ts';
import type { KafkaMark } from './envelope.ts';

/** A record of the lane; without an event where it is none of ours. */
export interface LaneRecord {
  readonly offset: bigint;
  readonly event: CareEvent | undefined;
  readonly epoch: number;
}

/** The first offset that the log still holds, and the next that it will give. */
export interface Range {
  readonly low: bigint;
  readonly high: bigint;
}

export interface ReaderDeps {
  readonly handler: LaneHandler;
  readonly report: FaultReport;
  /** The log's own answer, fresh. */
  readonly range: (lane: Lane) => Promise<Range>;
  /** No fetches for this lane until {@link ReaderDeps.resume}. */
  readonly pause: (lane: Lane) => void;
  readonly resume: (lane: Lane, offset: bigint) => void;
  /** The most events in a batch. */
  readonly batch: number;
}

const FIRST_PAUSE = 50;
const LONGEST_PAUSE = 5_000;
/** How often a lane that stands outside the log looks again, in ms. */
const LOOK = 1_000;

/**
 * One assigned lane: the place that it reads, and the calls to the handler, one after the other. It trusts no delivery: only what
 * was fetched from exactly its place is taken, so neither what kafkajs fetched before a seek, nor a batch from before a rebalance,
 * nor its jump to a default offset can leave anything out.
 */
export class LaneReader {
  readonly lane: Lane;
  /** Where the next fetch begins; `undefined` while the handler is asked or the lane stands outside the log. */
  read: bigint | undefined;
  /** What the handler has committed: where its next batch begins. */
  #at: Position | undefined;
  /** Records of an older life are left out: the newer life tells the same facts again. */
  #floor = 0;
  /** All before `read` that belongs to the current life has been handled, so a newer life in the log begins where it is met. */
  #settled = false;
  /** Counts the jumps of `read`. */
  #turn = 0;
  #mark: KafkaMark | undefined;
  #marked = 0;
  #faults = 0;
  #doubt: string | undefined;
  /** The place for which the alarm was given. */
  alarm: string | undefined;
  /** Give the alarm when this place is reached without having met a newer life. */
  #alarmAt: bigint | undefined;
  #timer: NodeJS.Timeout | undefined;
  #chain: Promise<void> = Promise.resolve();
  #stopped = false;
  readonly #deps: ReaderDeps;

  /** `alarm` is that of the lane's reader before this one: a new assignment settles nothing. */
  constructor(lane: Lane, deps: ReaderDeps, alarm?: string) {
    this.lane = lane;
    this.alarm = alarm;
    this.#deps = deps;
  }

  /** Begins once `after` has settled: the lane's reader before this one may still be in a call. */
  start(after: Promise<void>): void {
    this.#deps.pause(this.lane);
    this.#chain = after;
    void this.#enqueue(() => this.#ask());
  }

  /** No call begins any more; resolves when the one under way has ended. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.read = undefined;
    clearTimeout(this.#timer);
    await this.#chain;
  }

  /**
   * Takes what was fetched from `fetched` on, `next` being the place behind it. Resolves when it is handled, or dropped because
   * it does not begin where this lane reads.
   */
  take(fetched: bigint, records: readonly LaneRecord[], next: bigint): Promise<void> {
    return this.#enqueue(async () => {
      if (this.read === undefined) return;
      if (this.read !== fetched) return this.#strayed();
      const turn = this.#turn;
      for (const run of this.#runs(records)) {
        await this.#deliver(run);
        // the rest comes again, from the other place
        if (this.#stopped || this.#turn !== turn) return;
      }
      this.read = next;
      this.#passed();
      await this.#tellMark();
    });
  }

  observeMark(mark: KafkaMark): Promise<void> {
    return this.#enqueue(async () => {
      if (!this.#mark || this.#mark.asOf <= mark.asOf) this.#mark = mark;
      const { epoch } = mark;
      // nothing of the newer life was met from the place on, so its events lie before the place
      if (epoch !== undefined && epoch > this.#floor && this.read !== undefined && !this.#settled) return this.#rescan(epoch);
      await this.#tellMark();
    });
  }

  /** Looks whether the place still lies in the log, which kafkajs does not tell. */
  watch(): Promise<void> {
    return this.#enqueue(async () => {
      const at = this.read;
      if (at === undefined) return;
      const { low, high } = await this.#deps.range(this.lane);
      if (at < low || at > high) await this.#ask();
    });
  }

  #enqueue(work: () => Promise<void>): Promise<void> {
    this.#chain = this.#chain.then(async () => {
      if (this.#stopped) return;
      try {
        await work();
      } catch (error) {
        this.#fault(error);
      }
    });
    return this.#chain;
  }

  async #ask(): Promise<void> {
    this.read = undefined;
    this.#deps.pause(this.lane);
    const position = await this.#deps.handler.position(this.lane);
    const range = await this.#deps.range(this.lane);
    if (this.#stopped) return;
    const { low, high } = range;
    if (position && (position.offset < low || position.offset > high || this.alarm === placeOf(position)))
      return this.#outside(position, range);
    const offset = position?.offset ?? low;
    this.#at = position ?? { epoch: 0, offset };
    this.#floor = this.#at.epoch;
    this.#settled = offset === low;
    this.alarm = this.#doubt = this.#alarmAt = undefined;
    this.#readFrom(offset);
  }

  #readFrom(offset: bigint): void {
    this.#turn++;
    this.read = offset;
    this.#deps.resume(this.lane, offset);
  }

  /**
   * The place is not in the log. A broker that has just taken over may know an old end, so it is looked at twice; then only a newer
   * life lets the lane go on, which is searched from the log's beginning.
   */
  #outside(position: Position, { low, high }: Range): void {
    const place = placeOf(position);
    if (this.#doubt !== place) {
      this.#doubt = place;
      return this.#later(LOOK, () => this.#ask());
    }
    this.#at = position;
    this.#floor = position.epoch + 1;
    this.#settled = true;
    this.#alarmAt = high;
    this.#readFrom(low);
    this.#passed();
    this.#later(LOOK, () => this.#lookAgain(position));
  }

  /** Somebody may have decided by moving the position. */
  async #lookAgain(position: Position): Promise<void> {
    // a newer life was found
    if (this.#at !== position) return;
    const now = await this.#deps.handler.position(this.lane);
    if (now && placeOf(now) === placeOf(position)) this.#later(LOOK, () => this.#lookAgain(position));
    else await this.#ask();
  }

  #passed(): void {
    if (this.#alarmAt === undefined || this.read === undefined || this.read < this.#alarmAt) return;
    this.#alarmAt = undefined;
    const place = placeOf(this.#at!);
    if (this.alarm !== place) this.#deps.handler.outOfRange?.(this.lane, this.#at!);
    this.alarm = place;
  }

  /** What came was fetched from elsewhere: kafkajs jumped, or it is from before a seek or a rebalance. */
  async #strayed(): Promise<void> {
    const { low, high } = await this.#deps.range(this.lane);
    if (this.read === undefined) return;
    if (this.read < low || this.read > high) await this.#ask();
    else this.#readFrom(this.read);
  }

  /** Cuts what was fetched into batches of one life. */
  *#runs(records: readonly LaneRecord[]): Generator<{ readonly epoch: number; readonly events: CareEvent[]; readonly next: bigint }> {
    let run: { epoch: number; events: CareEvent[]; next: bigint } | undefined;
    for (const { event, epoch, offset } of records) {
      if (event === undefined) {
        this.#deps.report({
          doing: `reading offset ${offset}, which holds no event and was left out`,
          lane: this.lane,
          error: new Error('a foreign record'),
        });
        continue;
      }
      if (epoch < this.#floor || (run && epoch < run.epoch)) continue;
      if (run && (run.epoch !== epoch || run.events.length === this.#deps.batch)) {
        yield run;
        run = undefined;
      }
      run ??= { epoch, events: [], next: offset };
      run.events.push(event);
      run.next = offset + 1n;
    }
    if (run) yield run;
  }

  async #deliver({ epoch, events, next }: { epoch: number; events: readonly CareEvent[]; next: bigint }): Promise<void> {
    const at = this.#at!;
    if (epoch > at.epoch && !this.#settled) return this.#rescan(epoch);
    const newLife = epoch > at.epoch;
    const batch: Batch = { ...this.lane, epoch, from: newLife && at.epoch > 0 ? this.read! : at.offset, next, events };
    await this.#deps.handler.handle(batch);
    this.#faults = 0;
    this.#at = { epoch, offset: next };
    this.#floor = epoch;
    this.#settled = true;
    this.#alarmAt = this.alarm = this.#doubt = undefined;
    this.read = next;
  }

  /** The log has a newer life than the position, and it may have begun before the place: read it from the log's beginning. */
  async #rescan(epoch: number): Promise<void> {
    this.#deps.pause(this.lane);
    this.read = undefined;
    const { low } = await this.#deps.range(this.lane);
    this.#floor = epoch;
    this.#settled = true;
    this.#readFrom(low);
  }

  async #tellMark(): Promise<void> {
    const mark = this.#mark;
    if (!mark || mark.asOf <= this.#marked || this.read === undefined || this.read < mark.end || this.alarm !== undefined) return;
    if (mark.epoch !== undefined && mark.epoch < this.#floor) return;
    this.#marked = mark.asOf;
    try {
      await this.#deps.handler.mark?.(this.lane, mark.asOf);
    } catch (error) {
      this.#deps.report({ doing: 'mark of a handler', lane: this.lane, error });
    }
  }

  #fault(error: unknown): void {
    const stale = error instanceof StaleBatchError;
    if (!stale) this.#deps.report({ doing: 'handling a lane', lane: this.lane, error });
    this.#deps.pause(this.lane);
    this.read = undefined;
    // a first stale batch is an ordinary meeting of two readers; in a row they are a fault and must not spin
    const steps = stale ? this.#faults - 1 : this.#faults;
    this.#faults++;
    this.#later(steps < 0 ? 0 : Math.min(FIRST_PAUSE * 2 ** steps, LONGEST_PAUSE), () => this.#ask());
  }

  #later(ms: number, work: () => Promise<void>): void {
    clearTimeout(this.#timer);
    if (!this.#stopped) this.#timer = setTimeout(() => void this.#enqueue(work), ms);
  }
}

const placeOf = ({ epoch, offset }: Position) => `${epoch}:${offset}`;
