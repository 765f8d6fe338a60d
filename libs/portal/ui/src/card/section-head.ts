import { Component, input } from '@angular/core';

/** The heading of a section, with how many there are and a link to all of them in the slot. */
@Component({
  selector: 'cw-section-head',
  host: { class: 'sec-h' },
  template: `<h2 [id]="headingId()">{{ title() }}</h2>
    @if (count()) {
      <span class="count">{{ count() }}</span>
    }
    <ng-content />`,
})
export class SectionHead {
  readonly title = input.required<string>();
  /** In words: “4 things”. */
  readonly count = input<string>();
  readonly headingId = input.required<string>();
}
