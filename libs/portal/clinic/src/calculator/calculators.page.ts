import { Component, computed, DOCUMENT, inject, input, linkedSignal, signal } from '@angular/core';
import type { Names } from '@careway/clinical';
import {
  calculate,
  CALCULATORS,
  type Figure,
  type Gravity,
  type Input,
  type NumberInput,
  prefilled,
  type Refusal,
} from '@careway/clinical/calculator';
import { query } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { ErrorSummary, Field, type FormFault, Input as InputControl, Segmented } from '@careway/portal-ui/form';
import { dayIn, formatDate, formatNumber } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Icon } from '@careway/portal-ui/icon';
import { Link } from '@careway/portal-ui/link';
import { ErrorNote, Notice, OfflineState, Skeleton, Toasts } from '@careway/portal-ui/state';
import { type Shape, Tag, type Tone } from '@careway/portal-ui/tag';
import { ConceptNames } from '../concept/names.ts';
import { ClinicCalculatorRecordDocument } from '../generated/graph.ts';
import { answersOf, fieldsOf, type Typed, type TypedIn, unitWords } from './calculator-form.ts';
import { calculatorRecord } from './calculator-record.ts';

const TONES: Readonly<Record<Gravity, { readonly tone: Tone; readonly shape: Shape }>> = {
  fine: { tone: 'good', shape: 'circle' },
  watch: { tone: 'watch', shape: 'ring' },
  act: { tone: 'bad', shape: 'tri' },
  danger: { tone: 'bad', shape: 'dia' },
};

/** Calculators for one patient: filled from the record with where each value comes from, refused outside what the formula was made for. */
@Component({
  selector: 'cw-clinic-calculators',
  imports: [Button, ErrorNote, ErrorSummary, Field, Icon, InputControl, Link, Notice, OfflineState, Segmented, Skeleton, Tag, TPipe],
  templateUrl: './calculators.page.html',
  host: { class: 'calc-page' },
})
export class CalculatorsPage {
  private readonly i18n = inject(I18n);
  private readonly names = inject(ConceptNames);
  private readonly toasts = inject(Toasts);
  private readonly clipboard = inject(DOCUMENT).defaultView?.navigator.clipboard;
  readonly memberId = input.required<string>();
  /** From the address: which calculator. */
  readonly calculator = input<string>();

  protected readonly asked = query(ClinicCalculatorRecordDocument, () => ({ memberId: this.memberId() }));
  protected readonly patient = computed(() => {
    const member = this.asked.data()?.member;
    return member?.id === this.memberId() ? member : undefined;
  });
  protected readonly all = CALCULATORS;
  protected readonly chosen = computed(() => CALCULATORS.find(({ id }) => id === this.calculator()) ?? CALCULATORS[0]!);

  private readonly today = (): string => dayIn(new Date(), this.i18n.zone());
  private readonly record = computed(() => {
    const patient = this.patient();
    return patient ? prefilled(this.chosen(), calculatorRecord(patient), new Date()) : {};
  });
  /** Typed by hand; another patient or another calculator begins anew. */
  private readonly typed = linkedSignal<TypedIn>(() => (this.memberId(), this.chosen(), {}));
  protected readonly fields = computed(() => fieldsOf(this.chosen(), this.typed(), this.record()));
  protected readonly inputs = computed(() =>
    Object.entries(this.chosen().inputs).map(([name, asked]) => ({ name, asked, id: `calculator-${name}` })),
  );
  private readonly calculated = computed(() => calculate(this.chosen(), answersOf(this.chosen(), this.fields()), this.today()));
  protected readonly outcome = computed(() => {
    const calculated = this.calculated();
    return 'outcome' in calculated ? calculated.outcome : undefined;
  });
  protected readonly refused = computed((): readonly Refusal[] => {
    const calculated = this.calculated();
    return 'refused' in calculated ? calculated.refused : [];
  });
  /** What is missing is said once somebody asked for the result; what is wrong is said at once. */
  private readonly wanted = linkedSignal<boolean>(() => (this.memberId(), this.chosen(), false));
  protected readonly summary = signal<readonly FormFault[]>([]);
  protected readonly yesNoLeft = computed(() =>
    this.inputs().filter(({ name, asked }) => asked.kind === 'yes-no' && this.fields()[name]?.text === ''),
  );

