import type { ServerResponse } from 'node:http';
import type { Caller } from '../caller.ts';

/** A reader that leaves this much unread is cut, and resumes by its cursors. */
const MOST_UNSENT = 1 << 20;
const HEARTBEAT = 15_000;
/** Identity is asked again this often, so that a revocation ends the stream within a second. */
const IDENTITY = 500;
/** Whoever cannot be known for this long is nobody. */
const LONGEST_DOUBT = 1_000;

/** The facts that make a caller the same one; positions come and go. */
const sameCaller = (a: Caller, b: Caller | undefined): boolean =>
  a.personId === b?.personId && a.sessionId === b.sessionId && a.kind === b.kind && a.purpose === b.purpose && a.actingFor === b.actingFor;

export interface LiveStreamOptions {
  response: ServerResponse;
  caller: Caller;
  /** Asks who the caller is now. */
  identify(): Promise<Caller | undefined>;
}

/** One SSE response with the frames of several operations. It ends when its reader leaves or is no longer who he was. */
export class LiveStream {
  private readonly ended = new AbortController();
  private readonly operations = new Set<string>();
  private readonly timers: NodeJS.Timeout[];
  private readonly options: LiveStreamOptions;
  private known = performance.now();
  private asking: Promise<Caller | undefined> | undefined;

  constructor(options: LiveStreamOptions) {
    this.options = options;
    options.response.once('close', () => this.end());
    this.timers = [
      setInterval(() => this.write(':\n\n'), HEARTBEAT),
      setInterval(() => void this.caller(), IDENTITY),
      setInterval(() => this.doubt(), IDENTITY / 2),
    ];
  }

  get signal(): AbortSignal {
    return this.ended.signal;
  }

  add(id: string): void {
    this.operations.add(id);
  }

  /** `cursor` becomes the SSE id, which a browser gives back as Last-Event-ID. */
  next(id: string, payload: object, cursor?: string): void {
    this.write(`event: next\n${cursor === undefined ? '' : `id: ${cursor}\n`}data: ${JSON.stringify({ id, payload })}\n\n`);
  }

  /** The operation is over for good: the client does not come back with it. */
  complete(id: string): void {
    this.operations.delete(id);
    this.write(`event: complete\ndata: ${JSON.stringify({ id })}\n\n`);
    if (!this.operations.size) this.end();
  }

  /** The caller as of now, with newer positions; undefined, and the end of the stream, when it is another one or nobody. */
  async caller(): Promise<Caller | undefined> {
    if (this.signal.aborted) return undefined;
    this.asking ??= this.identify();
    return this.asking;
  }

  /** Ends without a word: the client comes back, here or at another gateway, with its cursors. */
  end(): void {
    if (this.signal.aborted) return;
    this.ended.abort();
    for (const timer of this.timers) clearInterval(timer);
    this.options.response.end();
  }

  private async identify(): Promise<Caller | undefined> {
    try {
      const now = await this.options.identify();
      if (this.signal.aborted) return undefined;
      this.known = performance.now();
      if (sameCaller(this.options.caller, now)) return now;
      for (const id of [...this.operations]) this.complete(id);
      this.end();
    } catch {
      // not known is not revoked: doubt() decides
    } finally {
      this.asking = undefined;
    }
    return undefined;
  }

  private doubt(): void {
    if (performance.now() - this.known > LONGEST_DOUBT) this.end();
  }

  private write(text: string): void {
    const { response } = this.options;
    if (this.signal.aborted) return;
    response.write(text);
    if (response.writableLength <= MOST_UNSENT) return;
    this.end();
    response.destroy();
  }
}
