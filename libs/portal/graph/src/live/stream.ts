import { GRAPH_HEADERS } from '../client/headers.ts';
import { pauseBefore } from './backoff.ts';
import { readMessage, requestBody, type Followed, type LiveMessage } from './live-protocol.ts';
import { SseReader } from './sse.ts';

/** The gateway gives a sign of life every 15 s; silence for longer than two of them is a dead line that TCP has not noticed. */
const SILENCE_MS = 40_000;

export type StreamState = 'idle' | 'connecting' | 'live' | 'reconnecting';

export interface StreamOptions {
  onMessage: (message: LiveMessage) => void;
  onState: (state: StreamState) => void;
  /** The session has ended: coming back would not help. */
  onSignedOut: () => void;
}

/** One connection that follows a set of operations until it is told otherwise, and comes back by their cursors. */
export class Stream {
  private readonly options: StreamOptions;
  private abort: AbortController | undefined;
  private wake: (() => void) | undefined;
  private stood = false;

  constructor(options: StreamOptions) {
    this.options = options;
  }

  /** Follows exactly these from now on. The cursors of the objects move on as frames arrive. */
  follow(followed: readonly Followed[]): void {
    this.abort?.abort();
    this.abort = undefined;
    if (followed.length === 0) {
      this.stood = false;
      this.options.onState('idle');
      return;
    }
    this.abort = new AbortController();
    void this.run([...followed], this.abort.signal);
  }

  /** The browser says that the network is back: no reason to sit out a pause. */
  hurry(): void {
    this.wake?.();
  }

  private async run(followed: Followed[], signal: AbortSignal): Promise<void> {
    for (let attempt = 0; !signal.aborted; attempt++) {
      // To follow another set closes a line that stood: nothing is missed, and nobody has to be told that it is back.
      this.options.onState(this.stood && attempt > 0 ? 'reconnecting' : 'connecting');
      const ended = await this.connect(followed, signal);
      if (signal.aborted) return;
      if (ended === 'refused' || followed.length === 0) {
        this.options.onState('idle');
        return;
      }
      if (ended === 'stood') attempt = 0;
      await this.pause(pauseBefore(attempt), signal);
    }
  }

  private async connect(followed: Followed[], outer: AbortSignal): Promise<'stood' | 'unreached' | 'refused'> {
    const silence = new AbortController();
    let watch: ReturnType<typeof setTimeout> | undefined;
    const alive = (): void => {
      clearTimeout(watch);
      watch = setTimeout(() => silence.abort(), SILENCE_MS);
    };
    let stood = false;
    try {
      alive();
      const response = await fetch('/graphql/stream', {
        method: 'POST',
        credentials: 'same-origin',
        headers: { ...GRAPH_HEADERS, accept: 'text/event-stream' },
        body: requestBody(followed),
        signal: AbortSignal.any([outer, silence.signal]),
      });
      if (response.status === 401) {
        this.options.onSignedOut();
        return 'refused';
      }
      // 400 is a fault of the build, not of the network: the same body would be refused again.
      if (response.status === 400) return 'refused';
      if (!response.ok || !response.body) return 'unreached';
      stood = this.stood = true;
      this.options.onState('live');
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      const frames = new SseReader();
      for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
        alive();
        for (const frame of frames.read(piece.value)) this.take(followed, readMessage(frame.event, frame.data, frame.id));
      }
    } catch {
      // Cut, silent or told to stop: the caller knows which, and cursors say where to go on.
    } finally {
      clearTimeout(watch);
    }
    return stood ? 'stood' : 'unreached';
  }

  private take(followed: Followed[], message: LiveMessage | undefined): void {
    if (!message) return;
    const at = followed.findIndex(({ key }) => key === message.key);
    const one = followed[at];
    if (one && message.kind === 'next' && message.cursor !== undefined) one.cursor = message.cursor;
    // Over for good: the gateway would refuse it again.
    if (one && message.kind === 'complete') followed.splice(at, 1);
    this.options.onMessage(message);
  }

  private pause(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.wake = undefined;
        resolve();
      };
      const timer = setTimeout(done, ms);
      this.wake = done;
      signal.addEventListener('abort', done, { once: true });
    });
  }
}