  protected words = (names: Names): string => names[this.i18n.language()];
  protected readonly unitWords = unitWords;
  protected readonly yesNo = computed(() => ['yes', 'no'].map((value) => ({ value, label: this.i18n.t(`clinic.calculator.${value}`) })));
  protected options = (asked: Input): readonly (readonly [string, string])[] =>
    asked.kind === 'choice' ? Object.entries(asked.options).map(([code, names]) => [code, this.words(names)] as const) : [];
  /** Where the value comes from, else the range that is taken. */
  protected hintOf(name: string): string | undefined {
    const asked = this.chosen().inputs[name]!;
    return this.origin(name) ?? (asked.kind === 'number' ? this.range(asked, this.fields()[name]!.unit) : undefined);
  }
  private range = ({ range, units }: NumberInput, unit: string): string => {
    const factor = units.find((one) => one.unit === unit)?.factor ?? 1;
    const [from, to] = range.map((limit) => formatNumber(Number((limit / factor).toPrecision(3)), {}, this.i18n.locale()));
    return this.i18n.t('clinic.calculator.range', { from: from ?? '', to: to ?? '' });
  };
  protected faultOf = (name: string): string | undefined => {
    const refusal = this.refused().find((one) => one.input === name);
    return refusal && (refusal.why !== 'missing' || this.wanted()) ? this.messageOf(refusal) : undefined;
  };
  /** Where a value comes from, as long as nobody typed another. */
  protected origin(name: string): string | undefined {
    const from = this.typed()[name] ? undefined : this.record()[name]?.from;
    if (!from) return undefined;
    if ('problem' in from) return this.i18n.t('clinic.calculator.from-problem', { name: this.names.of(from.problem.code) });
    const date = formatDate(from.observed.at, 'year', this.i18n.locale(), this.i18n.zone(), new Date());
    return this.i18n.t(from.observed.atHome ? 'clinic.calculator.from-home' : 'clinic.calculator.from-record', { date });
  }
  protected figure = ({ value, unit }: Figure): string => {
    if (typeof value === 'string') return formatDate(value, 'year', this.i18n.locale(), this.i18n.zone(), new Date());
    return [formatNumber(value, {}, this.i18n.locale()), unitWords(unit)].filter(Boolean).join(' ');
  };
  protected look = (gravity: Gravity) => TONES[gravity];

  protected put(name: string, change: Partial<Typed>): void {
    const now = this.fields()[name] ?? { text: '', unit: '' };
    this.typed.update((typed) => ({ ...typed, [name]: { ...now, ...change } }));
    this.summary.set([]);
  }

  protected restIsNo(): void {
    const left = Object.fromEntries(this.yesNoLeft().map(({ name }) => [name, { text: 'no', unit: '' }]));
    this.typed.update((typed) => ({ ...typed, ...left }));
    this.summary.set([]);
  }

  protected show(event: Event): void {
    event.preventDefault();
    this.wanted.set(true);
    this.summary.set(this.refused().map((refusal) => ({ controlId: `calculator-${refusal.input}`, message: this.messageOf(refusal) })));
  }

  protected clear(): void {
    const empty = this.inputs().map(
      ({ name, asked }) => [name, { text: '', unit: asked.kind === 'number' ? asked.units[0].unit : '' }] as const,
    );
    this.typed.set(Object.fromEntries(empty));
    this.wanted.set(false);
    this.summary.set([]);
  }

  protected fromRecord(): void {
    this.typed.set({});
    this.summary.set([]);
  }

  /** The result with what it was made from, for a note. */
  protected async copy(): Promise<void> {
    const outcome = this.outcome();
    if (!outcome) return;
    const { title, version, inputs } = this.chosen();
    const result = outcome.figures
      .map((one) => [one.label && this.words(one.label), this.figure(one)].filter(Boolean).join(' '))
      .join(', ');
    const given = Object.entries(inputs).map(([name, asked]) => `${this.words(asked.label)}: ${this.given(asked, this.fields()[name]!)}`);
    const text = `${this.words(title)}: ${result}. ${this.words(outcome.meaning)} (${given.join('; ')}; v${version}, ${this.today()})`;
    const isCopied = await this.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    this.toasts.say(this.i18n.t(isCopied ? 'clinic.calculator.copied' : 'clinic.calculator.not-copied'));
  }

  private given(asked: Input, { text, unit }: Typed): string {
    if (asked.kind === 'number') return [text, unitWords(unit)].filter(Boolean).join(' ');
    if (asked.kind === 'yes-no') return this.i18n.t(`clinic.calculator.${text === 'yes' ? 'yes' : 'no'}`);
    const names = asked.kind === 'choice' ? asked.options[text] : undefined;
    return names ? this.words(names) : text;
  }

  private messageOf({ input: name, why, limit }: Refusal): string {
    const asked = this.chosen().inputs[name]!;
    const unit = unitWords(this.fields()[name]?.unit ?? '');
    const shown = limit === undefined ? '' : [formatNumber(limit, {}, this.i18n.locale()), unit].filter(Boolean).join(' ');
    return this.i18n.t(`clinic.calculator.why.${why}`, { what: this.words(asked.label), limit: shown });
  }
}
