import { Component, computed, input } from '@angular/core';
import { Icon } from '../icon/icon.ts';
import type { IconName } from '../icon/icon-name.ts';

export type Urgency = 'self' | 'today' | 'now';

const ICONS: Readonly<Record<Urgency, IconName>> = { self: 'info', today: 'alert', now: 'phone' };

/** Three urgencies after the idea of care cards: blue for yourself, red today, red on black now. One at most on a page, first. */
@Component({
  selector: 'cw-care-card',
  imports: [Icon],
  host: {
    class: 'care',
    role: 'group',
    '[class.urgent]': "urgency() === 'today'",
    '[class.emergency]': "urgency() === 'now'",
    '[attr.aria-labelledby]': 'headingId()',
  },
  template: `<h2 class="care-h" [id]="headingId()">
      <cw-icon [name]="icon()" /><span>{{ title() }}</span>
    </h2>
    <div class="care-b"><ng-content /></div>`,
})
export class CareCard {
  readonly urgency = input.required<Urgency>();
  /** Time frame and fact: “Today · please measure again”. */
  readonly title = input.required<string>();
  readonly headingId = input.required<string>();
  protected readonly icon = computed(() => ICONS[this.urgency()]);
}
