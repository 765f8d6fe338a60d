import { Component, input } from '@angular/core';

/** How much of a thing is done; fills from the start edge of the page's direction. */
@Component({
  selector: 'cw-progress-bar',
  host: { class: 'bar', role: 'img', '[attr.aria-label]': 'label()' },
  template: `<i [style.--v.%]="percent()"></i>`,
})
export class ProgressBar {
  readonly percent = input.required<number>();
  /** “From 7.9 to 7.2 on the way to 7.0”. */
  readonly label = input.required<string>();
}
