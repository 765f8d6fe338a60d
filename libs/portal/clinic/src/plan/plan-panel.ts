import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { Button } from '@careway/portal-ui/action';
import { keptRepeatWords, WhenPipe } from '@careway/portal-ui/format';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { TakeFocus } from '@careway/portal-ui/focus';
import { DateField, Field, Input } from '@careway/portal-ui/form';
import { Icon } from '@careway/portal-ui/icon';
import { Link } from '@careway/portal-ui/link';
import { EmptyState, Notice } from '@careway/portal-ui/state';
import { Tag, type Tone } from '@careway/portal-ui/tag';
import { PaneState } from '../chart/pane-state.ts';
import { ConceptPipe } from '../concept/names.ts';
import { DraftState } from '../drafts/draft-state.ts';
import { keptForms } from '../drafts/kept-forms.ts';
import type { ClinicGoalFragment, ClinicPlanFragment, ClinicTaskFragment } from '../generated/graph.ts';
import { GoalStanding } from '../reading/goal-standing.ts';
import { Thresholds } from '../reading/thresholds.ts';
import { PlanConflicts } from '../pathway/plan-conflicts.ts';
import { PlanUpgrade } from '../pathway/plan-upgrade.ts';
import { Chart } from '../patient/chart.ts';
import { GoalForm } from './goal-form.ts';
import { fieldsOf } from './goal-merge.ts';
import { GoalNew } from './goal-new.ts';
import { GoalTarget } from './goal-target.ts';
import { PlanDesk } from './plan-desk.ts';
import { PlanEdit } from './plan-edit.ts';
import { PlanHistory } from './plan-history.ts';
import { planFieldsOf } from './plan-merge.ts';
import { RefusalNote } from './refusal-note.ts';
import { TaskEdit } from './task-edit.ts';
import { TaskForm } from './task-form.ts';
import { taskFieldsOf } from './task-merge.ts';
import { repeatOf } from './repeat.ts';
import { ownerKey } from './task-owner.ts';

const TONES: Readonly<Record<ClinicPlanFragment['status'], Tone>> = {
  ACTIVE: 'good',
  DRAFT: 'watch',
  ON_HOLD: 'watch',
  COMPLETED: 'none',
  REVOKED: 'none',
};

const OPEN: readonly (ClinicPlanFragment['status'] | undefined)[] = ['ACTIVE', 'DRAFT', 'ON_HOLD'];

/** One plan: its goals and tasks, and what one does about them, all in place. */
@Component({
  selector: 'cw-plan-panel',
  imports: [
    Button,
    ConceptPipe,
    DateField,
    DraftState,
    EmptyState,
    Field,
    GoalForm,
    GoalNew,
    GoalStanding,
    GoalTarget,
    Icon,
    Input,
    Link,
    Notice,
    PaneState,
    PlanConflicts,
    PlanEdit,
    PlanHistory,
    PlanUpgrade,
    RefusalNote,
    Tag,
    TakeFocus,
    TaskEdit,
    TaskForm,
    Thresholds,
    TPipe,
    WhenPipe,
  ],
  templateUrl: './plan-panel.html',
})
export class PlanPanel {
  protected readonly chart = inject(Chart);
  protected readonly ownerKey = ownerKey;
  protected repeatOf = (task: ClinicTaskFragment): string => keptRepeatWords(repeatOf(task), this.i18n);
  protected readonly desk = inject(PlanDesk);
  private readonly i18n = inject(I18n);
  /** Why a plan is paused or ended, and until when it is paused. */
  protected readonly ending = keptForms('plan-end', () => ({ reason: '', until: '' }));
  private readonly planId = computed(() => this.desk.plan()?.id ?? '');
  protected readonly end = computed(() => this.ending.of(this.planId()));
  /** Another plan begins with the form put away, unless something waits in it. */
  protected readonly pressed = linkedSignal<boolean>(() => (this.planId(), false));
  /** A form that stood open with words that wait stays when the last of them is erased. */
  private readonly written = linkedSignal<boolean>(() => (this.planId(), false));
  protected readonly closing = computed(() => this.pressed() || this.written() || this.ending.isWritten(this.planId()));
  private readonly unsaid = signal(false);
  protected readonly endFault = computed(() => (this.unsaid() ? this.i18n.t('clinic.plan.say-why') : undefined));
  protected readonly doneToo = signal(false);
  protected readonly history = signal(false);

