import { Component, input } from '@angular/core';
import { Link } from '../link/link.ts';

/** One who waits: urgency as a bar at the start edge, and the time left in words. */
@Component({
  selector: 'li[cwWorklistRow]',
  imports: [Link],
  host: { '[class]': 'urgency()', '[attr.aria-current]': 'open() || null' },
  template: `<i aria-hidden="true"></i>
    <div>
      <a [cwLink]="link()"
        ><bdi>{{ name() }}</bdi></a
      >
      <p class="why">{{ why() }}</p>
    </div>
    <span class="left" [class.late]="late()">{{ left() }}</span>`,
})
export class WorklistRow {
  readonly urgency = input<'now' | 'soon' | 'calm'>('calm');
  /** Name and age: “Noa Barak, 47”. */
  readonly name = input.required<string>();
  readonly why = input.required<string>();
  /** “35 min”, “Tomorrow”. */
  readonly left = input.required<string>();
  readonly late = input(false);
  readonly open = input(false);
  readonly link = input.required<string | readonly unknown[]>();
}
