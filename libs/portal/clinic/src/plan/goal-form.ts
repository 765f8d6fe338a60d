import { Component, computed, inject, input, signal } from '@angular/core';
import { Button } from '@careway/portal-ui/action';
import { TakeFocus } from '@careway/portal-ui/focus';
import { Field, Input } from '@careway/portal-ui/form';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { DraftState } from '../drafts/draft-state.ts';
import type { GoalDraft } from '../drafts/drafts.ts';
import { faultOf, type GoalField } from './goal-merge.ts';
import { ACHIEVEMENT, COMPARATORS, LIFECYCLE } from './goal-words.ts';
import { PlanDesk } from './plan-desk.ts';
import { RefusalNote } from './refusal-note.ts';

/** One goal under change, where it stands. Kept with each letter. */
@Component({
  selector: 'cw-goal-form',
  imports: [Button, DraftState, Field, Input, RefusalNote, TakeFocus, TPipe],
  host: { class: 'in-drawer' },
  templateUrl: './goal-form.html',
})
export class GoalForm {
  private readonly i18n = inject(I18n);
  protected readonly desk = inject(PlanDesk);
  readonly draft = input.required<GoalDraft>();
  /** Of the plan now: the goal still stands as it was when the writing began, so it is saved on this one. */
  readonly version = input.required<number>();
  protected readonly comparators = Object.entries(COMPARATORS).map(([value, sign]) => ({ value, sign }));
  protected readonly lifecycle = computed(() => withOwn(LIFECYCLE, this.draft().base.lifecycleStatus));
  protected readonly achievement = computed(() => withOwn(ACHIEVEMENT, this.draft().base.achievementStatus));
  private readonly tried = signal(false);
  private readonly fault = computed(() => (this.tried() ? faultOf(this.draft().fields) : undefined));

  protected faultText(...kinds: string[]): string | undefined {
    const fault = this.fault();
    return fault && kinds.includes(fault) ? this.i18n.t(`clinic.goal.fault.${fault}`) : undefined;
  }

  protected set(field: GoalField, value: string): void {
    this.desk.keepGoal({ ...this.draft(), fields: { ...this.draft().fields, [field]: value } });
  }

  protected setReason(reason: string): void {
    this.desk.keepGoal({ ...this.draft(), reason });
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const { base, fields } = this.draft();
    if (faultOf(fields)) return;
    await this.desk.changeGoal(this.draft(), base, fields, this.version());
  }
}

const withOwn = (known: readonly string[], own: string): readonly string[] => (own === '' || known.includes(own) ? known : [own, ...known]);
