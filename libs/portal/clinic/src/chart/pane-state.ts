import { Component, computed, input } from '@angular/core';
import { isRefused, type QueryResource } from '@careway/portal-graph';
import { TPipe } from '@careway/portal-ui/i18n';
import { ErrorNote, OfflineState, Skeleton } from '@careway/portal-ui/state';

/** A section that is being fetched, was not reached or failed; the sections beside it stand. */
@Component({
  selector: 'cw-pane-state',
  imports: [ErrorNote, OfflineState, Skeleton, TPipe],
  template: `@switch (state()) {
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
  readonly of = input.required<QueryResource<object>>();
  /** A section of an open chart that is refused is a fault to tell, not an empty list. */
  protected readonly state = computed(() => {
    const { data, errors, state } = this.of();
    return state() === 'ready' && isRefused(data(), errors()) ? 'error' : state();
  });
}
