import { setTimeout as pause } from 'node:timers/promises';
import type { Following } from './bell-line.ts';

const FIRST_PAUSE = 150;
const LONGEST_PAUSE = 2_000;
/** Beyond this a timer of Node fires at once. A longer grant is looked at again then. */
const LONGEST_TIMER = 2 ** 31 - 1;

export interface PermissionOptions {
  readonly signal: AbortSignal;
  /** Asks the service, as the reader. Rejects where it does not answer. */
  ask(): Promise<Following>;
  /** Whether a reader whom nothing joins to the record may wait in silence: a clinician may open a door to it later. */
  readonly mayWait: boolean;
  /** The reader could follow, and may no longer; or never can. */
  ended(): void;
}

/**
 * Watches that a reader may still follow, so that an open stream ends with its permission although nothing happens in the record. It asks
 * when it begins, when a relation of the reader changes, and when the relation's own time is up. Frames do not depend on it: each is
 * asked for as the reader. A clinician whom nothing joins to the record is left alone: such a stream is silent, and a door that opens later
 * speaks. So is a proxy in a room that was not given. For all others it ends at once, as for a record that does not exist.
 */
export class Permission {
  private readonly options: PermissionOptions;
  private had = false;
  private asking = false;
  private again = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(options: PermissionOptions) {
    this.options = options;
    options.signal.addEventListener('abort', () => clearTimeout(this.timer), { once: true });
  }

  /** A frame was shown: whoever could not follow when the stream began can now, and from now on that may end. */
  shown(): void {
    if (!this.had) void this.check();
  }

  /** Asks now; a change while it asks is asked for once more. */
  async check(): Promise<void> {
    if (this.asking) {
      this.again = true;
      return;
    }
    this.asking = true;
    const { signal } = this.options;
    for (let wait = FIRST_PAUSE; !signal.aborted;) {
      this.again = false;
      const following = await this.options.ask().catch(() => undefined);
      if (following && !this.again) {
        this.take(following);
        break;
      }
      if (!following) await pause(wait, undefined, { signal }).catch(() => undefined);
      wait = Math.min(2 * wait, LONGEST_PAUSE);
    }
    this.asking = false;
  }

  private take({ allowed, until, related }: Following): void {
    if (this.options.signal.aborted) return;
    clearTimeout(this.timer);
    if (!allowed && (this.had || !(related || this.options.mayWait))) return this.options.ended();
    this.had = allowed;
    if (!allowed || until === null) return;
    const left = Math.max(0, Date.parse(until) - Date.now()) + 50;
    this.timer = setTimeout(() => void this.check(), Math.min(left, LONGEST_TIMER));
  }
}
