import { computed, inject, Injectable, signal } from '@angular/core';
import { mutations } from '@careway/portal-graph';
import { I18n } from '@careway/portal-ui/i18n';
import { Toasts } from '@careway/portal-ui/state';
import {
  Drafts,
  type GoalDraft,
  type Part,
  type PatientDraft,
  type PlanEditDraft,
  type TaskDraft,
  type TaskEditDraft,
} from '../drafts/drafts.ts';
import {
  ClinicActivatePlanDocument,
  ClinicAddGoalDocument,
  ClinicAddTaskDocument,
  ClinicChangeGoalDocument,
  ClinicChangeTaskDocument,
  ClinicClosePlanDocument,
  ClinicCompleteTaskDocument,
  ClinicDecidePlanConflictDocument,
  ClinicDraftPlanDocument,
  ClinicProposePlanDocument,
  ClinicReopenTaskDocument,
  ClinicResumePlanDocument,
  ClinicRevisePlanDocument,
  ClinicSetThresholdDocument,
  ClinicSuspendPlanDocument,
  ClinicUpgradePlanDocument,
  type ClinicPlanFragment,
  type ClinicTaskFragment,
  type Language,
} from '../generated/graph.ts';
import { Chart } from '../patient/chart.ts';
import { refusalOf, type Refusal } from './edited.ts';
import { type ThresholdDraft, type ThresholdFields, thresholdFrom } from '../reading/threshold-merge.ts';
import type { Measure } from './goal-measures.ts';
import { changesOf, comparatorOf, type GoalFields, numberOf } from './goal-merge.ts';
import { RANGE } from './goal-words.ts';
import { planChangesOf, type PlanFields } from './plan-merge.ts';
import { repeatFrom } from './repeat.ts';
import { taskChangesOf, type TaskFields } from './task-merge.ts';

/** What an act on a task or a goal that does not stand yet is about. */
export const NEW_TASK = 'new-task';
export const NEW_GOAL = 'new-goal';

/** What a clinician does to a plan: each change with the version it was made on, each refusal kept where it can be read. */
@Injectable()
export class PlanDesk {
  private readonly chart = inject(Chart);
  private readonly drafts = inject(Drafts);
  private readonly toasts = inject(Toasts);
  private readonly i18n = inject(I18n);
  private readonly mutate = mutations();

  private readonly wanted = signal<string | undefined>(undefined);
  /** What waits for its turn or its answer: a goal, a task, a plan by its id, or {@link NEW_TASK}. */
  private readonly acting = signal<readonly string[]>([]);
  private turn: Promise<unknown> = Promise.resolve();
  /** Versions of plans that this desk itself made, by the one that each was made from. */
  private readonly own = new Map<string, number>();
  readonly refusal = signal<Refusal | undefined>(undefined);

  readonly plans = computed(() => this.chart.treatment.data()?.member?.plans);
  /** The plan that was chosen, else the one in force. */
  readonly plan = computed(() => this.plans()?.find(({ id }) => id === this.wanted()) ?? this.plans()?.[0]);
  readonly draft = computed(() => this.drafts.of(this.chart.memberId()));

  choose(planId: string): void {
    this.wanted.set(planId);
    this.refusal.set(undefined);
  }

  /** Whether an act on this goal, task or plan is under way; without a name, whether any is. */
  busy(about?: string): boolean {
    return about === undefined ? this.acting().length > 0 : this.acting().includes(about);
  }

  isFresh = (part: Part): boolean => this.drafts.isFresh(this.chart.memberId(), part);

  /** Opens a form of the plan. */
  begin<P extends Part>(part: P, value: NonNullable<PatientDraft[P]>): void {
    this.refusal.set(undefined);
    this.drafts.open(this.chart.memberId(), part, value);
  }

  keepTask(task: TaskDraft): void {
    this.drafts.keep(this.chart.memberId(), 'task', task);
  }

  keepTaskEdit(edit: TaskEditDraft): void {
    this.drafts.keep(this.chart.memberId(), 'taskEdit', edit);
  }

  keepGoal(goal: GoalDraft): void {
    this.drafts.keep(this.chart.memberId(), 'goal', goal);
  }

  keepPlanEdit(edit: PlanEditDraft): void {
    this.drafts.keep(this.chart.memberId(), 'planEdit', edit);
  }

  keepThreshold(threshold: ThresholdDraft): void {
    this.drafts.keep(this.chart.memberId(), 'threshold', threshold);
  }

  /** Gives a form up; what was typed can be taken back. */
  drop(part: Part): void {
    this.drafts.discard(this.chart.memberId(), part);
    this.refusal.set(undefined);
  }

  /** `version` is the one that the writer has seen. True when it stands. */
  async addTask(draft: TaskDraft, version: number): Promise<boolean> {
    const { planId, text, owner, dueDate, repeat = '' } = draft;
    const memberId = this.chart.memberId();
    return this.run(NEW_TASK, async () => {
      const task = { text: text.trim(), owner, ...(dueDate && { dueDate }), repeat: repeatFrom(repeat) ?? null };
      const expectedVersion = this.since(planId, version);
      const { addTask } = await this.mutate(ClinicAddTaskDocument, { planId, expectedVersion, task });
      if (addTask.__typename === 'Task') this.made(planId, expectedVersion);
      return this.taken(refusalOf(addTask, 'Task'), 'clinic.task.added', () => this.drafts.sent(memberId, 'task', draft));
    });
  }

