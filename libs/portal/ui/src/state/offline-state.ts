import { Component, input } from '@angular/core';
import { WhenPipe } from '../format/when.pipe.ts';
import { TPipe } from '../i18n/t.pipe.ts';
import { Notice } from './notice.ts';

/** How old the page is, and how many things wait to be sent. */
@Component({
  selector: 'cw-offline-state',
  imports: [Notice, TPipe, WhenPipe],
  template: `<cw-notice tone="plain" icon="offline">
    <strong class="strong">{{ 'ui.offline.title' | t }}</strong>
    @if (since(); as then) {
      {{ 'ui.offline.since' | t: { time: then | when: 'time' } }}
    }
    @if (waiting() > 0) {
      {{ 'ui.offline.waiting' | t: { count: waiting() } }}
    }
  </cw-notice>`,
})
export class OfflineState {
  /** When the data on screen was true. */
  readonly since = input<Date | string>();
  readonly waiting = input(0);
}
