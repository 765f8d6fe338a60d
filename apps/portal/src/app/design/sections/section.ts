import { Component, input } from '@angular/core';

/** A part of the page: a heading over a ruled line. */
@Component({
  selector: 'cw-section',
  template: `<section class="sec" [attr.aria-labelledby]="headingId()">
    <h2 [id]="headingId()">{{ title() }}</h2>
    <ng-content />
  </section>`,
})
export class Section {
  readonly title = input.required<string>();
  readonly headingId = input.required<string>();
}
