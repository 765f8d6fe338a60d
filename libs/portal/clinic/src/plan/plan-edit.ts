import { Component, computed, inject, input } from '@angular/core';
import { TakeFocus } from '@careway/portal-ui/focus';
import { DateField, Field, type FormFault, Input } from '@careway/portal-ui/form';
import { formatDate } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import type { PlanEditDraft } from '../drafts/drafts.ts';
import { type Edit, EditFrame } from '../drafts/edit-frame.ts';
import { mergeFields } from '../drafts/merge.ts';
import type { FieldWords } from '../drafts/merge-fields.ts';
import type { ClinicPlanFragment } from '../generated/graph.ts';
import { PlanDesk } from './plan-desk.ts';
import { PLAN_FIELDS, type PlanField, planFaultOf, type PlanFault, planFieldsOf } from './plan-merge.ts';

const CONTROLS: Readonly<Record<PlanFault, string>> = {
  ...{ nothing: 'plan-own-title', 'too-long': 'plan-own-summary', 'review-past': 'plan-own-reviewOn', 'hold-past': 'plan-own-holdUntil' },
};

/** What a plan says of itself, under change: its name, its summary, its days. */
@Component({
  selector: 'cw-plan-edit',
  imports: [DateField, EditFrame, Field, Input, TakeFocus, TPipe],
  templateUrl: './plan-edit.html',
})
export class PlanEdit {
  private readonly i18n = inject(I18n);
  protected readonly desk = inject(PlanDesk);
  readonly draft = input.required<PlanEditDraft>();
  readonly plan = input.required<ClinicPlanFragment>();

  protected readonly merges = computed(() => mergeFields(PLAN_FIELDS, this.draft().base, this.draft().fields, planFieldsOf(this.plan())));
  protected readonly words: FieldWords = {
    prefix: 'plan-own',
    name: (field) => this.i18n.t(`clinic.plan.field.${field}`),
    shown: (field, value) =>
      field === 'reviewOn' || field === 'holdUntil' ? formatDate(value, 'date', this.i18n.locale(), this.i18n.zone(), new Date()) : value,
    takesOther: (field) => field === 'title' || field === 'summary',
  };
  protected readonly faultsOf = ({ from, to }: Edit<PlanField>): readonly FormFault[] => {
    const fault = planFaultOf(from, to, new Date().toISOString().slice(0, 10));
    return fault ? [{ controlId: CONTROLS[fault], message: this.i18n.t(`clinic.plan.fault.${fault}`) }] : [];
  };

  protected set(field: PlanField, value: string): void {
    this.desk.keepPlanEdit({ ...this.draft(), fields: { ...this.draft().fields, [field]: value } });
  }
  protected setReason(reason: string): void {
    this.desk.keepPlanEdit({ ...this.draft(), reason });
  }
}
