import { Component, computed, DestroyRef, inject, input } from '@angular/core';
import { WhenPipe } from '../format/when.pipe.ts';
import { TPipe } from '../i18n/t.pipe.ts';
import { Notice } from './notice.ts';
import { OfflineNotes } from './offline-notes.ts';

/** How old the page is, and how many things wait to be sent. Of several on a page the first says it for all. */
@Component({
  selector: 'cw-offline-state',
  imports: [Notice, TPipe, WhenPipe],
  template: `@if (isHere()) {
    <cw-notice tone="plain" icon="offline">
      <strong class="strong">{{ 'ui.offline.title' | t }}</strong>
      @if (since(); as then) {
        {{ 'ui.offline.since' | t: { time: then | when: 'time' } }}
      }
      @if (waiting() > 0) {
        {{ 'ui.offline.waiting' | t: { count: waiting() } }}
      }
    </cw-notice>
  }`,
})
export class OfflineState {
  /** When the data on screen was true. */
  readonly since = input<Date | string>();
  readonly waiting = input(0);
  private readonly notes = inject(OfflineNotes);
  protected readonly isHere = computed(() => this.waiting() > 0 || this.notes.isFirst(this));

  constructor() {
    inject(DestroyRef).onDestroy(this.notes.add(this));
  }
}
