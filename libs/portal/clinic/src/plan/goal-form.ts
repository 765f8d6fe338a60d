import { Component, computed, inject, input } from '@angular/core';
import { Field, type FormFault, Input } from '@careway/portal-ui/form';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import type { GoalDraft } from '../drafts/drafts.ts';
import { type Edit, EditFrame } from '../drafts/edit-frame.ts';
import type { FieldWords } from '../drafts/merge-fields.ts';
import type { ClinicGoalFragment, ClinicPlanFragment } from '../generated/graph.ts';
import { GoalAim } from './goal-aim.ts';
import { controlOf, faultOf, fieldsOf, type GoalField, mergeGoal } from './goal-merge.ts';
import { ACHIEVEMENT, aimChoices, LIFECYCLE } from './goal-words.ts';
import { PlanDesk } from './plan-desk.ts';

/** One goal under change, where it stands. */
@Component({
  selector: 'cw-goal-form',
  imports: [EditFrame, Field, GoalAim, Input, TPipe],
  templateUrl: './goal-form.html',
})
export class GoalForm {
  private readonly i18n = inject(I18n);
  protected readonly desk = inject(PlanDesk);
  readonly draft = input.required<GoalDraft>();
  readonly goal = input.required<ClinicGoalFragment>();
  readonly plan = input.required<ClinicPlanFragment>();
  protected readonly comparators = computed(() => aimChoices(this.i18n.t('clinic.goal.is-between')));
  protected readonly lifecycle = computed(() => withOwn(LIFECYCLE, this.draft().base.lifecycleStatus));
  protected readonly achievement = computed(() => withOwn(ACHIEVEMENT, this.draft().base.achievementStatus));

  protected readonly merges = computed(() => mergeGoal(this.draft().base, this.draft().fields, fieldsOf(this.goal())));
  protected readonly words: FieldWords = {
    prefix: 'goal',
    name: (field) => this.i18n.t(`clinic.goal.${field}`),
    shown: (field, value) => this.shown(field, value),
    // A status is one of a list: another word for it would be refused.
    takesOther: (field) => field !== 'lifecycleStatus' && field !== 'achievementStatus',
    read: (field, typed) => (field === 'comparator' ? (this.comparators().find(({ sign }) => sign === typed)?.value ?? typed) : typed),
  };
  protected readonly faultsOf = ({ from, to }: Edit<GoalField>): readonly FormFault[] => {
    const fault = faultOf(to, from);
    return fault ? [{ controlId: `goal-${controlOf(fault)}`, message: this.i18n.t(`clinic.goal.fault.${fault}`) }] : [];
  };

  protected set(field: GoalField, value: string): void {
    this.desk.keepGoal({ ...this.draft(), fields: { ...this.draft().fields, [field]: value } });
  }
  protected setReason(reason: string): void {
    this.desk.keepGoal({ ...this.draft(), reason });
  }

  private shown(field: string, value: string): string {
    if (field === 'comparator') return this.comparators().find((one) => one.value === value)?.sign ?? '';
    if (field === 'lifecycleStatus') return this.i18n.t(`clinic.lifecycle.${value}`);
    return field === 'achievementStatus' ? this.i18n.t(`clinic.achievement.${value}`) : value;
  }
}

const withOwn = (known: readonly string[], own: string): readonly string[] => (own === '' || known.includes(own) ? known : [own, ...known]);
