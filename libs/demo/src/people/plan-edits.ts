import { TASK } from '../codes/care.ts';
import type { Concept } from '../codes/concept.ts';

/** How often a task comes again: so many times a period. */
export interface Again {
  readonly frequency: number;
  readonly period: number;
  readonly periodUnit: 'DAY' | 'WEEK' | 'MONTH' | 'YEAR';
}

/** What people do with a plan that was told from before: each as oneself, now. */
export interface PlanEdit {
  readonly member: string;
  readonly concern: string;
  /** The clinician who edits. */
  readonly by: string;
  readonly activates?: true;
  /** What it is called and what it is about, in the member's language, and in how many days one looks at it again. */
  readonly says?: readonly [title: string, summary: string, reviewIn: number];
  /** Tasks that get a day, in days from now; what lies behind is overdue. */
  readonly due?: readonly (readonly [task: Concept, inDays: number])[];
  /** A new task for the care team itself or the member, in the member's language. */
  readonly adds?: { readonly text: string; readonly owner: 'MEMBER' | 'CARE_TEAM'; readonly inDays: number; readonly again?: Again };
  /** A goal by its words, and its new target. */
  readonly goal?: readonly [text: string, target: number];
  /** What the member ticks off. */
  readonly done?: readonly Concept[];
}

export const PLAN_EDITS: readonly PlanEdit[] = [
  {
    ...{ member: 'noa', concern: 'blood-sugar', by: 'khoury' },
    says: ['סוכר יציב, בצעדים קטנים', 'נתחיל מההליכה ומהארוחות, ונוסיף עוד רק כשזה כבר הרגל. העיניים והרגליים: פעם בשנה.', 24],
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
    adds: {
      ...{ text: 'תרגילים לברך, עשר דקות', owner: 'MEMBER', inDays: 2 },
      again: { frequency: 3, period: 1, periodUnit: 'WEEK' },
    },
    done: [TASK.heat],
  },
  {
    ...{ member: 'yosef', concern: 'kidneys', by: 'mansour' },
    says: ['نحمي الكلى', 'ضغط دم هادئ وملح قليل يبطئان مرض الكلى. لا تأخذ مسكنا من نوع إيبوبروفين قبل أن تسألنا.', 10],
    due: [
      [TASK.bloodTest, 1],
      [TASK.nutrition, -6],
      [TASK.exercise, 20],
    ],
  },
  {
    ...{ member: 'galina', concern: 'heart', by: 'feldman' },
    due: [[TASK.weigh, 0]],
    goal: ['Не больше 2 кг прибавки за три дня', 75],
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
  { ...{ member: 'avi', concern: 'blood-pressure', by: 'levi' }, due: [[TASK.exercise, 25]] },
  { ...{ member: 'mariam', concern: 'blood-pressure', by: 'mansour' }, activates: true },
];

/** A plan that a clinician drafts from the pathway of a problem. It is at odds with one in force, so somebody has to decide first. */
export interface Proposal {
  readonly member: string;
  readonly concern: string;
  readonly by: string;
  /** The language of its goals and tasks: the member's. */
  readonly language: 'HE' | 'AR';
}

export const PROPOSALS: readonly Proposal[] = [
  { member: 'avi', concern: 'blood-pressure', by: 'levi', language: 'HE' },
  { member: 'yosef', concern: 'blood-sugar', by: 'khoury', language: 'AR' },
];
