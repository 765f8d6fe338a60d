import { MOST_OPERATIONS, type Followed, type LiveMessage } from './live-protocol.ts';
import { Stream, type StreamOptions, type StreamState } from './stream.ts';

const NAME = 'careway-live';

type Word =
  | { kind: 'wants'; tab: string; followed: readonly Followed[] }
  | { kind: 'bye'; tab: string }
  | { kind: 'leader' }
  | { kind: 'message'; message: LiveMessage }
  | { kind: 'state'; state: StreamState };

/**
 * One stream per browser: HTTP/1.1 allows six connections to a host, and a person has more windows than that. The window that
 * holds the lock keeps the stream for all; when it is closed, the next one takes over with the cursors that everybody has.
 */
export class SharedStream {
  private readonly options: StreamOptions;
  private readonly tab = crypto.randomUUID();
  /** One is enough for sixteen operations; only a person with very many windows has a second. */
  private readonly lines: { stream: Stream; keys: string; state: StreamState }[] = [];
  private readonly others = new Map<string, readonly Followed[]>();
  private channel: BroadcastChannel | undefined;
  private mine: readonly Followed[] = [];
  private state: StreamState = 'idle';
  /** What the one stream follows now, with its cursors. */
  private running = new Map<string, Followed>();
  private leads = false;
  private resign: (() => void) | undefined;
  private readonly waiting = new AbortController();

  constructor(options: StreamOptions) {
    this.options = options;
  }

  follow(followed: readonly Followed[]): void {
    this.mine = followed;
    if (this.leads) this.restart();
    else if (this.channel) this.say({ kind: 'wants', tab: this.tab, followed });
    else if (followed.length > 0) this.join();
  }

  hurry(): void {
    for (const { stream } of this.lines) stream.hurry();
  }

  private join(): void {
    if (!('locks' in navigator) || !('BroadcastChannel' in globalThis)) {
      this.lead();
      return;
    }
    this.channel = new BroadcastChannel(NAME);
    this.channel.onmessage = (event: MessageEvent<Word>) => this.listen(event.data);
    addEventListener('pagehide', () => this.say({ kind: 'bye', tab: this.tab }));
    this.say({ kind: 'wants', tab: this.tab, followed: this.mine });
    // Held until the window is closed.
    void navigator.locks
      .request(NAME, { signal: this.waiting.signal }, () => {
        this.lead();
        return new Promise<void>((resolve) => (this.resign = resolve));
      })
      .catch(() => undefined);
  }

  /** For good: the next window takes over at once, with the cursors that all have. */
  close(): void {
    for (const { stream } of this.lines) stream.follow([]);
    this.say({ kind: 'bye', tab: this.tab });
    this.channel?.close();
    this.channel = undefined;
    this.waiting.abort();
    this.resign?.();
  }

  private lead(): void {
    this.leads = true;
    this.say({ kind: 'leader' });
    this.restart();
  }

  private listen(word: Word): void {
    switch (word.kind) {
      case 'leader':
        return this.say({ kind: 'wants', tab: this.tab, followed: this.mine });
      case 'message':
        this.keepCursor(word.message);
        return this.options.onMessage(word.message);
      case 'state':
        this.state = word.state;
        return this.options.onState(word.state);
      case 'wants':
        if (!this.leads) return;
        this.others.set(word.tab, word.followed);
        this.say({ kind: 'state', state: this.state });
        return this.restart();
      case 'bye':
        if (this.leads && this.others.delete(word.tab)) this.restart();
        return;
    }
  }

  /** Only when the set has really changed: coming back costs everybody a moment. */
  private restart(): void {
    const all = new Map<string, Followed>();
    for (const one of [...this.mine, ...[...this.others.values()].flat()])
      if (!all.has(one.key)) all.set(one.key, this.running.get(one.key) ?? { ...one });
    this.running = all;
    const wanted = [...all.values()];
    for (let i = 0; i < Math.max(this.lines.length, Math.ceil(wanted.length / MOST_OPERATIONS)); i++)
      this.followOn(i, wanted.slice(i * MOST_OPERATIONS, (i + 1) * MOST_OPERATIONS));
  }

  private followOn(at: number, followed: Followed[]): void {
    const line = (this.lines[at] ??= { stream: this.newStream(at), keys: '', state: 'idle' });
    const keys = followed.map(({ key }) => key).join();
    if (keys === line.keys) return;
    line.keys = keys;
    line.stream.follow(followed);
  }

  private newStream(at: number): Stream {
    return new Stream({
      onMessage: (message) => this.hear(message),
      onState: (state) => {
        const line = this.lines[at];
        if (line) line.state = state;
        this.tell(this.lines.find((one) => one.state === 'reconnecting')?.state ?? state);
      },
      onSignedOut: this.options.onSignedOut,
    });
  }

  private hear(message: LiveMessage): void {
    this.keepCursor(message);
    this.say({ kind: 'message', message });
    this.options.onMessage(message);
  }

  /** Every window remembers how far all have come: each of them may be the next to hold the stream. */
  private keepCursor(message: LiveMessage): void {
    if (message.kind !== 'next' || message.cursor === undefined) return;
    const one = this.mine.find(({ key }) => key === message.key);
    if (one) one.cursor = message.cursor;
  }

  private tell(state: StreamState): void {
    this.state = state;
    this.say({ kind: 'state', state });
    this.options.onState(state);
  }

  private say(word: Word): void {
    this.channel?.postMessage(word);
  }
}