  protected readonly open = computed(() => this.desk.plan()?.tasks.filter((task) => !isOver(task)) ?? []);
  protected readonly over = computed(() => this.desk.plan()?.tasks.filter(isOver) ?? []);
  protected readonly ticked = computed(() =>
    this.over()
      .map(({ id }) => id)
      .join(),
  );
  protected readonly tasks = computed(() => (this.doneToo() ? [...this.open(), ...this.over()] : this.open()));
  /** Nothing of it is changed any more where its member has died; the service refuses it, too. */
  private readonly isLiving = computed(() => !this.chart.member()?.deceasedAt);
  protected readonly isOpen = computed(() => this.isLiving() && OPEN.includes(this.desk.plan()?.status));
  protected readonly taskDraft = computed(() => {
    const task = this.desk.draft()?.task;
    return task?.planId === this.desk.plan()?.id ? task : undefined;
  });
  /** Work on another plan of the patient that still waits. */
  protected readonly elsewhere = computed(() => {
    const draft = this.desk.draft();
    const forms = [draft?.task, draft?.goal, draft?.taskEdit, draft?.planEdit, draft?.threshold];
    const id = forms.find((form) => form !== undefined)?.planId;
    return id !== this.desk.plan()?.id ? this.desk.plans()?.find((plan) => plan.id === id) : undefined;
  });
  protected readonly planEdit = computed(() => {
    const edit = this.desk.draft()?.planEdit;
    return edit?.planId === this.desk.plan()?.id ? edit : undefined;
  });
  /** A form says by itself what was not taken. */
  protected readonly hasForm = computed(() => {
    const { task, goal, taskEdit, planEdit, threshold } = this.desk.draft() ?? {};
    return [task, goal, taskEdit, planEdit, threshold].some((form) => form !== undefined);
  });
  private readonly goalDraft = computed(() => this.desk.draft()?.goal);

  protected hasTarget = ({ target }: ClinicGoalFragment): boolean => typeof target === 'number';
  protected draftOf = (goal: ClinicGoalFragment) => (this.goalDraft()?.goalId === goal.id ? this.goalDraft() : undefined);
  protected statusKey = ({ status }: ClinicPlanFragment): string => `clinic.plan.status.${status.toLowerCase().replace('_', '-')}`;
  protected tone = (plan: ClinicPlanFragment): Tone => TONES[plan.status];
  protected editOf = (task: ClinicTaskFragment) => {
    const edit = this.desk.draft()?.taskEdit;
    return edit?.taskId === task.id ? edit : undefined;
  };

  protected editPlan(plan: ClinicPlanFragment): void {
    const base = planFieldsOf(plan);
    this.desk.begin('planEdit', { planId: plan.id, version: plan.version, base, fields: base });
  }

  protected edit(plan: ClinicPlanFragment, task: ClinicTaskFragment): void {
    const base = taskFieldsOf(task);
    this.desk.begin('taskEdit', { planId: plan.id, taskId: task.id, version: plan.version, base, fields: base });
  }

  protected change(plan: ClinicPlanFragment, goal: ClinicGoalFragment): void {
    const base = fieldsOf(goal);
    this.desk.begin('goal', { planId: plan.id, goalId: goal.id, version: plan.version, base, fields: base });
  }

  protected writeEnd(id: string, field: 'reason' | 'until', value: string): void {
    this.written.set(true);
    this.ending.set(id, field, value);
  }
  protected async close(plan: ClinicPlanFragment, how: 'ON_HOLD' | 'COMPLETED' | 'REVOKED'): Promise<void> {
    const { until } = this.end();
    const reason = this.end().reason.trim();
    this.unsaid.set(!reason);
    if (!reason) return;
    const sent = this.ending.sending(plan.id);
    if (!(await (how === 'ON_HOLD' ? this.desk.suspend(plan, reason, until) : this.desk.close(plan, how, reason)))) return;
    sent();
    this.pressed.set(false);
    this.written.set(false);
  }

  protected keepOpen(plan: ClinicPlanFragment): void {
    this.ending.drop(plan.id);
    this.pressed.set(false);
    this.written.set(false);
  }
}

function isOver({ status }: ClinicTaskFragment): boolean {
  return status === 'COMPLETED' || status === 'CANCELLED';
}
