import { Component, computed, inject, input, signal } from '@angular/core';
import { GraphProblem, mutations, query } from '@careway/portal-graph';
import { displayUnit } from '@careway/clinical';
import { READING_KINDS } from '@careway/clinical/reading';
import { Button } from '@careway/portal-ui/action';
import { ErrorSummary, Field, type FormFault, Input } from '@careway/portal-ui/form';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { Notice, Toasts } from '@careway/portal-ui/state';
import { Tag } from '@careway/portal-ui/tag';
import { ConceptPipe } from '../concept/names.ts';
import {
  ClinicSetThresholdDocument,
  type ClinicThresholdFragment,
  ClinicThresholdsDocument,
  type GoalComparator,
  type Urgency,
} from '../generated/graph.ts';
import { comparatorSign } from '../plan/goal-words.ts';
import { Chart } from '../patient/chart.ts';

interface Draft {
  /** Null for a new one. */
  readonly part: string | null;
  readonly version: number;
  readonly measure: string;
  readonly comparator: string;
  readonly value: string;
  readonly count: string;
  readonly days: string;
  readonly windowDays: string;
  readonly urgency: string;
  readonly active: boolean;
}
const COMPARATORS: readonly GoalComparator[] = ['GREATER_OR_EQUAL', 'GREATER', 'LESS_OR_EQUAL', 'LESS'];
const URGENCIES: readonly Urgency[] = ['ROUTINE', 'URGENT', 'ASAP', 'STAT'];

/** From which readings on the care team is given a task: as the pathway has it, as somebody changed it, and new ones. */
@Component({
  selector: 'cw-thresholds',
  imports: [Button, ConceptPipe, ErrorSummary, Field, Input, Notice, Tag, TPipe],
  host: { class: 'in-drawer' },
  templateUrl: './thresholds.html',
})
export class Thresholds {
  private readonly i18n = inject(I18n);
  private readonly chart = inject(Chart);
  private readonly toasts = inject(Toasts);
  private readonly mutate = mutations();
  readonly planId = input.required<string>();
  /** Of the plan as the panel shows it: a newer one is asked for again. */
  readonly version = input.required<number>();
  readonly editable = input(true);
  protected readonly answer = query(
    ClinicThresholdsDocument,
    () => ({ planId: this.planId(), version: this.version() }) as { planId: string },
  );
  protected readonly plan = computed(() => this.answer.data()?.plan ?? undefined);
  protected readonly draft = signal<Draft | undefined>(undefined);
  protected readonly faults = signal<readonly FormFault[]>([]);
  protected readonly refusal = signal<'edited' | 'offline' | 'failed' | undefined>(undefined);
  protected readonly busy = signal(false);
  protected readonly comparators = COMPARATORS.map((value) => ({ value, sign: comparatorSign(value) }));
  protected readonly urgencies = URGENCIES;
  protected readonly measures = computed(() =>
    READING_KINDS.map(({ loinc, name }) => ({ value: loinc[0], label: name[this.i18n.language()] })),
  );
  /** Of what is compared in the draft. */
  protected readonly unit = computed(() => {
    const kind = READING_KINDS.find(({ loinc }) => loinc[0] === this.draft()?.measure);
    return kind ? displayUnit(kind.units[0].unit) : '';
  });

  protected ruleOf({ of, comparator, value, unit, count, days, windowDays }: ClinicThresholdFragment): string {
    const limit = `${comparatorSign(comparator)} ${value} ${of.endsWith('PERCENT') ? '%' : displayUnit(unit)}`;
    const how = this.i18n.t(`clinic.threshold.of.${of.toLowerCase().replace('_', '-')}`, { limit });
    const often = this.i18n.t('clinic.threshold.often', { count, days: windowDays });
    return days > 1 ? `${how} · ${often} · ${this.i18n.t('clinic.threshold.on-days', { count: days })}` : `${how} · ${often}`;
  }

  protected change(one: ClinicThresholdFragment): void {
    this.begin({
      ...{ part: one.part, measure: one.measure.codings[0]?.code ?? '', comparator: one.comparator, value: String(one.value) },
      ...{ count: String(one.count), days: String(one.days), windowDays: String(one.windowDays), urgency: one.urgency, active: one.active },
    });
  }

  protected add(): void {
    const often = { count: '1', days: '1', windowDays: '7', urgency: 'URGENT', active: true };
    this.begin({ part: null, measure: '8480-6', comparator: 'GREATER_OR_EQUAL', value: '', ...often });
  }

  protected set(field: keyof Draft, value: string | boolean): void {
    this.draft.update((draft) => draft && { ...draft, [field]: value });
  }

  protected faultOf = (controlId: string): string | undefined => this.faults().find((one) => one.controlId === controlId)?.message;

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const draft = this.draft();
    if (!draft || this.busy()) return;
    const { part, version, measure, value, count, days, windowDays, active } = draft;
    const [number, ...whole] = [value.replace(',', '.'), count, days, windowDays].map((text) => (text.trim() === '' ? NaN : Number(text)));
    const isBad = number === undefined || Number.isNaN(number) || whole.some((one) => !Number.isInteger(one));
    this.refusal.set(undefined);
    this.faults.set(isBad ? [this.fault(number === undefined || Number.isNaN(number) ? 'value' : 'count')] : []);
    if (isBad) return;
    const often = { count: whole[0] ?? 1, days: whole[1] ?? 1, windowDays: whole[2] ?? 1 };
    const compared = { comparator: draft.comparator as GoalComparator, urgency: draft.urgency as Urgency, active };
    const threshold = { ...(part === null && { measure }), value: number, ...often, ...compared };
    this.busy.set(true);
    try {
      const variables = { planId: this.planId(), expectedVersion: version, part, threshold };
      const { setThreshold } = await this.mutate(ClinicSetThresholdDocument, variables);
      if (setThreshold.__typename === 'Plan') {
        this.draft.set(undefined);
        this.toasts.say(this.i18n.t('clinic.threshold.saved'));
      } else if (setThreshold.__typename === 'InvalidInputError') this.faults.set([this.fault(setThreshold.field)]);
      else this.refusal.set(setThreshold.__typename === 'EditedMeanwhileError' ? 'edited' : 'failed');
    } catch (error) {
      this.refusal.set(error instanceof GraphProblem && error.kind === 'offline' ? 'offline' : 'failed');
    } finally {
      this.busy.set(false);
      this.answer.reload();
      this.chart.treatment.reload();
    }
  }

  /** What was typed stays, on what stands now. */
  protected again(): void {
    const version = this.plan()?.version;
    this.refusal.set(undefined);
    if (version !== undefined) this.draft.update((draft) => draft && { ...draft, version });
  }

  private begin(draft: Omit<Draft, 'version'>): void {
    this.faults.set([]);
    this.refusal.set(undefined);
    this.draft.set({ ...draft, version: this.plan()?.version ?? this.version() });
  }

  private fault(field: string): FormFault {
    const known = ['value', 'count', 'days', 'windowDays'].includes(field) ? field : 'value';
    return { controlId: `threshold-${known}`, message: this.i18n.t(`clinic.threshold.fault.${known}`) };
  }
}
