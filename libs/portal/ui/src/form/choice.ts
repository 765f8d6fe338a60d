import { Component, input, model } from '@angular/core';

export interface Option<T extends string = string> {
  value: T;
  label: string;
  hint?: string;
}

/** One answer of a few, each as large as a thumb. “Not sure” is an answer. */
@Component({
  selector: 'cw-choice',
  template: `<fieldset class="choice">
    <legend class="strong">{{ legend() }}</legend>
    @for (option of options(); track option.value) {
      <label class="opt">
        <input
          class="radio"
          type="radio"
          [name]="name()"
          [value]="option.value"
          [checked]="option.value === value()"
          (change)="value.set(option.value)"
        />
        <span
          >{{ option.label }}
          @if (option.hint) {
            <span class="meta hint">{{ option.hint }}</span>
          }
        </span>
      </label>
    }
  </fieldset>`,
})
export class Choice {
  readonly legend = input.required<string>();
  readonly name = input.required<string>();
  readonly options = input.required<readonly Option[]>();
  readonly value = model<string>();
}
