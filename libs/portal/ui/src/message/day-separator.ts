import { Component, input } from '@angular/core';

@Component({
  selector: 'cw-day-separator',
  host: { class: 'daysep', role: 'separator', '[attr.aria-label]': 'day()' },
  template: `{{ day() }}`,
})
export class DaySeparator {
  readonly day = input.required<string>();
}
