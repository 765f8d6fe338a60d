import { Component, computed, inject, input, signal } from '@angular/core';
import { Button } from '@careway/portal-ui/action';
import { TakeFocus } from '@careway/portal-ui/focus';
import { ErrorSummary, Field, type FormFault, Input } from '@careway/portal-ui/form';
import { formatDate, WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { DraftState } from '../drafts/draft-state.ts';
import type { PlanEditDraft } from '../drafts/drafts.ts';
import type { ClinicPlanFragment } from '../generated/graph.ts';
import { mergeFields } from './merge.ts';
import { type FieldWords, MergeFields } from './merge-fields.ts';
import { PlanDesk } from './plan-desk.ts';
import { isPlanChanged, PLAN_FIELDS, type PlanField, planFaultOf, type PlanFault, type PlanFields, planFieldsOf } from './plan-merge.ts';
import { RefusalNote } from './refusal-note.ts';

const CONTROLS: Readonly<Record<PlanFault, string>> = {
  ...{ nothing: 'plan-own-title', 'too-long': 'plan-own-summary', 'review-past': 'plan-own-reviewOn', 'hold-past': 'plan-own-holdUntil' },
};

/** What a plan says of itself, under change: its name, its summary, its days. Where somebody changed them meanwhile, both stand side by side. */
@Component({
  selector: 'cw-plan-edit',
  imports: [Button, DraftState, ErrorSummary, Field, Input, MergeFields, RefusalNote, TakeFocus, TPipe, WhenPipe],
  host: { class: 'in-drawer stack', role: 'group', '[attr.aria-label]': 'label()' },
  templateUrl: './plan-edit.html',
})
export class PlanEdit {
  private readonly i18n = inject(I18n);
  protected readonly desk = inject(PlanDesk);
  readonly draft = input.required<PlanEditDraft>();
  readonly plan = input.required<ClinicPlanFragment>();

  protected readonly label = computed(() => this.i18n.t('clinic.plan.change'));
  private readonly tried = signal(false);
  private readonly now = computed(() => planFieldsOf(this.plan()));
  protected readonly isMoved = computed(() => isPlanChanged(this.draft().base, this.now()) && !this.desk.busy(this.plan().id));
  protected readonly merges = computed(() => mergeFields(PLAN_FIELDS, this.draft().base, this.draft().fields, this.now()));
  protected readonly theirsBy = computed(() => this.plan().updatedBy?.displayName ?? this.i18n.t('clinic.edited.somebody'));
  protected readonly words: FieldWords = {
    prefix: 'plan-own',
    name: (field) => this.i18n.t(`clinic.plan.field.${field}`),
    shown: (field, value) =>
      field === 'reviewOn' || field === 'holdUntil' ? formatDate(value, 'date', this.i18n.locale(), this.i18n.zone(), new Date()) : value,
    takesOther: (field) => field === 'title' || field === 'summary',
  };
  protected readonly faults = computed((): FormFault[] => {
    const fault = this.tried() ? planFaultOf(this.draft().base, this.draft().fields, new Date().toISOString().slice(0, 10)) : undefined;
    return fault ? [{ controlId: CONTROLS[fault], message: this.i18n.t(`clinic.plan.fault.${fault}`) }] : [];
  });
  protected faultOf = (controlId: string): string | undefined => this.faults().find((one) => one.controlId === controlId)?.message;

  protected set(field: PlanField, value: string): void {
    this.desk.keepPlanEdit({ ...this.draft(), fields: { ...this.draft().fields, [field]: value } });
  }
  protected setReason(reason: string): void {
    this.desk.keepPlanEdit({ ...this.draft(), reason });
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const { base, fields } = this.draft();
    if (this.faults().length === 0) await this.desk.revise(this.draft(), base, fields, this.plan().version);
  }
  protected async saveMerged(settled: Readonly<Record<string, string>> | undefined): Promise<void> {
    if (settled) await this.desk.revise(this.draft(), this.now(), settled as PlanFields, this.plan().version);
  }
}
