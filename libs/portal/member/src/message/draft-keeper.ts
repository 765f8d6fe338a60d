import { DestroyRef, inject, signal } from '@angular/core';

/** A person pauses this long between two thoughts. */
const PAUSE_MS = 700;

/** Keeps a draft on the server, for the other phone; the window's own copy is there already. Made in an injection context. */
export class DraftKeeper {
  private due: ReturnType<typeof setTimeout> | undefined;
  private pending: (() => Promise<void>) | undefined;
  private running: Promise<void> = Promise.resolve();
  /** The text on screen is stored on the server. */
  readonly kept = signal(false);

  /** @param store Answers whether it was kept; rejects where the server was not reached. */
  constructor(private readonly store: (id: string, text: string) => Promise<boolean>) {
    inject(DestroyRef).onDestroy(() => this.flush());
  }

  save(id: string, text: string): void {
    this.kept.set(false);
    clearTimeout(this.due);
    this.pending = () => this.send(id, text);
    this.due = setTimeout(() => this.flush(), PAUSE_MS);
  }

  /** Before it is sent: nothing is kept any more, and what is under way has arrived, so that it does not come back behind the message. */
  async quiet(): Promise<void> {
    clearTimeout(this.due);
    this.pending = undefined;
    this.kept.set(false);
    await this.running;
  }

  private flush(): void {
    clearTimeout(this.due);
    const due = this.pending;
    this.pending = undefined;
    if (due) this.running = this.running.then(due);
  }

  private async send(id: string, text: string): Promise<void> {
    try {
      this.kept.set((await this.store(id, text)) && text !== '' && this.pending === undefined);
    } catch {
      // Not reached: the copy in this window stays, and the next key tries again.
      this.kept.set(false);
    }
  }
}
