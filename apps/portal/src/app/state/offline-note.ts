import { Component, DestroyRef, inject, signal } from '@angular/core';
import { WhenPipe } from '@careway/portal-ui/format';
import { Sentence, TPipe } from '@careway/portal-ui/i18n';
import { Icon } from '@careway/portal-ui/icon';
import { OfflineNotes } from '@careway/portal-ui/state';

/** Says that the connection is gone, or what the page asks cannot be reached, and how old is what it shows: once for the whole page. */
@Component({
  selector: 'cw-offline-note',
  imports: [Icon, Sentence, TPipe, WhenPipe],
  host: { role: 'status', '(window:online)': 'online.set(true)', '(window:offline)': 'online.set(false)' },
  template: `@if (!online() || notes.any()) {
    <div class="note plain bar-note">
      <cw-icon name="offline" />
      @if (notes.since(); as then) {
        <span>
          <strong class="strong">{{ 'ui.offline.title' | t }}</strong> {{ 'ui.offline.since' | t: { time: then | when: 'time' } }}
        </span>
      } @else {
        <cw-sentence key="portal.offline" />
      }
    </div>
  }`,
})
export class OfflineNote {
  protected readonly online = signal(navigator.onLine);
  protected readonly notes = inject(OfflineNotes);

  constructor() {
    this.notes.isTold.set(true);
    inject(DestroyRef).onDestroy(() => this.notes.isTold.set(false));
  }
}