  /** A goal that is new: with a measure it has its target, in the unit of the measure. */
  async addGoal(
    { id: planId, version }: ClinicPlanFragment,
    { description, comparator, target, low }: Pick<GoalFields, 'description' | 'comparator' | 'target' | 'low'>,
    measure: Measure | undefined,
  ): Promise<boolean> {
    return this.run(NEW_GOAL, async () => {
      const aim = measure && {
        measure: { system: 'http://loinc.org', code: measure.loinc },
        ...{ comparator: comparatorOf({ comparator }), target: numberOf(target), unit: measure.unit },
        ...(comparator === RANGE && { low: numberOf(low) }),
      };
      const expectedVersion = this.since(planId, version);
      const { addGoal } = await this.mutate(ClinicAddGoalDocument, {
        ...{ planId, expectedVersion, goal: { description: description.trim(), ...aim } },
      });
      if (addGoal.__typename === 'Goal') this.made(planId, expectedVersion);
      return this.taken(refusalOf(addGoal, 'Goal'), 'clinic.goal.added');
    });
  }

  /** `reason` stands in the plan's history; empty when none was given. */
  async changeGoal(draft: GoalDraft, from: GoalFields, to: GoalFields, version: number): Promise<boolean> {
    const { planId, goalId, reason } = draft;
    const memberId = this.chart.memberId();
    return this.run(goalId, async () => {
      const expectedVersion = this.since(planId, version);
      const given = { id: goalId, expectedVersion, changes: changesOf(from, to), reason: reason ?? null };
      const { changeGoal } = await this.mutate(ClinicChangeGoalDocument, given);
      if (changeGoal.__typename === 'Goal') this.made(planId, expectedVersion);
      return this.taken(refusalOf(changeGoal, 'Goal'), 'clinic.goal.saved', () => this.drafts.sent(memberId, 'goal', draft));
    });
  }

  /** As a goal: with the version that the writer has seen, and only what differs. */
  async changeTask(draft: TaskEditDraft, from: TaskFields, to: TaskFields, version: number): Promise<boolean> {
    const { planId, taskId, reason } = draft;
    const memberId = this.chart.memberId();
    return this.run(taskId, async () => {
      const expectedVersion = this.since(planId, version);
      const given = { id: taskId, expectedVersion, changes: taskChangesOf(from, to), reason: reason ?? null };
      const { changeTask } = await this.mutate(ClinicChangeTaskDocument, given);
      if (changeTask.__typename === 'Task') this.made(planId, expectedVersion);
      return this.taken(refusalOf(changeTask, 'Task'), 'clinic.task.changed', () => this.drafts.sent(memberId, 'taskEdit', draft));
    });
  }

  /** What the plan says of itself: only what differs. */
  async revise(draft: PlanEditDraft, from: PlanFields, to: PlanFields, version: number): Promise<boolean> {
    const { planId, reason } = draft;
    const memberId = this.chart.memberId();
    return this.run(planId, async () => {
      const expectedVersion = this.since(planId, version);
      const given = { id: planId, expectedVersion, changes: planChangesOf(from, to), reason: reason?.trim() || null };
      const { revisePlan } = await this.mutate(ClinicRevisePlanDocument, given);
      if (revisePlan.__typename === 'Plan') this.made(planId, expectedVersion);
      return this.taken(refusalOf(revisePlan, 'Plan'), 'clinic.plan.revised', () => this.drafts.sent(memberId, 'planEdit', draft));
    });
  }

  /** A limit as a whole: its fields hold together. */
  async setThreshold(draft: ThresholdDraft, to: ThresholdFields, version: number): Promise<boolean> {
    const { planId, part, reason } = draft;
    const memberId = this.chart.memberId();
    return this.run(planId, async () => {
      const expectedVersion = this.since(planId, version);
      const given = { planId, expectedVersion, part, threshold: thresholdFrom(draft, to), reason: reason?.trim() || null };
      const { setThreshold } = await this.mutate(ClinicSetThresholdDocument, given);
      if (setThreshold.__typename === 'Plan') this.made(planId, expectedVersion);
      return this.taken(refusalOf(setThreshold, 'Plan'), 'clinic.threshold.saved', () => this.drafts.sent(memberId, 'threshold', draft));
    });
  }

  /** Each item of a newer pathway version is taken or left: one edit. */
  async upgrade(
    { id, version }: ClinicPlanFragment,
    decisions: readonly { key: string; take: boolean }[],
    reason: string,
  ): Promise<boolean> {
    return this.run(id, async () => {
      const expectedVersion = this.since(id, version);
      const given = { id, expectedVersion, decisions: [...decisions], reason: reason || null };
      const { upgradePlan } = await this.mutate(ClinicUpgradePlanDocument, given);
      if (upgradePlan.__typename === 'Plan') this.made(id, expectedVersion);
      return this.taken(refusalOf(upgradePlan, 'Plan'), 'clinic.upgrade.done');
    });
  }

