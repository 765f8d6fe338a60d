import { Component, computed, inject, input, signal } from '@angular/core';
import { Button } from '@careway/portal-ui/action';
import { TakeFocus } from '@careway/portal-ui/focus';
import { Field, Input } from '@careway/portal-ui/form';
import { formatDate, WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { ConflictFieldCard, MergedField, type ConflictField } from '@careway/portal-ui/state';
import { DraftState } from '../drafts/draft-state.ts';
import type { TaskEditDraft } from '../drafts/drafts.ts';
import type { ClinicPlanFragment, ClinicTaskFragment } from '../generated/graph.ts';
import { settleFields } from './merge.ts';
import { PlanDesk } from './plan-desk.ts';
import { RefusalNote } from './refusal-note.ts';
import { isTaskChanged, mergeTask, taskFieldsOf, type TaskField, type TaskFields, type TaskMerge } from './task-merge.ts';

type Side = 'mine' | 'theirs' | 'other';

/** One task under change, where it stands. Where somebody else changed it since, both are shown, field by field. */
@Component({
  selector: 'cw-task-edit',
  imports: [Button, ConflictFieldCard, DraftState, Field, Input, MergedField, RefusalNote, TakeFocus, TPipe, WhenPipe],
  host: { class: 'in-drawer grow stack' },
  templateUrl: './task-edit.html',
})
export class TaskEdit {
  private readonly i18n = inject(I18n);
  protected readonly desk = inject(PlanDesk);
  readonly draft = input.required<TaskEditDraft>();
  readonly task = input.required<ClinicTaskFragment>();
  readonly plan = input.required<ClinicPlanFragment>();

  private readonly tried = signal(false);
  private readonly sides = signal<Partial<Record<TaskField, Side>>>({});
  private readonly typed = signal<Partial<TaskFields>>({});
  private readonly undone = signal<readonly TaskField[]>([]);

  protected readonly now = computed(() => taskFieldsOf(this.task()));
  protected readonly isMoved = computed(() => isTaskChanged(this.draft().base, this.now()) && !this.desk.busy(this.task().id));
  protected readonly theirsBy = computed(() => this.plan().updatedBy?.displayName ?? this.i18n.t('clinic.edited.somebody'));
  private readonly merges = computed(() => mergeTask(this.draft().base, this.draft().fields, this.now()));
  protected readonly asked = computed(() => this.merges().filter((one) => this.asks(one)));
  protected readonly merged = computed(() => this.merges().filter((one) => one.kind !== 'same' && !this.asks(one)));
  private readonly chosen = computed(() => {
    const values: Partial<TaskFields> = {};
    for (const { field, mine, theirs } of this.asked()) {
      const side = this.sides()[field];
      const typed = this.typed()[field]?.trim();
      if (side === 'mine') values[field] = mine;
      else if (side === 'theirs') values[field] = theirs;
      else if (side === 'other' && typed) values[field] = typed;
    }
    return values;
  });
  protected readonly settled = computed(() => settleFields(this.merges(), this.chosen(), this.undone()));
  protected readonly fault = computed(() =>
    this.tried() && !this.draft().fields.text.trim() ? this.i18n.t('clinic.task.say-what') : undefined,
  );

  protected set(field: TaskField, value: string): void {
    this.desk.keepTaskEdit({ ...this.draft(), fields: { ...this.draft().fields, [field]: value } });
  }

  protected setReason(reason: string): void {
    this.desk.keepTaskEdit({ ...this.draft(), reason });
  }

  protected sideOf = (field: TaskField): Side | undefined => this.sides()[field];
  protected choose(field: TaskField, side: Side | undefined): void {
    this.sides.update((sides) => ({ ...sides, ...(side && { [field]: side }) }));
  }
  protected write(field: TaskField, value: string | undefined): void {
    this.typed.update((typed) => ({ ...typed, [field]: value ?? '' }));
  }
  protected undo(field: TaskField): void {
    this.undone.update((fields) => [...fields, field]);
  }

  protected asConflict({ field, was, mine, theirs }: TaskMerge): ConflictField {
    return {
      key: `task-${field}`,
      name: this.i18n.t(`clinic.task.field.${field}`),
      was: this.shown(field, was),
      mine: this.shown(field, mine),
      theirs: this.shown(field, theirs),
      theirsBy: this.theirsBy(),
    };
  }
  protected mergedBy = ({ kind }: TaskMerge): string =>
    kind === 'mine' ? this.i18n.t('clinic.edited.from-you') : this.i18n.t('clinic.edited.from', { name: this.theirsBy() });

  protected shown(field: TaskField, value: string): string {
    if (value === '') return this.i18n.t('clinic.edited.nothing');
    if (field === 'owner') return this.i18n.t(value === 'CARE_TEAM' ? 'clinic.owner.care-team' : 'clinic.owner.member');
    if (field === 'status') return this.i18n.t(`clinic.task.${value}`);
    return field === 'dueDate' ? formatDate(value, 'date', this.i18n.locale(), this.i18n.zone(), new Date()) : value;
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const { base, fields } = this.draft();
    if (fields.text.trim()) await this.desk.changeTask(this.draft(), base, fields, this.plan().version);
  }

  protected async saveMerged(): Promise<void> {
    const settled = this.settled();
    if (settled?.text.trim()) await this.desk.changeTask(this.draft(), this.now(), settled, this.plan().version);
  }

  private asks({ field, kind }: TaskMerge): boolean {
    return kind === 'conflict' || this.undone().includes(field);
  }
}
