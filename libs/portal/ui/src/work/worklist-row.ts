import { Component, input, output } from '@angular/core';
import type { Params } from '@angular/router';
import { Link } from '../link/link.ts';

/** One who waits: urgency as a bar at the start edge, and the time left in words. Lines in `[more]`; what is done with it in the slot. */
@Component({
  selector: 'li[cwWorklistRow]',
  imports: [Link],
  host: { '[class]': 'urgency()', '[attr.aria-current]': 'open() || null', '(click)': 'press($event)' },
  template: `<i aria-hidden="true"></i>
    <div>
      <a [cwLink]="link()" [queryParams]="place()">{{ name() }}</a>
      <p class="why">{{ why() }}</p>
      <ng-content select="[more]" />
    </div>
    <span class="left" [class.late]="late()">{{ left() }}</span>
    <ng-content />`,
})
export class WorklistRow {
  readonly urgency = input<'now' | 'soon' | 'calm'>('calm');
  /** Name and age: “Noa Barak, 47”, the name isolated, so that the age stands after it in each direction. */
  readonly name = input.required<string>();
  readonly why = input.required<string>();
  /** “35 min”, “Tomorrow”. */
  readonly left = input.required<string>();
  readonly late = input(false);
  readonly open = input(false);
  readonly link = input.required<string | readonly unknown[]>();
  /** Parameters of the address: what of it opens. */
  readonly place = input<Params>();
  readonly opened = output();

  /** The link was followed, by pointer or by Enter; buttons in the slot are no opening. */
  protected press({ target }: Event): void {
    if (target instanceof Element && target.closest('a')) this.opened.emit();
  }
}
