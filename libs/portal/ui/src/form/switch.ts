import { Component, input, model } from '@angular/core';

/** On or off, at once, without a save button. */
@Component({
  selector: 'cw-switch',
  template: `<label class="switch-row">
    <input #box class="switch" type="checkbox" role="switch" [checked]="on()" (change)="on.set(box.checked)" />
    <span>{{ label() }}</span>
  </label>`,
})
export class Switch {
  readonly label = input.required<string>();
  readonly on = model(false);
}
