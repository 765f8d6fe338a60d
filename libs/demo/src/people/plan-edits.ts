import { TASK } from '../codes/care.ts';
import type { Concept } from '../codes/concept.ts';

/** What people do with a plan that was told from before: each as oneself, now. */
export interface PlanEdit {
  readonly member: string;
  readonly concern: string;
  /** The clinician who edits. */
  readonly by: string;
  readonly activates?: true;
  /** Tasks that get a day, in days from now; what lies behind is overdue. */
  readonly due?: readonly (readonly [task: Concept, inDays: number])[];
  /** A new task for the care team itself or the member, in the member's language. */
  readonly adds?: { readonly text: string; readonly owner: 'MEMBER' | 'CARE_TEAM'; readonly inDays: number };
  /** A goal by its words, and its new target. */
  readonly goal?: readonly [text: string, target: number];
  /** What the member ticks off. */
  readonly done?: readonly Concept[];
}

export const PLAN_EDITS: readonly PlanEdit[] = [
  {
    ...{ member: 'noa', concern: 'blood-sugar', by: 'khoury' },
    due: [
      [TASK.eyePhoto, 8],
      [TASK.glucose, 1],
      [TASK.feet, 0],
    ],
    adds: { text: 'הצוות: לעבור על המדידות', owner: 'CARE_TEAM', inDays: 2 },
    done: [TASK.exercise],
  },
  {
    ...{ member: 'dan', concern: 'asthma', by: 'peretz' },
    due: [[TASK.fluVaccine, -12]],
  },
  {
    ...{ member: 'ruth', concern: 'knee', by: 'levi' },
    due: [[TASK.physiotherapy, 3]],
    done: [TASK.heat],
  },
  {
    ...{ member: 'yosef', concern: 'kidneys', by: 'mansour' },
    due: [
      [TASK.bloodTest, 1],
      [TASK.nutrition, -6],
    ],
  },
  {
    ...{ member: 'galina', concern: 'heart', by: 'feldman' },
    due: [[TASK.weigh, 0]],
    goal: ['No more than 2 kg up in three days', 75],
    done: [TASK.weigh],
  },
  {
    ...{ member: 'almaz', concern: 'back', by: 'sokolova' },
    due: [[TASK.physiotherapy, -3]],
    done: [TASK.stretching],
  },
  {
    ...{ member: 'salma', concern: 'pregnancy', by: 'gordon' },
    due: [[TASK.fluVaccine, 14]],
  },
  { ...{ member: 'mariam', concern: 'blood-pressure', by: 'mansour' }, activates: true },
];
