import { setTimeout as pause } from 'node:timers/promises';
import type { Bell, Cursor } from './bell.ts';
import { cursorText, readCursor } from './bell.ts';
import type { BellLine, BellListener } from './bell-line.ts';

/** What asking again gave: something to show, nothing that this viewer may see, or no answer at all. */
export type Outcome = { kind: 'answered'; payload: object } | { kind: 'hidden' } | { kind: 'failed' };

export interface LiveOperationOptions {
  line: Pick<BellLine, 'listen' | 'missed'>;
  memberId: string;
  field: string;
  /** The cursor of the last frame that the client has seen. */
  lastEventId: string | undefined;
  signal: AbortSignal;
  ask(id: string): Promise<Outcome>;
  /** A relation of this person to the member was changed, or may have been while the line was cut. */
  related?(personId: string | undefined): void;
  /** Sends a frame; `cursor` is absent where nothing is known yet. */
  send(payload: object, cursor: string | undefined): void;
}

/** Ids that wait to be asked again; more than this many at once are told as a gap, which costs the client one refetch. */
const MOST_PENDING = 256;
const ATTEMPTS = 4;
/** What a service rings when somebody's relation to the member is changed or ends; no subscription has this name. */
const RELATION = 'relation';
const FIRST_PAUSE = 150;
const LONGEST_PAUSE = 2_000;

/** The client asks anew for what it shows. */
const GAP = { extensions: { live: 'gap' } };

/**
 * One followed subscription on a stream. Bells come in by the service's line, or by cursor after a cut; each is asked again
 * once, the newest state only, in the order of the sequence. Nothing is missed: where that cannot be shown, a gap is told.
 */
export class LiveOperation implements BellListener {
  private readonly options: LiveOperationOptions;
  private readonly pending = new Map<string, Bell>();
  private readonly early: Bell[] = [];
  private readonly stopListening: () => void;
  /** The newest bell taken in; catching up starts after it. */
  private seen: Cursor | undefined;
  private catchingUp = false;
  private again = false;
  private asking = false;

  constructor(options: LiveOperationOptions) {
    this.options = options;
    this.stopListening = options.line.listen(options.memberId, this);
    options.signal.addEventListener('abort', this.stopListening, { once: true });
    if (options.lastEventId === undefined) return;
    this.seen = readCursor(options.lastEventId);
    this.behind();
  }

  ring(bell: Bell): void {
    if (this.catchingUp) this.early.push(bell);
    else this.take(bell);
  }

  behind(): void {
    if (this.catchingUp) this.again = true;
    else void this.catchUp();
  }

  private async catchUp(): Promise<void> {
    const { line, memberId, signal } = this.options;
    this.catchingUp = true;
    for (let wait = FIRST_PAUSE; !signal.aborted; wait = Math.min(2 * wait, LONGEST_PAUSE)) {
      this.again = false;
      const missed = this.seen ? await line.missed(memberId, this.seen).catch(() => undefined) : 'gap';
      if (missed === 'gap') {
        this.gap();
        this.options.related?.(undefined);
      }
      if (missed !== undefined && !this.again) {
        this.catchingUp = false;
        const bells = [...(missed === 'gap' ? [] : missed), ...this.early.splice(0)];
        for (const bell of bells.sort((a, b) => (a.epoch === b.epoch ? a.sequence - b.sequence : 0))) this.take(bell);
        return;
      }
      if (missed === undefined) await pause(wait, undefined, { signal }).catch(() => undefined);
    }
  }

  private take(bell: Bell): void {
    if (this.options.signal.aborted) return;
    if (this.seen && bell.epoch !== this.seen.epoch) {
      this.seen = bell;
      this.gap(bell);
      return;
    }
    if (this.seen && bell.sequence <= this.seen.sequence) return;
    this.seen = bell;
    if (bell.field === RELATION) this.options.related?.(bell.id);
    if (bell.field !== this.options.field) return;
    this.pending.delete(bell.id); // asked once, for its newest bell, so that cursors only grow
    this.pending.set(bell.id, bell);
    if (this.pending.size > MOST_PENDING) this.gap(bell);
    else void this.drain();
  }

  private gap(at?: Cursor): void {
    this.pending.clear();
    this.seen = at;
    this.options.send(GAP, at && cursorText(at));
  }

  private async drain(): Promise<void> {
    if (this.asking) return;
    this.asking = true;
    for (const bell of this.waiting()) {
      const outcome = await this.ask(bell);
      if (this.options.signal.aborted) break;
      if (outcome.kind === 'answered') this.options.send(outcome.payload, cursorText(bell));
      else if (outcome.kind === 'failed') this.options.send(GAP, cursorText(bell));
    }
    this.asking = false;
  }

  private *waiting(): Generator<Bell> {
    for (let [bell] = this.pending.values(); bell; [bell] = this.pending.values()) {
      this.pending.delete(bell.id);
      yield bell;
    }
  }

  /** A service that is away for a moment must not turn a change into silence. */
  private async ask({ id }: Bell): Promise<Outcome> {
    const { signal } = this.options;
    for (let attempt = 1, wait = FIRST_PAUSE; ; attempt++, wait = Math.min(2 * wait, LONGEST_PAUSE)) {
      const outcome = await this.options.ask(id).catch((): Outcome => ({ kind: 'failed' }));
      if (outcome.kind !== 'failed' || attempt === ATTEMPTS || signal.aborted) return outcome;
      await pause(wait, undefined, { signal }).catch(() => undefined);
    }
  }
}
