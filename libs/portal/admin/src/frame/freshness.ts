import { Component, input } from '@angular/core';
import { WhenPipe } from '@careway/portal-ui/format';
import { TPipe } from '@careway/portal-ui/i18n';
import { Icon } from '@careway/portal-ui/icon';

/** When the numbers were computed, what the last fact is that they know, and what period they are about. */
@Component({
  selector: 'cw-freshness',
  imports: [Icon, TPipe, WhenPipe],
  host: { class: 'fresh' },
  template: `@if (asOf(); as time) {
      <span class="row tight"
        ><span class="pulse" [class.still]="stale()"></span
        >{{ 'admin.fresh.computed' | t: { day: time | when: 'near', time: time | when: 'time' } }}</span
      >
    }
    @if (computedAt(); as fact) {
      <span class="row tight"><cw-icon name="clock" />{{ 'admin.fresh.last-fact' | t: { time: fact | when: 'moment' } }}</span>
    }
    <span class="row tight"><cw-icon name="shield" />{{ 'admin.fresh.suppressed' | t }}</span>`,
})
export class Freshness {
  readonly asOf = input<Date>();
  readonly computedAt = input<string | null>();
  /** Newer numbers were asked for and are not here yet. */
  readonly stale = input(false);
}
