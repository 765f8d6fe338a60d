import { Component, input, model } from '@angular/core';
import type { Option } from './choice.ts';

/** Filters of a list that scroll sideways on a phone; one is on. */
@Component({
  selector: 'cw-chips',
  host: { class: 'chips', role: 'group', '[attr.aria-label]': 'label()' },
  template: `@for (option of options(); track option.value) {
    <button type="button" class="pill" [attr.aria-pressed]="option.value === value()" (click)="value.set(option.value)">
      {{ option.label }}
    </button>
  }`,
})
export class Chips {
  readonly label = input.required<string>();
  readonly options = input.required<readonly Option[]>();
  readonly value = model.required<string>();
}
