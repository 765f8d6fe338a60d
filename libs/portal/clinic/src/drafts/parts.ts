import type { ClinicForm, TaskOwner } from '../generated/graph.ts';
import type { OrderDraft } from '../medicine/order.ts';
import type { NoteFields } from '../note/note-merge.ts';
import type { GoalFields } from '../plan/goal-merge.ts';
import type { PlanFields } from '../plan/plan-merge.ts';
import type { TaskFields } from '../plan/task-merge.ts';
import type { ThresholdDraft } from '../reading/threshold-merge.ts';
import type { ReferralDraft, TestDraft } from '../request/request-draft.ts';

export interface TaskDraft {
  planId: string;
  /** The plan's version when the writing began. */
  version: number;
  text: string;
  owner: TaskOwner;
  dueDate: string;
  /** `1/3mo x6`; left out of a draft that was kept before tasks came again, and empty for once. */
  repeat?: string;
}

export interface GoalDraft {
  planId: string;
  goalId: string;
  version: number;
  /** The goal as it stood when the writing began: what a merge compares with. */
  base: GoalFields;
  fields: GoalFields;
  /** Why, for the plan's history. */
  reason?: string;
}

/** A note as it stands in this window while the server does not have it yet. */
export interface OpenNote {
  id: string;
  version: number;
  /** What the server held when both were last the same. */
  base: NoteFields;
  fields: NoteFields;
}

/** Something on the worklist that is about to go to a colleague. */
export interface HandoverDraft {
  workId: string;
  to: string;
  reason: string;
  words: string;
}

export interface TaskEditDraft {
  planId: string;
  taskId: string;
  version: number;
  /** The task as it stood when the writing began: what a merge compares with. */
  base: TaskFields;
  fields: TaskFields;
  reason?: string;
}

/** What a plan says of itself. */
export interface PlanEditDraft {
  planId: string;
  version: number;
  /** The plan as it stood when the writing began: what a merge compares with. */
  base: PlanFields;
  fields: PlanFields;
  reason?: string;
}

/** What one has begun to write about one patient, form by form. */
export interface PatientDraft {
  task?: TaskDraft;
  taskEdit?: TaskEditDraft;
  goal?: GoalDraft;
  planEdit?: PlanEditDraft;
  threshold?: ThresholdDraft;
  handover?: HandoverDraft;
  /** The first message of a thread that does not stand yet. */
  message?: string;
  /** A medicine that is not ordered yet. */
  order?: OrderDraft;
  /** A test that is not ordered yet. */
  test?: TestDraft;
  /** A referral that is not sent yet. */
  referral?: ReferralDraft;
  /** What is said before an act (a reason, a time, a report), by the field that it stands in. */
  remarks?: Readonly<Record<string, string>>;
  note?: OpenNote;
}
export type Part = keyof PatientDraft;

/** Where the server keeps each. A note has a draft of its own there; this window's copy only bridges the pause until it is saved. */
export const FORMS: Readonly<Record<Exclude<Part, 'note'>, ClinicForm>> = {
  task: 'TASK',
  taskEdit: 'TASK_CHANGE',
  goal: 'GOAL_CHANGE',
  planEdit: 'PLAN_CHANGE',
  threshold: 'THRESHOLD',
  handover: 'HANDOVER',
  message: 'MESSAGE',
  order: 'MEDICINE',
  test: 'TEST',
  referral: 'REFERRAL',
  remarks: 'REMARKS',
};
export const partOf = (form: ClinicForm): Part | undefined =>
  (Object.keys(FORMS) as (keyof typeof FORMS)[]).find((part) => FORMS[part] === form);
