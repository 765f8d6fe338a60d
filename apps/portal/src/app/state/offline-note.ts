import { Component, computed, DestroyRef, inject, signal } from '@angular/core';
import { I18n, Sentence, TPipe } from '@careway/portal-ui/i18n';
import { Icon } from '@careway/portal-ui/icon';
import { OfflineNotes } from '@careway/portal-ui/offline';

/** Says that the connection is gone, or what the page asks cannot be reached, and how old is what it shows: once for the whole page. */
@Component({
  selector: 'cw-offline-note',
  imports: [Icon, Sentence, TPipe],
  host: { role: 'status', '(window:online)': 'online.set(true)', '(window:offline)': 'online.set(false)' },
  template: `@if (!online() || notes.any()) {
    <div class="note plain bar-note">
      <cw-icon name="offline" />
      @if (since(); as time) {
        <span>
          <strong class="strong">{{ 'ui.offline.title' | t }}</strong> {{ 'ui.offline.since' | t: { time: time } }}
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
  private readonly i18n = inject(I18n);
  /** Without the pipes of dates and their words: this is in the first bytes of every visit. */
  protected readonly since = computed(() => {
    const then = this.notes.since();
    const form = { hour: '2-digit', minute: '2-digit', timeZone: this.i18n.zone() } as const;
    return then && new Intl.DateTimeFormat(this.i18n.locale(), form).format(new Date(then));
  });

  constructor() {
    this.notes.isTold.set(true);
    inject(DestroyRef).onDestroy(() => this.notes.isTold.set(false));
  }
}
