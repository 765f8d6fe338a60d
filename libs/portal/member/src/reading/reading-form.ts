import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { displayUnit } from '@careway/clinical';
import { entryUnits } from '@careway/clinical/reading';
import { Button } from '@careway/portal-ui/action';
import { Chips, Choice, DateField, ErrorSummary, Field, type FormFault, Input, type Option } from '@careway/portal-ui/form';
import { unitWords } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Notice } from '@careway/portal-ui/state';
import type { ReadingFieldsFragment, ReadingKind, ReadingMeal } from '../generated/graph.ts';
import { OpenRecord } from '../shell/open-record.ts';
import { KeptReading } from './kept-reading.ts';
import { uuidv7 } from '../message/uuid.ts';
import { ReadingDesk, type Saved } from './reading-desk.ts';
import { enumOf, inLanguage, kindOf, KINDS, measured, numberFrom } from './reading-words.ts';
import { WaitingReadings } from './waiting.ts';

type Doubt = Extract<Saved, { __typename: 'ReadingDoubtedError' }>;
const MEALS: readonly ReadingMeal[] = ['FASTING', 'BEFORE_MEAL', 'AFTER_MEAL'];
/** What the server calls a field, by the control that holds it. */
const CONTROLS: Readonly<Record<string, string>> = { value: 'reading-first', second: 'reading-second', measuredAt: 'reading-at' };

/** Logs a reading, or corrects one: one kind at a time, in the unit of the device, asked about where it is unusual. */
@Component({
  selector: 'cw-reading-form',
  imports: [Button, Chips, Choice, DateField, ErrorSummary, Field, Input, Notice, TPipe],
  templateUrl: './reading-form.html',
})
export class ReadingForm {
  private readonly i18n = inject(I18n);
  private readonly record = inject(OpenRecord);
  protected readonly desk = inject(ReadingDesk);
  private readonly waiting = inject(WaitingReadings);
  /** The reading that is corrected; none: a new one is logged. */
  readonly of = input<ReadingFieldsFragment>();
  readonly saved = output();
  readonly closed = output();

  protected readonly kind = signal<string>('PRESSURE');
  protected readonly first = signal('');
  protected readonly second = signal('');
  protected readonly unit = signal('');
  protected readonly meal = signal<string>('NONE');
  protected readonly at = signal('');
  protected readonly faults = signal<readonly FormFault[]>([]);
  protected readonly doubt = signal<Doubt | undefined>(undefined);
  protected readonly trouble = signal<'offline' | 'failed' | undefined>(undefined);

  private readonly known = computed(() => this.kind() as ReadingKind);
  protected readonly isPressure = computed(() => this.kind() === 'PRESSURE');
  protected readonly isSugar = computed(() => this.kind() === 'GLUCOSE');
  protected readonly kinds = computed((): Option[] =>
    KINDS.map((value) => ({ value, label: this.i18n.t(`member.reading.kind.${value.toLowerCase().replace('_', '-')}`) })),
  );
  protected readonly units = computed(() =>
    [...new Map(entryUnits(kindOf(this.known())).map((code) => [displayUnit(code), code])).entries()].map(([label, value]) => ({
      value,
      label: unitWords(label, 2, this.i18n.locale()),
    })),
  );
  protected readonly meals = computed((): Option[] => [
    { value: 'NONE', label: this.i18n.t('member.reading.meal.none') },
    ...MEALS.map((value) => ({ value, label: this.i18n.t(`member.reading.meal.${value.toLowerCase().replace('_', '-')}`) })),
  ]);
  private readonly kept = computed(() => new KeptReading(this.record.memberId() ?? ''));
  protected readonly because = computed(() => {
    const doubt = this.doubt();
    return doubt && inLanguage(doubt, this.i18n.language());
  });
  protected readonly guess = computed(() => {
    const suggestion = this.doubt()?.suggestion;
    return suggestion ? measured(suggestion, this.i18n.locale()) : undefined;
  });

  constructor() {
    effect(() => {
      const of = this.of();
      untracked(() => this.begin(of));
    });
    effect(() => {
      if (!this.of()) this.kept().keep(this.typed());
    });
  }

