import { Component, computed, inject, input, signal } from '@angular/core';
import { Button } from '@careway/portal-ui/action';
import { TakeFocus } from '@careway/portal-ui/focus';
import { DateField, Field, Input } from '@careway/portal-ui/form';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { DraftState } from '../drafts/draft-state.ts';
import type { TaskDraft } from '../drafts/drafts.ts';
import { NEW_TASK, PlanDesk } from './plan-desk.ts';
import { RefusalNote } from './refusal-note.ts';
import { repeatFrom } from './repeat.ts';
import { RepeatField } from './repeat-field.ts';
import { ownerFrom, ownerKey, TASK_OWNERS } from './task-owner.ts';

/** A new task, in place. Every letter is kept; Escape puts the form away, and what was typed can be taken back. */
@Component({
  selector: 'cw-task-form',
  imports: [Button, DateField, DraftState, Field, Input, RefusalNote, RepeatField, TakeFocus, TPipe],
  host: { class: 'in-drawer', '(keydown.escape)': 'put($event)' },
  template: `<form class="stack" novalidate (submit)="save($event)">
    <h3>{{ 'clinic.task.new' | t }}</h3>
    <cw-refusal-note />
    <cw-field controlId="task-text" [label]="'clinic.task.what' | t" [error]="fault()">
      <textarea #words cwInput [cwTakeFocus]="desk.isFresh('task')" [value]="draft().text" (input)="keep({ text: words.value })"></textarea>
    </cw-field>
    <div class="pair">
      <cw-field controlId="task-owner" [label]="'clinic.task.owner' | t">
        <select #owner cwInput (change)="keepOwner(owner.value)">
          @for (one of owners; track one) {
            <option [value]="one" [selected]="draft().owner === one">{{ ownerKey(one) | t }}</option>
          }
        </select>
      </cw-field>
      <cw-date-field
        controlId="task-due"
        [label]="'clinic.task.due' | t"
        [value]="draft().dueDate"
        (valueChange)="keep({ dueDate: $event })"
      />
    </div>
    <cw-repeat-field
      controlId="task-repeat"
      [value]="draft().repeat ?? ''"
      [error]="repeatFault()"
      (valueChange)="keep({ repeat: $event })"
    />
    <cw-draft-state part="task" />
    <div class="row tight">
      <button cwButton type="submit" [small]="true" [busy]="desk.busy(about)">{{ 'clinic.task.add' | t }}</button>
      <button cwButton="second" type="button" [small]="true" (click)="desk.drop('task')">{{ 'clinic.drop' | t }}</button>
    </div>
  </form>`,
})
export class TaskForm {
  private readonly i18n = inject(I18n);
  protected readonly desk = inject(PlanDesk);
  protected readonly about = NEW_TASK;
  protected readonly owners = TASK_OWNERS;
  protected readonly ownerKey = ownerKey;
  readonly draft = input.required<TaskDraft>();
  private readonly tried = signal(false);
  protected readonly fault = computed(() => (this.tried() && !this.draft().text.trim() ? this.i18n.t('clinic.task.say-what') : undefined));

  private readonly isRepeat = computed(() => repeatFrom(this.draft().repeat ?? '') !== undefined);
  protected readonly repeatFault = computed(() => (this.tried() && !this.isRepeat() ? this.i18n.t('clinic.task.repeat.fault') : undefined));

  protected keep(changes: Partial<TaskDraft>): void {
    this.desk.keepTask({ ...this.draft(), ...changes });
  }

  protected keepOwner(owner: string): void {
    this.keep({ owner: ownerFrom(owner) });
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const draft = this.draft();
    if (!draft.text.trim() || !this.isRepeat()) return;
    await this.desk.addTask(draft, draft.version);
    // Somebody saved first: nothing of a new task can clash, so the next press is on the version that stands now.
    const refusal = this.desk.refusal();
    if (refusal?.kind === 'edited' && typeof refusal.edited.currentVersion === 'number')
      this.keep({ version: refusal.edited.currentVersion });
  }

  protected put(event: Event): void {
    event.stopPropagation();
    this.desk.drop('task');
  }
}
