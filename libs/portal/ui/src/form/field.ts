import { Component, Directive, computed, inject, input } from '@angular/core';
import { Icon } from '../icon/icon.ts';

/** A question with its control (`cwInput`) in the slot: label, hint, and the fault in the same words as in the summary. */
@Component({
  selector: 'cw-field',
  imports: [Icon],
  host: { class: 'field', '[class.err]': '!!error()' },
  template: `<label [attr.for]="controlId()" [class.vh]="quiet()">{{ label() }}</label>
    @if (hint()) {
      <p class="hint" [id]="hintId()">{{ hint() }}</p>
    }
    @if (error()) {
      <p class="msg" [id]="errorId()">
        <cw-icon name="alert" /><span>{{ error() }}</span>
      </p>
    }
    <ng-content />`,
})
export class Field {
  /** Id of the control; the error summary leads to it. */
  readonly controlId = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly error = input<string>();
  /** The label is heard and not seen: in a row that says it already. */
  readonly quiet = input(false);
  /** Id of the words that tell the fault, where they stand above a whole row and not here. */
  readonly faultId = input<string>();
  protected readonly hintId = computed(() => `${this.controlId()}-hint`);
  protected readonly errorId = computed(() => `${this.controlId()}-error`);
  readonly describedBy = computed(
    () => [this.hint() && this.hintId(), this.error() && this.errorId(), this.faultId()].filter(Boolean).join(' ') || null,
  );
}

/** The control inside a `cw-field`: takes its id, what describes it and whether it is at fault from there. */
@Directive({
  selector: 'input[cwInput], textarea[cwInput], select[cwInput]',
  host: {
    class: 'input',
    '[id]': 'field.controlId()',
    '[attr.aria-describedby]': 'field.describedBy()',
    '[attr.aria-invalid]': 'field.error() || field.faultId() ? true : null',
  },
})
export class Input {
  protected readonly field = inject(Field);
}
