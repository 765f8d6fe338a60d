import type { CareEvent } from '@careway/contracts';
import { type Batch, type FaultReport, type Lane, type LaneHandler, type Position, StaleBatchError } from '../bus.ts';

export interface Mark {
  readonly epoch: number;
  /** The place that the mark stands behind: all before it has to be handled first. */
  readonly offset: bigint;
  readonly asOf: number;
}

interface ReaderDeps {
  readonly handler: LaneHandler;
  readonly report: FaultReport;
  /** A call has ended. */
  readonly wake: () => void;
  /** Asks for a fresh {@link LaneReader.observe}. */
  readonly look: () => void;
}

const placeOf = ({ epoch, offset }: Position) => `${epoch}:${offset}`;

const FIRST_PAUSE = 50;
const LONGEST_PAUSE = 5_000;

/** One leased lane: the cursor, and the calls to the handler, one after the other. */
export class LaneReader {
  readonly id: number;
  readonly lane: Lane;
  /** The life of the lane, as last seen in the log. */
  epoch: number;
  /** Where to read on; `undefined` until the handler was asked and its answer lies inside the log. */
  cursor: bigint | undefined;
  /** Something may lie behind the cursor. */
  hungry = true;
  #end: bigint;
  #busy: Promise<void> | undefined;
  #resumeAt = 0;
  #faults = 0;
  #mark: Mark | undefined;
  #marked = 0;
  #doubt: string | undefined;
  #alarm: string | undefined;
  #stopped = false;
  readonly #handler: LaneHandler;
  readonly #report: FaultReport;
  readonly #wake: () => void;
  readonly #look: () => void;

  constructor(id: number, lane: Lane, state: { epoch: number; end: bigint }, deps: ReaderDeps) {
    this.id = id;
    this.lane = lane;
    this.epoch = state.epoch;
    this.#end = state.end;
    this.#handler = deps.handler;
    this.#report = deps.report;
    this.#wake = deps.wake;
    this.#look = deps.look;
  }

  get idle(): boolean {
    return this.#busy === undefined && !this.#stopped;
  }

  /** Milliseconds until the lane may be read again after a fault. */
  pause(now: number): number {
    return Math.max(0, this.#resumeAt - now);
  }

  /** No call to the handler begins any more; resolves when the one under way has ended. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#busy;
  }

  /** What the log says of the lane. A newer epoch, and a lane that stood still for a place outside, ask the handler again. */
  observe(epoch: number, end: bigint): void {
    const newLife = epoch !== this.epoch;
    this.epoch = epoch;
    this.#end = end;
    if (newLife) this.cursor = undefined;
    if (this.cursor === undefined || end > this.cursor) this.hungry = true;
  }

  observeMark(mark: Mark): void {
    if (this.#mark && this.#mark.epoch === mark.epoch && this.#mark.asOf >= mark.asOf) return;
    this.#mark = mark;
    this.tellMark();
  }

  /** Asks the handler where to begin. */
  ask(): void {
    this.#run('position', async () => {
      const at = (await this.#handler.position(this.lane)) ?? { epoch: this.epoch, offset: 0n };
      // once the alarm is given, a log that has grown past the place is no proof that the place is back
      if (at.epoch === this.epoch && this.#alarm === placeOf(at)) return this.#stand();
      if (at.epoch > this.epoch || (at.epoch === this.epoch && at.offset > this.#end)) return this.outside(at);
      this.cursor = at.epoch === this.epoch ? at.offset : 0n;
      this.hungry = true;
    });
  }

  /**
   * The place seems to lie outside the log. What we know of the log may be old (another reader has been here meanwhile), so the
   * lane waits for one more look; where that confirms it, the alarm is given, once per place.
   */
  outside(position: Position): void {
    this.#stand();
    const place = placeOf(position);
    if (this.#doubt !== place) {
      this.#doubt = place;
      this.#look();
    } else if (this.#alarm !== place) {
      this.#alarm = place;
      this.#handler.outOfRange?.(this.lane, position);
    }
  }

  /** Until the next look, which makes the lane hungry again. */
  #stand(): void {
    this.cursor = undefined;
    this.hungry = false;
  }

  /** The log answered nothing from the cursor on, up to what `end` was when it was asked. */
  foundNothing(): void {
    if (this.cursor !== undefined && this.cursor < this.#end) this.outside({ epoch: this.epoch, offset: this.cursor });
  }

  /** Hands over what was read from the cursor on. */
  deliver(events: readonly CareEvent[]): void {
    const from = this.cursor!;
    const batch: Batch = { ...this.lane, epoch: this.epoch, from, next: from + BigInt(events.length), events };
    this.#run('handle', async () => {
      await this.#handler.handle(batch);
      this.#faults = 0;
      this.#doubt = this.#alarm = undefined;
      // a new life may have begun meanwhile: then the cursor belongs to nobody
      if (this.cursor !== from || this.epoch !== batch.epoch) return;
      this.cursor = batch.next;
      if (this.#end < batch.next) this.#end = batch.next;
    });
  }

  /** Hands over the newest mark, if the cursor has passed its place. */
  tellMark(): void {
    const mark = this.#mark;
    if (!mark || !this.idle || mark.asOf <= this.#marked || mark.epoch !== this.epoch) return;
    if (this.cursor === undefined || this.cursor < mark.offset || !this.#handler.mark) return;
    this.#marked = mark.asOf;
    this.#run('mark', () => this.#handler.mark!(this.lane, mark.asOf));
  }

  #run(doing: 'position' | 'handle' | 'mark', call: () => Promise<void>): void {
    this.#busy = (async () => {
      try {
        await call();
      } catch (error) {
        this.#fault(doing, error);
      }
    })().then(() => {
      this.#busy = undefined;
      this.tellMark();
      this.#wake();
    });
  }

  #fault(doing: 'position' | 'handle' | 'mark', error: unknown): void {
    const stale = error instanceof StaleBatchError;
    if (!stale) this.#report({ doing: `${doing} of a handler`, lane: this.lane, error });
    if (doing === 'mark') return;
    this.cursor = undefined;
    this.hungry = true;
    // a first stale batch is an ordinary meeting of two readers; in a row they are a fault and must not spin
    const steps = stale ? this.#faults - 1 : this.#faults;
    this.#faults++;
    if (steps >= 0) this.#resumeAt = Date.now() + Math.min(FIRST_PAUSE * 2 ** steps, LONGEST_PAUSE);
  }
}
