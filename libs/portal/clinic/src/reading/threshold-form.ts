import { Component, computed, inject, input } from '@angular/core';
import { displayUnit } from '@careway/clinical';
import { READING_KINDS } from '@careway/clinical/reading';
import { TakeFocus } from '@careway/portal-ui/focus';
import { Field, type FormFault, Input } from '@careway/portal-ui/form';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { type Edit, EditFrame } from '../drafts/edit-frame.ts';
import { mergeFields } from '../drafts/merge.ts';
import type { FieldWords } from '../drafts/merge-fields.ts';
import type { ClinicPlanFragment, ClinicThresholdFragment, GoalComparator, Urgency } from '../generated/graph.ts';
import { comparatorSign } from '../plan/goal-words.ts';
import { PlanDesk } from '../plan/plan-desk.ts';
import { THRESHOLD_FIELDS, type ThresholdDraft, type ThresholdField, thresholdFaultOf, thresholdFieldsOf } from './threshold-merge.ts';

const COMPARATORS: readonly GoalComparator[] = ['GREATER_OR_EQUAL', 'GREATER', 'LESS_OR_EQUAL', 'LESS'];
const URGENCIES: readonly Urgency[] = ['ROUTINE', 'URGENT', 'ASAP', 'STAT'];
const TYPED: readonly string[] = ['value', 'count', 'days', 'windowDays'];

/** A limit under change, or a new one. */
@Component({
  selector: 'cw-threshold-form',
  imports: [EditFrame, Field, Input, TakeFocus, TPipe],
  templateUrl: './threshold-form.html',
})
export class ThresholdForm {
  private readonly i18n = inject(I18n);
  protected readonly desk = inject(PlanDesk);
  readonly draft = input.required<ThresholdDraft>();
  readonly plan = input.required<ClinicPlanFragment>();
  /** As it stands now; undefined for a new one. */
  readonly threshold = input<ClinicThresholdFragment>();

  protected readonly comparators = COMPARATORS.map((value) => ({ value, sign: comparatorSign(value) }));
  protected readonly urgencies = URGENCIES;
  protected readonly label = computed(() => this.i18n.t(this.draft().part === null ? 'clinic.threshold.add' : 'clinic.threshold.change'));
  protected readonly measures = computed(() =>
    READING_KINDS.map(({ loinc, name }) => ({ value: loinc[0], label: name[this.i18n.language()] })),
  );
  protected readonly unit = computed(() => {
    const kind = READING_KINDS.find(({ loinc }) => loinc.includes(this.draft().measure));
    return kind ? displayUnit(kind.units[0].unit) : '';
  });
  private readonly now = computed(() => {
    const stands = this.threshold();
    return stands ? thresholdFieldsOf(stands) : this.draft().base;
  });
  protected readonly merges = computed(() => mergeFields(THRESHOLD_FIELDS, this.draft().base, this.draft().fields, this.now()));
  protected readonly words: FieldWords = {
    prefix: 'threshold',
    name: (field) => this.i18n.t(`clinic.threshold.field.${field}`),
    shown: (field, value) => this.shown(field, value),
    takesOther: (field) => TYPED.includes(field),
  };
  protected readonly faultsOf = ({ to }: Edit<ThresholdField>): readonly FormFault[] => {
    const refusal = this.desk.refusal();
    const field = thresholdFaultOf(to) ?? (refusal?.kind === 'refused' ? refusal.field : undefined);
    if (!field) return [];
    const known = TYPED.includes(field) ? field : 'value';
    return [{ controlId: `threshold-${known}`, message: this.i18n.t(`clinic.threshold.fault.${known}`) }];
  };

  protected keep(changes: Partial<ThresholdDraft>): void {
    this.desk.keepThreshold({ ...this.draft(), ...changes });
  }
  protected set(field: ThresholdField, value: string): void {
    this.keep({ fields: { ...this.draft().fields, [field]: value } });
  }

  private shown(field: string, value: string): string {
    if (field === 'comparator') return comparatorSign(value);
    if (field === 'urgency') return this.i18n.t(`clinic.threshold.urgency.${value.toLowerCase()}`);
    if (field === 'active') return this.i18n.t(value === 'on' ? 'clinic.threshold.on' : 'clinic.threshold.off');
    return field === 'value' ? `${value} ${this.unit()}` : value;
  }
}
