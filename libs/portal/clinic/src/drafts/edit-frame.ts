import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Button } from '@careway/portal-ui/action';
import { TakeFocus } from '@careway/portal-ui/focus';
import { ErrorSummary, Field, type FormFault, Input } from '@careway/portal-ui/form';
import { WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import type { ClinicPlanFragment } from '../generated/graph.ts';
import { PlanDesk } from '../plan/plan-desk.ts';
import { RefusalNote } from '../plan/refusal-note.ts';
import { DraftState } from './draft-state.ts';
import type { Part } from './drafts.ts';
import { type FieldMerge, type Fields, fieldsOf } from './merge.ts';
import { type FieldWords, MergeFields } from './merge-fields.ts';

/** What is sent: from what the writer has seen, to what they settled on. */
export interface Edit<F extends string = string> {
  readonly from: Fields<F>;
  readonly to: Fields<F>;
}

/**
 * What every change of a part of a plan has around its fields (they are its content): that it is kept, why it is made, what is wrong with
 * it; and where somebody else changed the same part meanwhile, both versions side by side instead of the fields.
 */
@Component({
  selector: 'cw-edit-frame',
  imports: [Button, DraftState, ErrorSummary, Field, Input, MergeFields, RefusalNote, TakeFocus, TPipe, WhenPipe],
  host: { class: 'in-drawer grow stack', role: 'group', '[attr.aria-label]': 'title()', '(keydown.escape)': 'put($event)' },
  templateUrl: './edit-frame.html',
})
export class EditFrame<F extends string> {
  private readonly i18n = inject(I18n);
  protected readonly desk = inject(PlanDesk);
  readonly part = input.required<Part>();
  readonly title = input.required<string>();
  /** What the button says: a key, with the version that it will be. */
  readonly save = input('clinic.goal.save');
  readonly plan = input.required<ClinicPlanFragment>();
  /** The goal, task or plan that is busy while it is sent. */
  readonly about = input.required<string>();
  readonly draft = input.required<{ readonly version: number; readonly reason?: string }>();
  readonly merges = input.required<readonly FieldMerge<F>[]>();
  readonly words = input.required<FieldWords>();
  /** What is wrong with the fields; asked from the first press on. */
  readonly faultsOf = input.required<(edit: Edit<F>) => readonly FormFault[]>();
  readonly reason = output<string>();
  readonly sent = output<Edit<F>>();

  /** Somebody else changed it. What one has just saved oneself stands there before the answer does: that is nobody else's change. */
  protected readonly isMoved = computed(() => this.merges().some(({ was, theirs }) => was !== theirs) && !this.desk.busy(this.about()));
  protected readonly settled = signal<Fields<string> | undefined>(undefined);
  protected readonly formId = computed(() => `${this.words().prefix}-writing`);
  protected readonly theirsBy = computed(() => this.plan().updatedBy?.displayName ?? this.i18n.t('clinic.edited.somebody'));
  private readonly tried = signal(false);
  private readonly edit = computed((): Edit<F> | undefined => {
    const settled = this.settled();
    if (!this.isMoved()) return { from: fieldsOf(this.merges(), 'was'), to: fieldsOf(this.merges(), 'mine') };
    return settled && { from: fieldsOf(this.merges(), 'theirs'), to: settled };
  });
  protected readonly faults = computed((): readonly FormFault[] => {
    const edit = this.edit();
    return this.tried() && edit ? this.faultsOf()(edit) : [];
  });

  /** Of one of the fields, by its control. */
  faultOf = (controlId: string): string | undefined => this.faults().find((one) => one.controlId === controlId)?.message;

  /** Escape puts the form away; a toast gives back what was typed. */
  protected put(event: Event): void {
    event.stopPropagation();
    this.desk.drop(this.part());
  }

  protected send(event: Event): void {
    event.preventDefault();
    this.tried.set(true);
    const edit = this.edit();
    if (edit && this.faults().length === 0) this.sent.emit(edit);
  }
}
