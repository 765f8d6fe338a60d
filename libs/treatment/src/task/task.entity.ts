import { dayIn } from '@careway/contracts';
import { Follows } from '@careway/store';
import { Column, Entity } from 'typeorm';
import { type Concept, Item } from '../item/item.entity.ts';
import type { Repeat } from '@careway/clinical/pathway';
import type { Plan } from '../plan/plan.entity.ts';
import { firstDue, nextDue, opensOn, stepDays, type Timing } from './series.rules.ts';
import { TaskNotCompletedError, TaskNotOpenError, TaskTooEarlyError } from './task.errors.ts';
import { isOpen, mayBecome, NEXT, type TaskOwner, type TaskStatus } from './task.rules.ts';

/** FHIR Task: one thing to do in a plan. */
@Entity({ name: 'task' })
export class Task extends Item {
  @Column({ name: 'plan_id', type: 'uuid' }) readonly planId: string;
  /** Codes where there are any, and the words. */
  @Column({ type: 'jsonb' }) code: Concept;
  @Follows(NEXT)
  @Column({ type: 'text' })
  status: TaskStatus;
  @Column({ type: 'text' }) owner: TaskOwner;
  /** A calendar date in the payer's zone: due until its end. */
  @Column({ name: 'due_date', type: 'date', nullable: true }) dueDate: string | null;
  /** The activity of the plan's pathway that it is. */
  @Column({ type: 'text', nullable: true }) readonly part: string | null;
  /** Set where it is due from the plan's start on, or comes again. */
  @Column({ type: 'jsonb', nullable: true }) timing: Timing | null;
  /** The first task of its series: its own id there. Null for what is asked once. */
  @Column({ name: 'series_id', type: 'uuid', nullable: true }) seriesId: string | null;
  /** Which of its series, from 1. */
  @Column({ type: 'int' }) readonly occurrence: number;
  @Column({ name: 'completed_by', type: 'uuid', nullable: true }) completedBy: string | null;
  @Column({ name: 'completed_at', type: 'timestamptz', nullable: true }) completedAt: Date | null;
  @Column({ name: 'edited_by', type: 'uuid', nullable: true }) editedBy: string | null;
  @Column({ name: 'edited_at', type: 'timestamptz', nullable: true }) editedAt: Date | null;

  /** A new task of a plan, within its journey and as private as it is. */
  static add(plan: Plan, id: string, { code, owner, dueDate, timing = null, part = null }: NewTask, by: string, now: Date): Task {
    const { memberId, journeyId, sensitivity } = plan;
    const entered = { source: null, identifier: null, contentHash: null, occurredAt: now, precision: 'instant' as const };
    const open = { status: 'requested' as const, completedBy: null, completedAt: null, editedBy: by, editedAt: now };
    const of = { memberId, id, journeyId, sensitivity, planId: plan.id, part, timing, seriesId: timing?.repeat ? id : null, occurrence: 1 };
    return Object.assign(new Task(), { ...entered, ...open }, of, { code, owner, dueDate });
  }

  /** The next of its series, whose first was due on `began`, after this one was done on `today`; undefined where there is none. */
  next(id: string, today: string, began: string | null, by: string, now: Date): Task | undefined {
    const due = this.timing && this.dueDate ? nextDue(this.timing, this.occurrence, this.dueDate, today, began ?? undefined) : undefined;
    if (due === undefined) return undefined;
    const { memberId, journeyId, sensitivity, planId, part, timing, seriesId, code, owner } = this;
    const entered = { source: null, identifier: null, contentHash: null, occurredAt: now, precision: 'instant' as const };
    const open = { status: 'requested' as const, completedBy: null, completedAt: null, editedBy: by, editedAt: now };
    const of = { memberId, id, journeyId, sensitivity, planId, part, timing, seriesId, occurrence: this.occurrence + 1, code, owner };
    return Object.assign(new Task(), { ...entered, ...open }, of, { dueDate: due });
  }

  /** The plan began: what has its times from there is due now. True where that gave it a day. */
  begin(startsOn: string): boolean {
    if (!this.timing || this.dueDate !== null || !isOpen(this.status)) return false;
    this.dueDate = firstDue(this.timing, startsOn);
    return true;
  }

  /** Changes what is given; the rest stays. Throws {@link TaskNotOpenError} where a done task is to be cancelled. */
  change({ status, ...content }: Partial<TaskContent> & { status?: 'requested' | 'cancelled' }, by: string, now: Date): void {
    if (status && status !== this.status) {
      if (!mayBecome(this.status, status)) throw new TaskNotOpenError();
      this.status = status;
    }
    Object.assign(this, content, { editedBy: by, editedAt: now });
  }

  /** How often it comes again from now on; null: this is the last one. */
  comesAgain(repeat: Repeat | null): void {
    const first = this.timing ?? (repeat && { startDay: 0, withinDays: stepDays(repeat) });
    const { repeat: _, ...once } = first ?? { repeat: null };
    this.timing = first && { ...(once as Timing), ...(repeat && { repeat }) };
    if (repeat) this.seriesId ??= this.id;
  }

  /** As another version of its pathway asks for it: its day stays, its next ones follow the new times. */
  rewrite({ code, owner, timing = null }: NewTask, by: string, now: Date): void {
    this.change({ code, owner }, by, now);
    this.timing = timing;
    if (timing?.repeat) this.seriesId ??= this.id;
  }

  /** The day from which it may be done, where that lies after `today`. */
  aheadOf(today: string): string | null {
    const from = this.timing && isOpen(this.status) ? opensOn(this.timing, this.occurrence, this.dueDate) : null;
    return from !== null && from > today ? from : null;
  }

  /** Throws {@link TaskNotOpenError} where it is done or cancelled, {@link TaskTooEarlyError} before its time. */
  complete(by: string, now: Date): void {
    if (!isOpen(this.status)) throw new TaskNotOpenError();
    const from = this.aheadOf(dayIn(now));
    if (from !== null) throw new TaskTooEarlyError(from);
    Object.assign(this, { status: 'completed', completedBy: by, completedAt: now, editedBy: by, editedAt: now });
  }

  /** Throws {@link TaskNotCompletedError}. */
  reopen(by: string, now: Date): void {
    if (this.status !== 'completed') throw new TaskNotCompletedError();
    Object.assign(this, { status: 'in-progress', completedBy: null, completedAt: null, editedBy: by, editedAt: now });
  }
}

/** A task as it begins. */
export interface NewTask extends TaskContent {
  readonly timing?: Timing | null;
  readonly part?: string | null;
}

/** What a clinician writes in a task. */
export interface TaskContent {
  readonly code: Concept;
  readonly owner: TaskOwner;
  readonly dueDate: string | null;
}
