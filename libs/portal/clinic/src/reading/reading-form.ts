import { Component, computed, inject, output, signal } from '@angular/core';
import { mutations } from '@careway/portal-graph';
import { Button } from '@careway/portal-ui/action';
import { TakeFocus } from '@careway/portal-ui/focus';
import { DateField, ErrorSummary, Field, type FormFault, Input } from '@careway/portal-ui/form';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Notice, Toasts } from '@careway/portal-ui/state';
import { DraftState } from '../drafts/draft-state.ts';
import { Drafts } from '../drafts/drafts.ts';
import { type ClinicRecordReadingMutation, ClinicRecordReadingDocument } from '../generated/graph.ts';
import { graphLanguage } from '../pathway/language.ts';
import { Chart } from '../patient/chart.ts';
import {
  EMPTY,
  entryFrom,
  type Fault,
  faultAt,
  faultsOf,
  inputOf,
  isPressure,
  isSugar,
  KINDS,
  MEALS,
  type ReadingEntry,
  unitsOf,
} from './reading-entry.ts';
import { measured } from './reading-rows.ts';

type Said = ClinicRecordReadingMutation['recordReading'];
type Doubt = Extract<Said, { __typename: 'ReadingDoubtedError' }>;
export type Advice = Extract<Said, { __typename: 'ReadingRecorded' }>['advice'];
/** Where what is typed is kept among the remarks of the chart. */
const KEPT = 'reading';

/** Takes a reading that the patient tells, or that was measured here: in the unit of the device, asked about where it is unusual. */
@Component({
  selector: 'cw-clinic-reading-form',
  imports: [Button, DateField, DraftState, ErrorSummary, Field, Input, Notice, TakeFocus, TPipe],
  host: { class: 'in-drawer' },
  templateUrl: './reading-form.html',
})
export class ReadingForm {
  private readonly i18n = inject(I18n);
  private readonly chart = inject(Chart);
  private readonly drafts = inject(Drafts);
  private readonly toasts = inject(Toasts);
  private readonly mutate = mutations();
  /** What to do now about what was saved; nothing where there is nothing to say. */
  readonly saved = output<Advice>();
  readonly left = output();

  protected readonly kinds = KINDS;
  protected readonly meals = MEALS;
  protected readonly entry = computed(() => entryFrom(this.drafts.of(this.chart.memberId())?.remarks?.[KEPT]));
  protected readonly isPressure = computed(() => isPressure(this.entry()));
  protected readonly isSugar = computed(() => isSugar(this.entry()));
  protected readonly units = computed(() => unitsOf(this.entry().kind));
  private readonly found = signal<readonly Fault[]>([]);
  protected readonly faults = computed((): FormFault[] =>
    this.found().map(({ controlId, key }) => ({ controlId, message: this.i18n.t(`clinic.reading.fault.${key}`) })),
  );
  protected readonly doubt = signal<Doubt | undefined>(undefined);
  protected readonly guess = computed(() => {
    const suggestion = this.doubt()?.suggestion;
    return suggestion ? measured(suggestion, this.i18n.locale()) : undefined;
  });
  protected readonly isFailed = signal(false);
  protected readonly busy = signal(false);
  protected readonly nameOf = (kind: string): string => this.i18n.t(`clinic.reading.kind.${kind.toLowerCase().replace('_', '-')}`);
  protected readonly faultOf = (controlId: string): string | undefined => this.faults().find((one) => one.controlId === controlId)?.message;

  protected put(change: Partial<ReadingEntry>): void {
    this.drafts.remark(this.chart.memberId(), KEPT, JSON.stringify({ ...this.entry(), ...change }));
    this.clear();
  }
  protected measure(kind: string): void {
    this.put({ ...EMPTY, kind, at: this.entry().at });
  }
  /** What was meant is put into the form and shown there: saving it is an act of its own. */
  protected take(): void {
    const suggestion = this.doubt()?.suggestion;
    if (suggestion) this.put({ first: String(suggestion.value), second: String(suggestion.second ?? ''), unit: suggestion.unit });
  }
  protected leave(): void {
    this.drafts.dropRemark(this.chart.memberId(), KEPT);
    this.left.emit();
  }

  protected submit(event: Event): Promise<void> {
    event.preventDefault();
    return this.send(false);
  }

  protected async send(confirmed: boolean): Promise<void> {
    const [memberId, entry, now] = [this.chart.memberId(), this.entry(), Date.now()];
    this.clear();
    this.found.set(faultsOf(entry, now));
    if (this.found().length > 0 || memberId === undefined || this.busy()) return;
    this.busy.set(true);
    try {
      const given = { memberId, reading: inputOf(entry, confirmed, now), language: graphLanguage(this.i18n.language()) };
      this.answered(memberId, (await this.mutate(ClinicRecordReadingDocument, given)).recordReading);
    } catch {
      this.isFailed.set(true);
    } finally {
      this.busy.set(false);
    }
  }

  private answered(memberId: string, said: Said): void {
    switch (said.__typename) {
      case 'ReadingRecorded':
        this.drafts.remark(memberId, KEPT, '');
        this.toasts.say(this.i18n.t(said.duplicate ? 'clinic.reading.there-before' : 'clinic.reading.saved'));
        return this.saved.emit(said.advice);
      case 'ReadingDoubtedError':
        return this.doubt.set(said);
      case 'InvalidInputError':
        return this.found.set([faultAt(said.field)]);
      default:
        this.isFailed.set(true);
    }
  }

  private clear(): void {
    this.found.set([]);
    this.doubt.set(undefined);
    this.isFailed.set(false);
  }
}
