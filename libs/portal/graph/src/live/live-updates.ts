import { DestroyRef, inject, Service, signal } from '@angular/core';
import { asRequest, type TrustedDocument } from '../client/document.ts';
import { Session } from '../session/session.ts';
import { followKey, type Followed, type LiveMessage, type LivePayload } from './live-protocol.ts';
import type { SharedStream } from './shared-stream.ts';
import type { StreamState } from './stream.ts';

/** Pages come and go in bursts; the stream is told once. */
const SETTLE_MS = 40;
const SHOW_UP_TO_DATE_MS = 4_000;
/** The code of the stream could not be fetched: the network is asked again, gently. */
const FETCH_AGAIN_MS = 5_000;

export type LiveState = 'idle' | 'live' | 'reconnecting' | 'up-to-date';

export interface LiveListener {
  next: (payload: LivePayload) => void;
  /** Something was missed for good: ask again. */
  gap: () => void;
}

/** What this window follows, and whether the line stands. */
@Service()
export class LiveUpdates {
  private readonly session = inject(Session);
  private readonly followed = new Map<string, { one: Followed; listeners: Set<LiveListener> }>();
  /** Its code comes after the first page is drawn: nothing that is read at first needs it. */
  private stream: SharedStream | undefined;
  private fetching: Promise<void> | undefined;
  private over = false;
  private settling: ReturnType<typeof setTimeout> | undefined;
  private calming: ReturnType<typeof setTimeout> | undefined;
  private readonly shown = signal<LiveState>('idle');
  readonly state = this.shown.asReadonly();

  constructor() {
    const hurry = (): void => (this.stream ? this.stream.hurry() : this.settle());
    // A page that comes back from the browser's freezer has heard nothing meanwhile.
    const thaw = (event: PageTransitionEvent): void => {
      if (event.persisted) this.gapForAll();
    };
    addEventListener('online', hurry);
    addEventListener('pageshow', thaw);
    inject(DestroyRef).onDestroy(() => {
      removeEventListener('online', hurry);
      removeEventListener('pageshow', thaw);
      clearTimeout(this.settling);
      this.over = true;
      this.stream?.close();
    });
  }

  /** Follows until the answer is called. */
  follow<TData, TVariables>(document: TrustedDocument<TData, TVariables>, variables: TVariables, listener: LiveListener): () => void {
    const key = followKey(document, variables);
    const entry = this.followed.get(key) ?? { one: { key, request: asRequest(document), variables }, listeners: new Set() };
    this.followed.set(key, entry);
    entry.listeners.add(listener);
    this.settle();
    return () => {
      entry.listeners.delete(listener);
      if (entry.listeners.size === 0) this.followed.delete(key);
      this.settle();
    };
  }

  private settle(): void {
    clearTimeout(this.settling);
    this.settling = setTimeout(() => this.tell(), SETTLE_MS);
  }

  private tell(): void {
    const all = [...this.followed.values()].map(({ one }) => one);
    if (this.stream) this.stream.follow(all);
    else if (all.length > 0 && !this.over) this.fetching ??= this.fetch();
  }

  private async fetch(): Promise<void> {
    try {
      const { SharedStream } = await import('./shared-stream.ts');
      if (this.over) return;
      this.stream = new SharedStream({
        onMessage: (message) => this.take(message),
        onState: (state) => this.show(state),
        onSignedOut: () => this.session.ended(),
      });
      this.tell();
    } catch {
      this.show('reconnecting');
      clearTimeout(this.settling);
      this.settling = setTimeout(() => this.tell(), FETCH_AGAIN_MS);
    } finally {
      this.fetching = undefined;
    }
  }

  private take(message: LiveMessage): void {
    const listeners = this.followed.get(message.key)?.listeners ?? [];
    if (message.kind === 'complete') {
      // The session is another one or over: what it may see is asked anew.
      void this.session.renew();
      return;
    }
    for (const listener of listeners) {
      if (message.payload.extensions?.live === 'gap' || message.payload.data === undefined || message.payload.data === null) listener.gap();
      else listener.next(message.payload);
    }
  }

  private gapForAll(): void {
    for (const { listeners } of this.followed.values()) for (const listener of listeners) listener.gap();
  }

  private show(state: StreamState): void {
    clearTimeout(this.calming);
    if (state === 'connecting') return;
    const back = state === 'live' && this.shown() === 'reconnecting';
    this.shown.set(back ? 'up-to-date' : state);
    if (back) this.calming = setTimeout(() => this.shown.set('live'), SHOW_UP_TO_DATE_MS);
  }
}
