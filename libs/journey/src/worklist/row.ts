import { type Coding, type Sensitivity, uuidv5 } from '@careway/contracts';
import { kindOf, type WorkKind } from './kinds.ts';
import { type Base, timesOf } from './work.rules.ts';

/** A row of `work_item_view`, named as its columns are; instants as text. */
export interface WorkRow {
  readonly member_id: string;
  readonly id: string;
  readonly kind: WorkKind;
  readonly item_type: string;
  readonly item_id: string;
  readonly journey_id: string;
  readonly plan_id: string | null;
  readonly sensitivity: Sensitivity;
  readonly is_open: boolean;
  readonly level: string;
  readonly step: string;
  readonly code: Coding | null;
  readonly base: Base;
  /** When it began to wait: claims of an earlier time of the same thing say nothing about this one. */
  readonly begun: string;
  /** Since when it waits for what is next. */
  readonly since: string;
  readonly shows_at: string;
  readonly soon_at: string;
  readonly due_at: string;
  /** Who took it in its own context, where that has such a step. */
  readonly taken_by: string | null;
  readonly taken_at: string | null;
  readonly is_told: boolean;
  /** The result that a score is: of a task that it made, and of the answers that it comes from. */
  readonly score_id: string | null;
}

interface Told {
  readonly memberId: string;
  readonly journeyId: string;
  readonly sensitivity: Sensitivity;
}
interface Opening {
  readonly level: string;
  readonly step: string;
  readonly code: Coding | null;
  readonly since: string;
  readonly dueAt?: string | null;
  readonly planId?: string;
  readonly scoreId?: string | null;
}

/** The same thing has the same work item, whenever it waits. */
export const workIdOf = (kind: WorkKind, itemId: string): string => uuidv5('work-item', kind, itemId);

/** Something begins to wait. */
export function opened(
  kind: WorkKind,
  itemId: string,
  told: Told,
  { level, step, code, since, dueAt, planId, scoreId = null }: Opening,
): WorkRow {
  const at = new Date(since);
  const times = timesOf({ kind, level, step, since: at, ...(dueAt && { dueAt: new Date(dueAt) }) });
  return {
    ...{ member_id: told.memberId, id: workIdOf(kind, itemId), kind, item_type: kindOf(kind).item, item_id: itemId },
    ...{ journey_id: told.journeyId, plan_id: planId ?? null, sensitivity: told.sensitivity, is_open: true, level, step, code },
    ...{ base: times.base, begun: at.toISOString(), since: at.toISOString(), shows_at: times.showsAt.toISOString() },
    ...{ soon_at: times.soonAt.toISOString(), due_at: times.dueAt.toISOString(), taken_by: null, taken_at: null, is_told: false },
    score_id: scoreId,
  };
}

/** The result that is the score of these answers has its id from them. */
export const scoreIdOf = (answersId: string): string => uuidv5('score', answersId);

export const closed = (row: WorkRow, step = row.step): WorkRow => ({ ...row, is_open: false, step });
