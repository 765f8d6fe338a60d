import { computed, inject, Injectable, signal } from '@angular/core';
import { mutations } from '@careway/portal-graph';
import { I18n } from '@careway/portal-ui/i18n';
import { Toasts } from '@careway/portal-ui/state';
import { Drafts, type GoalDraft, type TaskDraft, type TaskEditDraft } from '../drafts/drafts.ts';
import {
  ClinicActivatePlanDocument,
  ClinicAddTaskDocument,
  ClinicChangeGoalDocument,
  ClinicChangeTaskDocument,
  ClinicClosePlanDocument,
  ClinicCompleteTaskDocument,
  ClinicDecidePlanConflictDocument,
  ClinicProposePlanDocument,
  ClinicReopenTaskDocument,
  ClinicResumePlanDocument,
  ClinicSuspendPlanDocument,
  ClinicUpgradePlanDocument,
  type ClinicPlanFragment,
  type ClinicTaskFragment,
  type Language,
} from '../generated/graph.ts';
import { Chart } from '../patient/chart.ts';
import { refusalOf, type Refusal } from './edited.ts';
import { changesOf, type GoalFields } from './goal-merge.ts';
import { taskChangesOf, type TaskFields } from './task-merge.ts';

/** What a clinician does to a plan: each change with the version it was made on, each refusal kept where it can be read. */
@Injectable()
export class PlanDesk {
  private readonly chart = inject(Chart);
  private readonly drafts = inject(Drafts);
  private readonly toasts = inject(Toasts);
  private readonly i18n = inject(I18n);
  private readonly mutate = mutations();

  private readonly wanted = signal<string | undefined>(undefined);
  readonly busy = signal(false);
  readonly refusal = signal<Refusal | undefined>(undefined);

  readonly plans = computed(() => this.chart.treatment.data()?.member?.plans);
  /** The plan that was chosen, else the one in force. */
  readonly plan = computed(() => this.plans()?.find(({ id }) => id === this.wanted()) ?? this.plans()?.[0]);
  readonly draft = computed(() => this.drafts.of(this.chart.memberId()));

  choose(planId: string): void {
    this.wanted.set(planId);
    this.refusal.set(undefined);
  }

  keepTask(task: TaskDraft | undefined): void {
    this.drafts.keep(this.chart.memberId(), 'task', task);
  }

  keepTaskEdit(edit: TaskEditDraft | undefined): void {
    this.drafts.keep(this.chart.memberId(), 'taskEdit', edit);
    if (!edit) this.refusal.set(undefined);
  }

  keepGoal(goal: GoalDraft | undefined): void {
    this.drafts.keep(this.chart.memberId(), 'goal', goal);
    if (!goal) this.refusal.set(undefined);
  }

  /** `version` is the one that the writer has seen. True when it stands. */
  async addTask({ planId, text, owner, dueDate }: TaskDraft, version: number): Promise<boolean> {
    return this.run(async () => {
      const task = { text: text.trim(), owner, ...(dueDate && { dueDate }) };
      const { addTask } = await this.mutate(ClinicAddTaskDocument, { planId, expectedVersion: version, task });
      return this.taken(refusalOf(addTask, 'Task'), 'clinic.task.added', () => this.keepTask(undefined));
    });
  }

  /** `reason` stands in the plan's history; empty when none was given. */
  async changeGoal({ goalId, reason }: GoalDraft, from: GoalFields, to: GoalFields, version: number): Promise<boolean> {
    return this.run(async () => {
      const { changeGoal } = await this.mutate(ClinicChangeGoalDocument, {
        id: goalId,
        expectedVersion: version,
        changes: changesOf(from, to),
        reason: reason ?? null,
      });
      return this.taken(refusalOf(changeGoal, 'Goal'), 'clinic.goal.saved', () => this.keepGoal(undefined));
    });
  }

  /** As a goal: with the version that the writer has seen, and only what differs. */
  async changeTask({ taskId, reason }: TaskEditDraft, from: TaskFields, to: TaskFields, version: number): Promise<boolean> {
    return this.run(async () => {
      const given = { id: taskId, expectedVersion: version, changes: taskChangesOf(from, to), reason: reason ?? null };
      const { changeTask } = await this.mutate(ClinicChangeTaskDocument, given);
      return this.taken(refusalOf(changeTask, 'Task'), 'clinic.task.changed', () => this.keepTaskEdit(undefined));
    });
  }

