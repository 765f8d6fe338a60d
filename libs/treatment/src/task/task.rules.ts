import { dayIn, endOfDay } from '@careway/contracts';
import type { PlanStatus } from '../plan/plan.rules.ts';

/** FHIR Task.status, as far as Careway uses it. */
export type TaskStatus = 'requested' | 'in-progress' | 'completed' | 'cancelled';
/** Who is to do it: a proxy's is for whoever acts for the member. */
export type TaskOwner = 'member' | 'proxy' | 'care-team';

/** Which state may follow which. */
export const NEXT: Readonly<Record<TaskStatus, readonly TaskStatus[]>> = {
  requested: ['in-progress', 'completed', 'cancelled'],
  'in-progress': ['requested', 'completed', 'cancelled'],
  completed: ['in-progress'],
  cancelled: ['requested'],
};
export const mayBecome = (from: TaskStatus, to: TaskStatus): boolean => NEXT[from].includes(to);
export const isOpen = (status: TaskStatus): boolean => status === 'requested' || status === 'in-progress';

/** The payer's day has passed, the task is still to be done, and its plan is in force. `dueDate` is a calendar date of the payer's zone. */
export const isOverdue = (task: { status: TaskStatus; dueDate: string | null }, plan: PlanStatus, now: Date, zone?: string): boolean =>
  task.dueDate !== null && isOpen(task.status) && plan === 'active' && dayIn(now, zone) > task.dueDate;

/** The instant at which it becomes overdue, for facts. */
export const dueAt = (dueDate: string | null): string | null => (dueDate === null ? null : endOfDay(dueDate).toISOString());

/** FHIR care-plan-activity-status as ours. https://hl7.org/fhir/R4/valueset-care-plan-activity-status.html */
const FROM_FHIR: Readonly<Record<string, TaskStatus>> = {
  'not-started': 'requested',
  scheduled: 'requested',
  'in-progress': 'in-progress',
  'on-hold': 'in-progress',
  completed: 'completed',
  cancelled: 'cancelled',
  stopped: 'cancelled',
  'entered-in-error': 'cancelled',
  // Somebody planned it and nobody says that it was done.
  unknown: 'requested',
};
export const taskStatusOf = (status: string): TaskStatus => (Object.hasOwn(FROM_FHIR, status) ? FROM_FHIR[status]! : 'requested');
