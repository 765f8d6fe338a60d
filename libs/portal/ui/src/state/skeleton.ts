import { Component, computed, input } from '@angular/core';
import { TPipe } from '../i18n/t.pipe.ts';

/** The shape of what comes. Shown 300 ms after the asking (the query decides that), so that a quick answer never flickers. */
@Component({
  selector: 'cw-skeleton',
  imports: [TPipe],
  host: { 'aria-busy': 'true' },
  template: `<span class="vh" role="status">{{ 'ui.loading' | t }}</span>
    @for (row of drawn(); track row) {
      <div class="sk-row" aria-hidden="true">
        <span class="sk sk-tile"></span><span class="grow"><span class="sk sk-line"></span><span class="sk sk-line short"></span></span>
      </div>
    }
    @if (picture()) {
      <div class="sk sk-picture" aria-hidden="true"></div>
    }`,
})
export class Skeleton {
  readonly rows = input(3);
  readonly picture = input(false);
  protected readonly drawn = computed(() => Array.from({ length: this.rows() }, (_, i) => i));
}
