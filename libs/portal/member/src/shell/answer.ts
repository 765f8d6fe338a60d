import { Component, computed, input } from '@angular/core';
import type { QueryResource } from '@careway/portal-graph';
import { TPipe } from '@careway/portal-ui/i18n';
import { ErrorNote, OfflineState, Skeleton } from '@careway/portal-ui/state';
import { NothingHere } from './nothing-here.ts';
import { partState } from './part.ts';

/** The states of a page's question beside its answer: being fetched, not reached, failed, not for these eyes. */
@Component({
  selector: 'cw-answer',
  imports: [ErrorNote, NothingHere, OfflineState, Skeleton, TPipe],
  template: `@switch (state()) {
    @case ('loading') {
      <cw-skeleton class="card" [rows]="rows()" />
    }
    @case ('offline') {
      <cw-offline-state [since]="of().asOf()" />
    }
    @case ('error') {
      @if (refused()) {
        <cw-nothing-here />
      } @else {
        <cw-error-note [what]="'member.failed' | t" (again)="of().reload()" />
      }
    }
  }`,
})
export class Answer {
  readonly of = input.required<QueryResource<unknown>>();
  readonly rows = input(4);
  /** What the whole page is about, where that is one root: without it there is nothing here, or it could not be fetched. */
  readonly root = input<string>();
  private readonly lost = computed(() => {
    const root = this.root();
    return root === undefined || this.of().state() !== 'ready'
      ? undefined
      : partState(this.of() as QueryResource<Record<string, unknown>>, root);
  });
  protected readonly state = computed(() => (this.lost() ? 'error' : this.of().state()));
  protected readonly refused = computed(() => this.lost() === 'private' || this.of().problem()?.kind === 'refused');
}