  /** A draft from the diagnosis' pathway; where one is open already, that one is shown. */
  async propose(conditionId: string, language: Language): Promise<boolean> {
    return this.run(conditionId, async () => {
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

  /** An empty draft for a diagnosis, to be filled by hand; `code` and `text` say what kind of plan it is. */
  async draftByHand(
    conditionId: string,
    text: string,
    code: { readonly system: string; readonly code: string } | undefined,
  ): Promise<boolean> {
    const memberId = this.chart.memberId();
    if (memberId === undefined) return false;
    return this.run(conditionId, async () => {
      const plan = { category: text, code: code ? { system: code.system, code: code.code } : null, conditionIds: [conditionId] };
      const { draftPlan } = await this.mutate(ClinicDraftPlanDocument, { memberId, plan });
      if (draftPlan.__typename === 'Plan') this.choose(draftPlan.id);
      return this.taken(refusalOf(draftPlan, 'Plan'), 'clinic.offer.drafted');
    });
  }

  /** Two plans at odds, and both stay: an edit of the plan with its reason. */
  async decide({ id, version }: ClinicPlanFragment, key: string, reason: string): Promise<boolean> {
    return this.run(id, async () => {
      const expectedVersion = this.since(id, version);
      const { decidePlanConflict } = await this.mutate(ClinicDecidePlanConflictDocument, { id, expectedVersion, key, reason });
      if (decidePlanConflict.__typename === 'Plan') this.made(id, expectedVersion);
      return this.taken(refusalOf(decidePlanConflict, 'Plan'), 'clinic.conflict.kept');
    });
  }

  async activate({ id, version }: ClinicPlanFragment): Promise<boolean> {
    return this.run(id, async () => {
      const expectedVersion = this.since(id, version);
      const { activatePlan } = await this.mutate(ClinicActivatePlanDocument, { id, expectedVersion });
      if (activatePlan.__typename === 'Plan') this.made(id, expectedVersion);
      return this.taken(refusalOf(activatePlan, 'Plan'), 'clinic.plan.activated');
    });
  }

  /** `until` is a calendar day, empty where nobody knows. */
  async suspend({ id, version }: ClinicPlanFragment, reason: string, until: string): Promise<boolean> {
    return this.run(id, async () => {
      const expectedVersion = this.since(id, version);
      const { suspendPlan } = await this.mutate(ClinicSuspendPlanDocument, { id, expectedVersion, reason, until: until || null });
      if (suspendPlan.__typename === 'Plan') this.made(id, expectedVersion);
      return this.taken(refusalOf(suspendPlan, 'Plan'), 'clinic.plan.paused');
    });
  }

  async resume({ id, version }: ClinicPlanFragment): Promise<boolean> {
    return this.run(id, async () => {
      const expectedVersion = this.since(id, version);
      const { resumePlan } = await this.mutate(ClinicResumePlanDocument, { id, expectedVersion, reason: null });
      if (resumePlan.__typename === 'Plan') this.made(id, expectedVersion);
      return this.taken(refusalOf(resumePlan, 'Plan'), 'clinic.plan.resumed');
    });
  }

  async close({ id, version }: ClinicPlanFragment, status: 'COMPLETED' | 'REVOKED', reason: string): Promise<boolean> {
    return this.run(id, async () => {
      const expectedVersion = this.since(id, version);
      const { closePlan } = await this.mutate(ClinicClosePlanDocument, { id, expectedVersion, status, reason });
      if (closePlan.__typename === 'Plan') this.made(id, expectedVersion);
      return this.taken(refusalOf(closePlan, 'Plan'), 'clinic.plan.closed');
    });
  }

  async tick(task: ClinicTaskFragment): Promise<boolean> {
    const { id, status } = task;
    return this.run(id, async () => {
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

  /** Between the version that the writer saw and the answered one lies nothing but what this desk did itself. */
  private since(planId: string, version: number): number {
    const next = this.own.get(`${planId} ${version}`);
    return next === undefined ? version : this.since(planId, next);
  }

  private made(planId: string, from: number): void {
    this.own.set(`${planId} ${from}`, from + 1);
  }

  /**
   * One after the other: a press that comes while another act is under way waits for its turn. It used to be dropped without a word, and
   * live updates show what one did before the answer to it comes, so that the next press is often made in between.
   */
  private async run(about: string, work: () => Promise<boolean>): Promise<boolean> {
    if (this.busy(about)) return false;
    this.acting.update((all) => [...all, about]);
    const act = this.turn.then(() => this.act(work));
    this.turn = act;
    return act.finally(() => this.acting.update((all) => all.filter((one) => one !== about)));
  }

  private async act(work: () => Promise<boolean>): Promise<boolean> {
    this.refusal.set(undefined);
    try {
      return await work();
    } catch {
      this.refusal.set({ kind: 'failed' });
      return false;
    }
  }
}
