import { Component, computed, inject, input } from '@angular/core';
import { TakeFocus } from '@careway/portal-ui/focus';
import { DateField, Field, type FormFault, Input } from '@careway/portal-ui/form';
import { formatDate, keptRepeatWords } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import type { TaskEditDraft } from '../drafts/drafts.ts';
import { type Edit, EditFrame } from '../drafts/edit-frame.ts';
import type { FieldWords } from '../drafts/merge-fields.ts';
import type { ClinicPlanFragment, ClinicTaskFragment } from '../generated/graph.ts';
import { PlanDesk } from './plan-desk.ts';
import { repeatFrom } from './repeat.ts';
import { RepeatField } from './repeat-field.ts';
import { mergeTask, taskFieldsOf, type TaskField } from './task-merge.ts';
import { ownerKey, TASK_OWNERS } from './task-owner.ts';

/** One task under change, where it stands. */
@Component({
  selector: 'cw-task-edit',
  imports: [DateField, EditFrame, Field, Input, RepeatField, TakeFocus, TPipe],
  host: { class: 'grow' },
  templateUrl: './task-edit.html',
})
export class TaskEdit {
  private readonly i18n = inject(I18n);
  protected readonly desk = inject(PlanDesk);
  protected readonly owners = TASK_OWNERS;
  protected readonly ownerKey = ownerKey;
  readonly draft = input.required<TaskEditDraft>();
  readonly task = input.required<ClinicTaskFragment>();
  readonly plan = input.required<ClinicPlanFragment>();

  protected readonly merges = computed(() => mergeTask(this.draft().base, this.draft().fields, taskFieldsOf(this.task())));
  protected readonly words: FieldWords = {
    prefix: 'task-edit',
    name: (field) => this.i18n.t(`clinic.task.field.${field}`),
    shown: (field, value) => this.shown(field, value),
    takesOther: (field) => field === 'text',
  };
  protected readonly faultsOf = ({ to }: Edit<TaskField>): readonly FormFault[] => [
    ...(to.text.trim() ? [] : [{ controlId: 'task-edit-text', message: this.i18n.t('clinic.task.say-what') }]),
    ...(repeatFrom(to.repeat) === undefined ? [{ controlId: 'task-edit-repeat', message: this.i18n.t('clinic.task.repeat.fault') }] : []),
  ];

  protected set(field: TaskField, value: string): void {
    this.desk.keepTaskEdit({ ...this.draft(), fields: { ...this.draft().fields, [field]: value } });
  }
  protected setReason(reason: string): void {
    this.desk.keepTaskEdit({ ...this.draft(), reason });
  }

  private shown(field: string, value: string): string {
    if (field === 'owner') return this.i18n.t(ownerKey(value));
    if (field === 'status') return this.i18n.t(`clinic.task.${value}`);
    if (field === 'repeat') return keptRepeatWords(value, this.i18n);
    return field === 'dueDate' ? formatDate(value, 'date', this.i18n.locale(), this.i18n.zone(), new Date()) : value;
  }
}
