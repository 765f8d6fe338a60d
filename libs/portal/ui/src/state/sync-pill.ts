import { Component, input } from '@angular/core';
import { TPipe } from '../i18n/t.pipe.ts';
import { Icon } from '../icon/icon.ts';

export type SyncState = 'live' | 'reconnecting' | 'up-to-date';

/** What the live connection does; silent while all is well. “Nothing is missing” is said only when the stream was really resumed. */
@Component({
  selector: 'cw-sync-pill',
  imports: [Icon, TPipe],
  host: { role: 'status' },
  template: `@switch (state()) {
    @case ('reconnecting') {
      <p class="sync">
        <cw-icon name="sync" /><span>{{ 'ui.sync.reconnecting' | t }}</span>
      </p>
    }
    @case ('up-to-date') {
      <p class="sync good">
        <cw-icon name="check" /><span>{{ 'ui.sync.up-to-date' | t }}</span>
      </p>
    }
  }`,
})
export class SyncPill {
  readonly state = input.required<SyncState>();
}
