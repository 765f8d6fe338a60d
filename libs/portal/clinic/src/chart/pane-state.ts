import { Component, input } from '@angular/core';
import type { QueryResource } from '@careway/portal-graph';
import { TPipe } from '@careway/portal-ui/i18n';
import { ErrorNote, OfflineState, Skeleton } from '@careway/portal-ui/state';

/** A section that is being fetched, was not reached or failed; the sections beside it stand. */
@Component({
  selector: 'cw-pane-state',
  imports: [ErrorNote, OfflineState, Skeleton, TPipe],
  template: `@switch (of().state()) {
    @case ('loading') {
      <cw-skeleton class="pad" [rows]="2" />
    }
    @case ('offline') {
      <cw-offline-state class="pad" [since]="of().asOf()" />
    }
    @case ('error') {
      <cw-error-note class="pad" [what]="'clinic.chart.failed' | t" (again)="of().reload()" />
    }
  }`,
})
export class PaneState {
  readonly of = input.required<QueryResource<unknown>>();
}
