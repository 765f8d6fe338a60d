import { Component, signal } from '@angular/core';
import { Sentence } from '@careway/portal-ui/i18n';
import { Icon } from '@careway/portal-ui/icon';

/** Says that the connection is gone; its looks hide it where the page says so itself, with how old its data is. */
@Component({
  selector: 'cw-offline-note',
  imports: [Icon, Sentence],
  host: { role: 'status', '(window:online)': 'online.set(true)', '(window:offline)': 'online.set(false)' },
  template: `@if (!online()) {
    <div class="note plain bar-note"><cw-icon name="offline" /><cw-sentence key="portal.offline" /></div>
  }`,
})
export class OfflineNote {
  protected readonly online = signal(navigator.onLine);
}
