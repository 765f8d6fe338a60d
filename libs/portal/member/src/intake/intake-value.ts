import { Component, computed, inject, input, output, signal } from '@angular/core';
import { DateField, Field, Input } from '@careway/portal-ui/form';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { graphLanguage } from './language.ts';
import { unitsOf, unitWords, type FormItem, type FormValue } from './document.ts';
import { valueFrom, writtenOf } from './written.ts';

/** The controls in which one value is written; what is chosen among options is drawn by its question. */
export const CONTROLS = {
  date: 'date',
  dateTime: 'moment',
  time: 'time',
  text: 'area',
  integer: 'number',
  decimal: 'number',
  quantity: 'amount',
  url: 'link',
  string: 'line',
  'open-choice': 'line',
} as const;

/** One value of a question, written in the control of its type. Says each change; it keeps nothing but a unit that was chosen without a number. */
@Component({
  selector: 'cw-intake-value',
  imports: [DateField, Field, Input, TPipe],
  template: `@switch (control()) {
    @case ('dated') {
      <cw-date-field
        [controlId]="controlId()"
        [label]="label()"
        [quiet]="quiet()"
        [hint]="hint()"
        [error]="fault()"
        [faultId]="faultId()"
        [kind]="dated()"
        [value]="written()"
        (valueChange)="say($event)"
      />
    }
    @case ('amount') {
      <div class="iq-amount">
        <cw-field [controlId]="controlId()" [label]="label()" [quiet]="quiet()" [hint]="hint()" [error]="fault()" [faultId]="faultId()">
          <input
            #amount
            cwInput
            class="num-in"
            type="text"
            inputmode="decimal"
            autocomplete="off"
            [value]="written()"
            (change)="say(amount.value)"
          />
        </cw-field>
        @if (units().length > 1) {
          <cw-field [controlId]="controlId() + '-unit'" [label]="'member.intake.unit' | t: { what: label() }" [quiet]="true">
            <select #unit cwInput (change)="measure(unit.value)">
              @for (one of units(); track one.code) {
                <option [value]="one.code" [selected]="one.code === unitCode()">{{ one.words }}</option>
              }
            </select>
          </cw-field>
        } @else if (units()[0]) {
          <span class="iq-unit"
            ><bdi>{{ units()[0]?.words }}</bdi></span
          >
        }
      </div>
    }
    @default {
      <cw-field [controlId]="controlId()" [label]="label()" [quiet]="quiet()" [hint]="hint()" [error]="fault()" [faultId]="faultId()">
        @switch (control()) {
          @case ('area') {
            <textarea #area cwInput rows="4" [attr.maxlength]="maxLength()" [value]="written()" (change)="say(area.value)"></textarea>
          }
          @case ('number') {
            <input
              #number
              cwInput
              class="num-in"
              type="text"
              inputmode="decimal"
              autocomplete="off"
              [value]="written()"
              (change)="say(number.value)"
            />
          }
          @case ('link') {
            <input
              #link
              cwInput
              type="url"
              dir="ltr"
              autocomplete="off"
              [attr.maxlength]="maxLength()"
              [value]="written()"
              (change)="say(link.value)"
            />
          }
          @default {
            <input #line cwInput type="text" [attr.maxlength]="maxLength()" [value]="written()" (change)="say(line.value)" />
          }
        }
      </cw-field>
    }
  }`,
})
export class IntakeValue {
  private readonly i18n = inject(I18n);
  readonly item = input.required<FormItem>();
  readonly controlId = input.required<string>();
  readonly label = input.required<string>();
  /** The label is heard and not seen. */
  readonly quiet = input(false);
  readonly hint = input<string>();
  readonly fault = input<string>();
  /** Id of the words that tell its fault, where they stand above several lines. */
  readonly faultId = input<string>();
  readonly value = input<FormValue>();
  /** Undefined: what stood there is taken back. */
  readonly said = output<FormValue | undefined>();

  private readonly kind = computed(() => CONTROLS[this.item().type as keyof typeof CONTROLS] ?? 'line');
  protected readonly dated = computed(() => {
    const kind = this.kind();
    return kind === 'moment' || kind === 'time' ? kind : 'date';
  });
  protected readonly control = computed(() => (['date', 'moment', 'time'].includes(this.kind()) ? 'dated' : this.kind()));
  protected readonly maxLength = computed(() => this.item().maxLength ?? null);
  protected readonly written = computed(() => writtenOf(this.value()));
  protected readonly units = computed(() =>
    unitsOf(this.item()).map((unit) => ({ ...unit, words: unitWords(unit, graphLanguage(this.i18n.language())) })),
  );
  private readonly chosen = signal<string | undefined>(undefined);
  protected readonly unitCode = computed(() => this.chosen() ?? this.value()?.valueQuantity?.code ?? this.units()[0]?.code);

  protected say(text: string): void {
    this.said.emit(valueFrom(this.item(), text, this.unitCode()));
  }
  protected measure(code: string): void {
    this.chosen.set(code);
    if (this.value()) this.said.emit(valueFrom(this.item(), this.written(), code));
  }
}
