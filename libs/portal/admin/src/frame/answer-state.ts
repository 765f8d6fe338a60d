import { Component, computed, input } from '@angular/core';
import type { QueryResource } from '@careway/portal-graph';
import { TPipe } from '@careway/portal-ui/i18n';
import { Notice, OfflineState, Skeleton } from '@careway/portal-ui/state';

/** What a page says while its numbers are not there, or not the newest: loading, offline with the age of what is shown, failed. */
@Component({
  selector: 'cw-answer-state',
  imports: [Notice, OfflineState, Skeleton, TPipe],
  template: `@switch (answer().state()) {
      @case ('offline') {
        <cw-offline-state [since]="answer().asOf()" />
        @if (!shown()) {
          <p class="again">
            {{ 'admin.state.offline' | t }}
            <button type="button" class="link" (click)="answer().reload()">{{ 'ui.error.again' | t }}</button>
          </p>
        }
      }
      @case ('error') {
        <cw-notice tone="bad" role="alert"
          ><strong class="strong">{{ 'admin.state.failed' | t }}</strong> {{ 'admin.state.unharmed' | t }}
          <button type="button" class="link" (click)="answer().reload()">{{ 'ui.error.again' | t }}</button></cw-notice
        >
      }
    }
    @if (skeleton()) {
      <cw-skeleton class="w" [rows]="6" [picture]="true" />
    }`,
})
export class AnswerState {
  readonly answer = input.required<QueryResource<unknown>>();
  protected readonly shown = computed(() => this.answer().data() !== undefined);
  protected readonly skeleton = computed(() => this.answer().state() === 'loading' && !this.shown());
}
