import { Component, input, model } from '@angular/core';
import type { Option } from './choice.ts';

/** Two to four views of the same thing. Where each view has an address, take the tab bar. */
@Component({
  selector: 'cw-segmented',
  host: { class: 'segs', role: 'group', '[attr.aria-label]': 'label()' },
  template: `@for (option of options(); track option.value) {
    <button type="button" [attr.aria-pressed]="option.value === value()" (click)="value.set(option.value)">
      <span>{{ option.label }}</span>
      @if (option.hint) {
        <bdi>{{ option.hint }}</bdi>
      }
    </button>
  }`,
})
export class Segmented {
  readonly label = input.required<string>();
  readonly options = input.required<readonly Option[]>();
  readonly value = model.required<string>();
}