  /** Each item of a newer pathway version is taken or left: one edit. */
  async upgrade(
    { id, version }: ClinicPlanFragment,
    decisions: readonly { key: string; take: boolean }[],
    reason: string,
  ): Promise<boolean> {
    return this.run(async () => {
      const given = { id, expectedVersion: version, decisions: [...decisions], reason: reason || null };
      const { upgradePlan } = await this.mutate(ClinicUpgradePlanDocument, given);
      return this.taken(refusalOf(upgradePlan, 'Plan'), 'clinic.upgrade.done');
    });
  }

  /** A draft from the diagnosis' pathway; where one is open already, that one is shown. */
  async propose(conditionId: string, language: Language): Promise<boolean> {
    return this.run(async () => {
      const { proposePlan } = await this.mutate(ClinicProposePlanDocument, { conditionId, language, reason: null });
      if (proposePlan.__typename === 'PathwayInUseError') {
        this.choose(proposePlan.planId);
        this.toasts.say(this.i18n.t('clinic.offer.in-use'));
        return true;
      }
      if (proposePlan.__typename === 'Plan') this.choose(proposePlan.id);
      return this.taken(refusalOf(proposePlan, 'Plan'), 'clinic.offer.proposed');
    });
  }

  /** Two plans at odds, and both stay: an edit of the plan with its reason. */
  async decide({ id, version }: ClinicPlanFragment, key: string, reason: string): Promise<boolean> {
    return this.run(async () => {
      const { decidePlanConflict } = await this.mutate(ClinicDecidePlanConflictDocument, { id, expectedVersion: version, key, reason });
      return this.taken(refusalOf(decidePlanConflict, 'Plan'), 'clinic.conflict.kept');
    });
  }

  async activate({ id, version }: ClinicPlanFragment): Promise<boolean> {
    return this.run(async () => {
      const { activatePlan } = await this.mutate(ClinicActivatePlanDocument, { id, expectedVersion: version });
      return this.taken(refusalOf(activatePlan, 'Plan'), 'clinic.plan.activated');
    });
  }

  /** `until` is a calendar day, empty where nobody knows. */
  async suspend({ id, version }: ClinicPlanFragment, reason: string, until: string): Promise<boolean> {
    return this.run(async () => {
      const { suspendPlan } = await this.mutate(ClinicSuspendPlanDocument, { id, expectedVersion: version, reason, until: until || null });
      return this.taken(refusalOf(suspendPlan, 'Plan'), 'clinic.plan.paused');
    });
  }

  async resume({ id, version }: ClinicPlanFragment): Promise<boolean> {
    return this.run(async () => {
      const { resumePlan } = await this.mutate(ClinicResumePlanDocument, { id, expectedVersion: version, reason: null });
      return this.taken(refusalOf(resumePlan, 'Plan'), 'clinic.plan.resumed');
    });
  }

  async close({ id, version }: ClinicPlanFragment, status: 'COMPLETED' | 'REVOKED', reason: string): Promise<boolean> {
    return this.run(async () => {
      const { closePlan } = await this.mutate(ClinicClosePlanDocument, { id, expectedVersion: version, status, reason });
      return this.taken(refusalOf(closePlan, 'Plan'), 'clinic.plan.closed');
    });
  }

  async tick(task: ClinicTaskFragment): Promise<boolean> {
    const { id, status } = task;
    return this.run(async () => {
      if (status === 'COMPLETED') {
        const { reopenTask } = await this.mutate(ClinicReopenTaskDocument, { id });
        return this.taken(refusalOf(reopenTask, 'Task'), 'clinic.task.reopened');
      }
      const { completeTask } = await this.mutate(ClinicCompleteTaskDocument, { id });
      return this.taken(refusalOf(completeTask, 'Task'), 'clinic.task.done');
    });
  }

  private taken(refusal: Refusal | undefined, said: string, after?: () => void): boolean {
    this.refusal.set(refusal);
    // Also after a refusal: what stands now is what the conflict is shown against.
    this.chart.treatment.reload();
    if (refusal) return false;
    after?.();
    this.toasts.say(this.i18n.t(said));
    return true;
  }

  private async run(work: () => Promise<boolean>): Promise<boolean> {
    if (this.busy()) return false;
    this.busy.set(true);
    this.refusal.set(undefined);
    try {
      return await work();
    } catch {
      this.refusal.set({ kind: 'failed' });
      return false;
    } finally {
      this.busy.set(false);
    }
  }
}
