import { Component, effect, inject, signal } from '@angular/core';
import { LiveUpdates } from '@careway/portal-graph';
import { SyncPill, type SyncState } from '@careway/portal-ui/state';

/** A stream is set up anew in less than this. */
const PATIENCE_MS = 2_000;

/**
 * Whether what happens elsewhere reaches the page, in the header: it has room there in every language, and nothing on the page moves when it
 * comes and goes.
 */
@Component({
  selector: 'cw-line-state',
  imports: [SyncPill],
  template: `<cw-sync-pill [state]="shown()" />`,
})
export class LineState {
  protected readonly shown = signal<SyncState>('live');

  constructor() {
    const updates = inject(LiveUpdates);
    effect((onCleanup) => {
      const state = updates.state();
      // Each chart that opens sets the stream up anew; only a line that stays away is worth a word.
      if (state === 'reconnecting') {
        const late = setTimeout(() => this.shown.set('reconnecting'), PATIENCE_MS);
        onCleanup(() => clearTimeout(late));
      } else this.shown.update((before) => (state === 'up-to-date' && before === 'reconnecting' ? state : 'live'));
    });
  }
}