  protected choose(kind: string): void {
    this.kind.set(kind);
    this.unit.set(this.units()[0]?.value ?? '');
    this.clearFaults();
  }

  protected faultOf = (controlId: string): string | undefined => this.faults().find((one) => one.controlId === controlId)?.message;

  protected submit(event: Event): Promise<void> {
    event.preventDefault();
    return this.send(false);
  }

  /** It is right as it stands. */
  protected confirm = (): Promise<void> => this.send(true);

  /** What was meant is put into the form and shown there: saving it is the member's own act. */
  protected take(): void {
    const suggestion = this.doubt()?.suggestion;
    if (!suggestion) return;
    this.first.set(String(suggestion.value));
    this.second.set(suggestion.second === null ? '' : String(suggestion.second));
    this.unit.set(suggestion.unit);
    this.doubt.set(undefined);
  }

  private async send(confirmed: boolean): Promise<void> {
    this.clearFaults();
    this.faults.set(this.check());
    const memberId = this.record.memberId();
    if (this.faults().length > 0 || memberId === undefined) return;
    const values = {
      value: numberFrom(this.first()),
      second: this.isPressure() ? numberFrom(this.second()) : null,
      unit: this.unit(),
      meal: this.isSugar() && this.meal() !== 'NONE' ? (this.meal() as ReadingMeal) : null,
      confirmed,
    };
    const of = this.of();
    const measuredAt = (this.at() === '' ? new Date() : new Date(this.at())).toISOString();
    if (of) return this.answered(await this.desk.correct(of, values));
    const [key, reading] = [uuidv7(), { kind: this.known(), measuredAt, ...values }];
    const said = await this.desk.record(memberId, { ...reading, key });
    // Nobody knows whether it arrived: it waits under the same key, so that it is saved once.
    if (said === 'offline') this.waiting.add(key, reading);
    if (said === 'offline') this.done();
    else this.answered(said);
  }

  private answered(said: Saved): void {
    if (typeof said === 'string') this.trouble.set(said);
    else if (said.__typename === 'ReadingRecorded') this.done();
    else if (said.__typename === 'ReadingDoubtedError') this.doubt.set(said);
    else if (said.__typename === 'InvalidInputError') {
      const controlId = CONTROLS[said.field] ?? 'reading-first';
      this.faults.set([
        { controlId, message: this.i18n.t(controlId === 'reading-at' ? 'member.reading.fault.at' : 'member.reading.fault.value') },
      ]);
    } else this.trouble.set('failed');
  }

  private done(): void {
    this.kept().clear();
    this.begin(undefined);
    this.saved.emit();
  }

  private check(): readonly FormFault[] {
    const fault = (controlId: string, key: string): FormFault => ({ controlId, message: this.i18n.t(`member.reading.fault.${key}`) });
    return [
      ...(Number.isNaN(numberFrom(this.first())) ? [fault('reading-first', this.isPressure() ? 'upper' : 'value')] : []),
      ...(this.isPressure() && Number.isNaN(numberFrom(this.second())) ? [fault('reading-second', 'lower')] : []),
      ...(this.at() !== '' && Number.isNaN(Date.parse(this.at())) ? [fault('reading-at', 'at')] : []),
    ];
  }

  private begin(of: ReadingFieldsFragment | undefined): void {
    const kept = of ? undefined : this.kept().read();
    this.kind.set(of?.kind ?? kept?.kind ?? enumOf('pressure'));
    this.first.set(of ? String(of.value) : (kept?.first ?? ''));
    this.second.set(of ? String(of.second ?? '') : (kept?.second ?? ''));
    this.unit.set(of?.unit ?? (kept?.unit || this.units()[0]?.value) ?? '');
    this.meal.set(of?.meal ?? (kept?.meal || 'NONE'));
    this.at.set(kept?.at ?? '');
    this.clearFaults();
  }

  private typed = () => ({
    ...{ kind: this.kind(), first: this.first(), second: this.second(), unit: this.unit(), meal: this.meal(), at: this.at() },
  });

  private clearFaults(): void {
    this.faults.set([]);
    this.doubt.set(undefined);
    this.trouble.set(undefined);
  }
}
