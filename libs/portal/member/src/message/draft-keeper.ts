import { DestroyRef, inject, signal } from '@angular/core';
import { mutations } from '@careway/portal-graph';
import { MemberSaveDraftDocument } from '../generated/graph.ts';

/** A person pauses this long between two thoughts. */
const PAUSE_MS = 700;

/** Keeps a draft on the server, for the other phone; the window's own copy is there already. Made in an injection context. */
export class DraftKeeper {
  private readonly mutate = mutations();
  private due: ReturnType<typeof setTimeout> | undefined;
  private pending: (() => void) | undefined;
  /** The text on screen is stored on the server. */
  readonly kept = signal(false);

  constructor() {
    inject(DestroyRef).onDestroy(() => this.flush());
  }

  save(threadId: string, text: string): void {
    this.kept.set(false);
    clearTimeout(this.due);
    this.pending = () => void this.send(threadId, text);
    this.due = setTimeout(() => this.flush(), PAUSE_MS);
  }

  /** Sent: nothing is left to keep. */
  drop(): void {
    clearTimeout(this.due);
    this.pending = undefined;
    this.kept.set(false);
  }

  private flush(): void {
    clearTimeout(this.due);
    this.pending?.();
    this.pending = undefined;
  }

  private async send(threadId: string, text: string): Promise<void> {
    try {
      const { saveDraft } = await this.mutate(MemberSaveDraftDocument, { threadId, text });
      this.kept.set(saveDraft.__typename === 'Thread' && text !== '' && this.pending === undefined);
    } catch {
      // Not reached: the copy in this window stays, and the next key tries again.
      this.kept.set(false);
    }
  }
}
