import { Component, computed, effect, ElementRef, inject, input, output, signal } from '@angular/core';
import { TakeFocus } from '../focus/take-focus.ts';
import { formatDate } from '../format/dates.ts';
import { I18n } from '../i18n/i18n.ts';
import { Icon } from '../icon/icon.ts';
import { Field, Input } from './field.ts';

/** A calendar day (`2026-11-24`), a moment on the clock of this device (`2026-11-24T07:12`), or a time of day (`07:12`). */
const TYPES = { date: 'date', moment: 'datetime-local', time: 'time' } as const;

/**
 * The browser's own control, with its keys and its calendar. A browser writes dates in its own language and order, whatever
 * the page speaks, and 11/12 is a day in November or in December: so while nobody types here, it stands in the page's words.
 */
@Component({
  selector: 'cw-date-field',
  imports: [Field, Icon, Input, TakeFocus],
  template: `<cw-field
    [controlId]="controlId()"
    [label]="label()"
    [hint]="hint()"
    [error]="error()"
    [quiet]="quiet()"
    [faultId]="faultId()"
  >
    <span class="dated" [class.half]="half()" [class.unset]="!value()">
      <input
        #box
        cwInput
        autocomplete="off"
        [cwTakeFocus]="takesFocus()"
        [type]="type()"
        [attr.min]="min()"
        [attr.max]="max()"
        (input)="valueChange.emit(box.value)"
        (blur)="half.set(box.validity.badInput)"
      />
      <span class="said" aria-hidden="true"
        ><span>{{ said() }}</span
        ><cw-icon [name]="kind() === 'time' ? 'clock' : 'calendar'"
      /></span>
    </span>
  </cw-field>`,
})
export class DateField {
  private readonly i18n = inject(I18n);
  readonly controlId = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly error = input<string>();
  readonly kind = input<keyof typeof TYPES>('date');
  readonly min = input<string>();
  readonly max = input<string>();
  /** The label is heard and not seen: in a row that says it already. */
  readonly quiet = input(false);
  /** Id of the words that tell its fault, where they stand above a whole row. */
  readonly faultId = input<string>();
  readonly takesFocus = input<unknown>(false);
  /** As ISO 8601 writes it; empty while it is not whole. */
  readonly value = input('');
  readonly valueChange = output<string>();
  /** Some of it was typed and not all: what is there must stay to be seen. */
  protected readonly half = signal(false);
  protected readonly type = computed(() => TYPES[this.kind()]);
  protected readonly said = computed(() => {
    const value = this.value();
    if (!value) return this.i18n.t(`ui.date.none.${this.kind()}`);
    if (this.kind() === 'time') return value;
    // Both are what is read on a calendar and a clock, wherever those hang: nothing is shifted to another zone.
    const say = (style: 'year' | 'time') =>
      formatDate(`${value}${this.kind() === 'moment' ? 'Z' : ''}`, style, this.i18n.locale(), 'UTC', new Date());
    return this.kind() === 'moment' ? `${say('year')}, ${say('time')}` : say('year');
  });

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    effect(() => {
      const value = this.value();
      const box = host.querySelector('input');
      // Written only when it differs: writing “nothing” would wipe a date of which the year is still being typed.
      if (box && box.value !== value) box.value = value;
    });
  }
}
