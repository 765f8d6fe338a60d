import { Component, computed, inject, input, output, signal } from '@angular/core';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Icon } from '@careway/portal-ui/icon';
import { graphLanguage } from './language.ts';
import { isGiven, optionOf, standsAlone, textOf, unitOf, valueOf, type FormValue } from './document.ts';
import { IntakeLines } from './intake-lines.ts';
import { IntakeValue } from './intake-value.ts';
import { controlOf, type FormQuestion } from './screens.ts';

/** One question of a FHIR Questionnaire with the control of its type. Says each change; it keeps nothing. */
@Component({
  selector: 'cw-intake-question',
  imports: [Icon, IntakeLines, IntakeValue, TPipe],
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
  protected readonly hint = computed(() => {
    const unit = unitOf(this.item());
    const words = [...(unit ? [unit] : []), ...(this.item().required ? [] : [this.i18n.t('member.intake.optional')])];
    return words.length > 0 ? words.join(' · ') : undefined;
  });
  protected readonly describedBy = computed(
    () => [...(this.hint() ? [`${this.id()}-hint`] : []), ...(this.fault() ? [this.faultId()] : [])].join(' ') || null,
  );
  protected readonly kind = computed((): 'display' | 'options' | 'lines' | 'value' => {
    const { type } = this.item();
    if (type === 'display') return 'display';
    if (type === 'boolean' || type === 'choice' || type === 'open-choice') return 'options';
    return this.several() ? 'lines' : 'value';
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
      const label = optionOf(option, graphLanguage(this.i18n.language()));
      const chosen = values.some((one) => isGiven(option, one));
      return { n, label, alone: standsAlone(option), value: valueOf(option), chosen };
    });
  });
  /** The box for one's own words was opened here, and nothing stands in it yet. */
  private readonly isOwn = signal(false);
  /** What stands beside the options in one's own words; undefined where only they may be chosen. */
  protected readonly own = computed(() => {
    if (this.item().type !== 'open-choice') return undefined;
    const { answerOption = [] } = this.item();
    const values = this.values().filter((one) => one.valueString !== undefined && !answerOption.some((option) => isGiven(option, one)));
    return { values, isOpen: values.length > 0 || this.isOwn() };
  });

  protected choose(n: number, checked: boolean): void {
    const all = this.options();
    const chosen = all[n];
    if (!chosen) return;
    const words = this.own()?.values ?? [];
    if (!this.several()) return this.tell([chosen.value], false);
    // "None of these" stands alone: it takes the others away, and goes with the first of them.
    const others = all.filter((option) => option.chosen && option.n !== n && !(checked && (chosen.alone || option.alone)));
    const next = checked ? [...others, chosen].toSorted((a, b) => a.n - b.n) : others;
    const isAlone = checked && chosen.alone;
    this.tell([...next.map(({ value }) => value), ...(isAlone ? [] : words)], !isAlone && this.isOwn());
  }

  /** Opens the box for one's own words, or closes it with what stands in it. */
  protected open(isOpen: boolean): void {
    const chosen = this.options().filter((option) => option.chosen && !option.alone);
    this.tell(this.several() ? chosen.map(({ value }) => value) : [], isOpen);
  }
  protected write(words: readonly FormValue[]): void {
    const chosen = this.several() ? this.options().filter((option) => option.chosen && !option.alone) : [];
    this.tell([...chosen.map(({ value }) => value), ...words], true);
  }

  private tell(values: readonly FormValue[], isOwn: boolean): void {
    this.isOwn.set(isOwn);
    this.answered.emit(values);
  }
}
