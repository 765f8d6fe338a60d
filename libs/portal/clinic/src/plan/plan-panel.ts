import { Component, computed, inject, signal } from '@angular/core';
import { Button } from '@careway/portal-ui/action';
import { WhenPipe } from '@careway/portal-ui/format';
import { TPipe } from '@careway/portal-ui/i18n';
import { Field, Input } from '@careway/portal-ui/form';
import { Icon } from '@careway/portal-ui/icon';
import { EmptyState, Notice } from '@careway/portal-ui/state';
import { Tag, type Tone } from '@careway/portal-ui/tag';
import { PaneState } from '../chart/pane-state.ts';
import { ConceptPipe } from '../concept/names.ts';
import type { ClinicGoalFragment, ClinicPlanFragment, ClinicTaskFragment } from '../generated/graph.ts';
import { GoalStanding } from '../reading/goal-standing.ts';
import { Thresholds } from '../reading/thresholds.ts';
import { PlanConflicts } from '../pathway/plan-conflicts.ts';
import { Chart } from '../patient/chart.ts';
import { GoalConflict } from './goal-conflict.ts';
import { GoalForm } from './goal-form.ts';
import { fieldsOf, isChanged } from './goal-merge.ts';
import { GoalTarget } from './goal-target.ts';
import { PlanDesk } from './plan-desk.ts';
import { PlanHistory } from './plan-history.ts';
import { RefusalNote } from './refusal-note.ts';
import { TaskForm } from './task-form.ts';

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
    EmptyState,
    Field,
    GoalConflict,
    GoalForm,
    GoalStanding,
    GoalTarget,
    Icon,
    Input,
    Notice,
    PaneState,
    PlanConflicts,
    PlanHistory,
    RefusalNote,
    Tag,
    TaskForm,
    Thresholds,
    TPipe,
    WhenPipe,
  ],
  templateUrl: './plan-panel.html',
})
export class PlanPanel {
  protected readonly chart = inject(Chart);
  protected readonly desk = inject(PlanDesk);
  protected readonly closing = signal(false);
  protected readonly doneToo = signal(false);
  protected readonly history = signal(false);

  protected readonly open = computed(() => this.desk.plan()?.tasks.filter((task) => !isOver(task)) ?? []);
  protected readonly over = computed(() => this.desk.plan()?.tasks.filter(isOver) ?? []);
  protected readonly tasks = computed(() => (this.doneToo() ? [...this.open(), ...this.over()] : this.open()));
  protected readonly isOpen = computed(() => OPEN.includes(this.desk.plan()?.status));
  protected readonly taskDraft = computed(() => {
    const task = this.desk.draft()?.task;
    return task?.planId === this.desk.plan()?.id ? task : undefined;
  });
  /** Work on another plan of the patient that still waits. */
  protected readonly elsewhere = computed(() => {
    const draft = this.desk.draft();
    const id = draft?.task?.planId ?? draft?.goal?.planId;
    return id !== this.desk.plan()?.id ? this.desk.plans()?.find((plan) => plan.id === id) : undefined;
  });
  private readonly goalDraft = computed(() => this.desk.draft()?.goal);

  protected hasTarget = ({ target }: ClinicGoalFragment): boolean => typeof target === 'number';
  protected draftOf = (goal: ClinicGoalFragment) => (this.goalDraft()?.goalId === goal.id ? this.goalDraft() : undefined);
  protected statusKey = ({ status }: ClinicPlanFragment): string => `clinic.plan.status.${status.toLowerCase().replace('_', '-')}`;
  protected tone = (plan: ClinicPlanFragment): Tone => TONES[plan.status];
  /** Another edit of the plan is in nobody's way; this goal must have changed since the writing began. */
  protected isMoved = (goal: ClinicGoalFragment): boolean => {
    const base = this.goalDraft()?.base;
    return base !== undefined && isChanged(base, fieldsOf(goal));
  };

  protected change(plan: ClinicPlanFragment, goal: ClinicGoalFragment): void {
    const base = fieldsOf(goal);
    this.desk.refusal.set(undefined);
    this.desk.keepGoal({ planId: plan.id, goalId: goal.id, version: plan.version, base, fields: base });
  }

  protected async end(plan: ClinicPlanFragment, how: 'ON_HOLD' | 'COMPLETED' | 'REVOKED', reason: string): Promise<void> {
    const ended = how === 'ON_HOLD' ? this.desk.suspend(plan, reason) : this.desk.close(plan, how, reason);
    if (await ended) this.closing.set(false);
  }
}

function isOver({ status }: ClinicTaskFragment): boolean {
  return status === 'COMPLETED' || status === 'CANCELLED';
}
