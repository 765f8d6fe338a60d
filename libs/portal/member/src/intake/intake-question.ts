import { Component, computed, inject, input, output } from '@angular/core';
import { DateField, Field, Input } from '@careway/portal-ui/form';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Icon } from '@careway/portal-ui/icon';
import { graphLanguage } from './language.ts';
import { optionOf, standsAlone, textOf, unitOf, type FormValue } from './document.ts';
import { controlOf, type FormQuestion } from './screens.ts';

/** One question of a FHIR Questionnaire with the control of its type. Says each change; it keeps nothing. */
@Component({
  selector: 'cw-intake-question',
  imports: [DateField, Field, Icon, Input, TPipe],
  host: { class: 'iq' },
  templateUrl: './intake-question.html',
})
export class IntakeQuestion {
  private readonly i18n = inject(I18n);
  readonly of = input.required<FormQuestion>();
  readonly values = input.required<readonly FormValue[]>();
  readonly fault = input<string>();
  readonly answered = output<readonly FormValue[]>();

  private readonly item = computed(() => this.of().item);
  protected readonly id = computed(() => controlOf(this.of().path));
  protected readonly faultId = computed(() => `${this.id()}-error`);
  protected readonly text = computed(() => textOf(this.item(), graphLanguage(this.i18n.language())));
  protected readonly maxLength = computed(() => this.item().maxLength ?? null);
  protected readonly hint = computed(() => {
    const unit = unitOf(this.item());
    const words = [...(unit ? [unit] : []), ...(this.item().required ? [] : [this.i18n.t('member.intake.optional')])];
    return words.length > 0 ? words.join(' · ') : undefined;
  });
  protected readonly kind = computed((): 'options' | 'number' | 'date' | 'text' | 'words' | 'display' => {
    const { type } = this.item();
    if (type === 'boolean' || type === 'choice') return 'options';
    if (type === 'integer' || type === 'decimal') return 'number';
    return type === 'display' || type === 'date' || type === 'text' ? type : 'words';
  });
  protected readonly several = computed(() => this.item().repeats === true);
  protected readonly options = computed(() => {
    const { type, answerOption = [] } = this.item();
    const values = this.values();
    if (type === 'boolean')
      return [true, false].map((valueBoolean, n) => ({
        ...{
          n,
          label: this.i18n.t(valueBoolean ? 'member.intake.yes' : 'member.intake.no'),
          alone: false,
          value: { valueBoolean },
        },
        chosen: values.some((value) => value.valueBoolean === valueBoolean),
      }));
    return answerOption.map((option, n) => {
      const { system, code = '' } = option.valueCoding ?? {};
      const value: FormValue = { valueCoding: { ...(system === undefined ? {} : { system }), code } };
      const label = optionOf(option, graphLanguage(this.i18n.language()));
      return { n, label, alone: standsAlone(option), value, chosen: values.some(({ valueCoding }) => valueCoding?.code === code) };
    });
  });
  protected readonly written = computed(() => {
    const [value] = this.values();
    const number = value?.valueDecimal ?? value?.valueInteger;
    return number === undefined ? (value?.valueString ?? value?.valueDate ?? '') : String(number);
  });

  protected choose(n: number, checked: boolean): void {
    const all = this.options();
    const chosen = all[n];
    if (!chosen) return;
    if (!this.several()) return this.answered.emit([chosen.value]);
    // "None of these" stands alone: it takes the others away, and goes with the first of them.
    const others = all.filter((option) => option.chosen && option.n !== n && !(checked && (chosen.alone || option.alone)));
    const next = checked ? [...others, chosen].toSorted((a, b) => a.n - b.n) : others;
    this.answered.emit(next.map(({ value }) => value));
  }

  protected write(text: string): void {
    this.answered.emit(this.valueOf(text.trim()));
  }

  private valueOf(text: string): readonly FormValue[] {
    if (text === '') return [];
    const { type } = this.item();
    if (this.kind() === 'date') return [{ valueDate: text }];
    if (this.kind() !== 'number') return [{ valueString: text }];
    // A comma is how half of our languages write a decimal point.
    const number = Number(text.replace(',', '.'));
    if (!Number.isFinite(number)) return [{ valueString: text }];
    return [type === 'integer' && Number.isInteger(number) ? { valueInteger: number } : { valueDecimal: number }];
  }
}
