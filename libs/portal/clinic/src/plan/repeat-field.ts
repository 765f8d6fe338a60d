import { Component, computed, input, output } from '@angular/core';
import { Field, Input } from '@careway/portal-ui/form';
import { REPEAT_UNITS, type RepeatParts, repeatParts, repeatText, type RepeatUnit } from '@careway/portal-ui/format';
import { TPipe } from '@careway/portal-ui/i18n';

const NUMBERS = ['period', 'times', 'count'] as const;

/** How often a task comes again: once, or so many times in so many days, weeks, months or years. Every letter is kept. */
@Component({
  selector: 'cw-repeat-field',
  imports: [Field, Input, TPipe],
  host: { class: 'stack' },
  template: `<cw-field [controlId]="controlId()" [label]="'clinic.task.repeat' | t" [error]="error()">
      <select #unitBox cwInput (change)="choose(unitBox.value)">
        <option value="" [selected]="!parts()">{{ 'clinic.task.repeat.once' | t }}</option>
        @for (unit of units; track unit) {
          <option [value]="unit" [selected]="parts()?.unit === unit">{{ 'clinic.task.repeat.' + unit | t }}</option>
        }
      </select>
    </cw-field>
    @if (parts(); as one) {
      <div class="triple">
        @for (name of numbers; track name) {
          <cw-field [controlId]="controlId() + '-' + name" [label]="'clinic.task.repeat.' + name | t">
            <input
              #box
              cwInput
              dir="ltr"
              inputmode="numeric"
              autocomplete="off"
              maxlength="4"
              [value]="one[name]"
              (input)="write(name, box.value)"
            />
          </cw-field>
        }
      </div>
    }`,
})
export class RepeatField {
  readonly controlId = input.required<string>();
  /** `1/3mo x6`; empty for once. */
  readonly value = input.required<string>();
  readonly error = input<string>();
  readonly valueChange = output<string>();
  protected readonly units = REPEAT_UNITS;
  protected readonly numbers = NUMBERS;
  protected readonly parts = computed(() => repeatParts(this.value()));

  protected choose(unit: string): void {
    if (unit === '') this.valueChange.emit('');
    else this.valueChange.emit(repeatText({ ...(this.parts() ?? { times: '1', period: '1', count: '' }), unit: unit as RepeatUnit }));
  }

  protected write(name: (typeof NUMBERS)[number], typed: string): void {
    const parts: RepeatParts | undefined = this.parts();
    if (parts) this.valueChange.emit(repeatText({ ...parts, [name]: typed.trim() }));
  }
}
