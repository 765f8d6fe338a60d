import { inject, Service, signal } from '@angular/core';
import { Session } from '@careway/portal-graph';
import type { OrderDraft } from '../medicine/order.ts';
import type { ReferralDraft, TestDraft } from '../request/request-draft.ts';
import type { NoteFields } from '../note/note-merge.ts';
import type { GoalFields } from '../plan/goal-merge.ts';
import type { TaskFields } from '../plan/task-merge.ts';

export interface TaskDraft {
  planId: string;
  /** The plan's version when the writing began. */
  version: number;
  text: string;
  owner: 'MEMBER' | 'CARE_TEAM';
  dueDate: string;
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

export interface PatientDraft {
  task?: TaskDraft;
  taskEdit?: TaskEditDraft;
  goal?: GoalDraft;
  handover?: HandoverDraft;
  /** The first message of a thread that does not stand yet. */
  message?: string;
  /** A medicine that is not ordered yet. */
  order?: OrderDraft;
  /** A test that is not ordered yet. */
  test?: TestDraft;
  /** A referral that is not sent yet. */
  referral?: ReferralDraft;
  note?: OpenNote;
  /** ISO instant. */
  keptAt: string;
}

const NAME = 'careway.clinic.draft.';

/**
 * Unsaved work of one clinician on one patient. It lives in the window's own storage: it outlives leaving the page, a reload and
 * an ended session, and is gone with the window, because a workstation in a clinic is shared.
 */
@Service()
export class Drafts {
  private readonly session = inject(Session);
  private readonly revision = signal(0);

  of(memberId: string | undefined): PatientDraft | undefined {
    this.revision();
    const key = this.key(memberId);
    if (key === undefined) return undefined;
    try {
      return (JSON.parse(sessionStorage.getItem(key) ?? 'null') as PatientDraft | null) ?? undefined;
    } catch {
      return undefined;
    }
  }

  /** Keeps a part; `undefined` drops it, and the whole with its last part. */
  keep<K extends Exclude<keyof PatientDraft, 'keptAt'>>(memberId: string | undefined, part: K, value: PatientDraft[K] | undefined): void {
    const key = this.key(memberId);
    if (key === undefined) return;
    const { [part]: _, keptAt: __, ...rest } = this.of(memberId) ?? { keptAt: '' };
    const next = { ...rest, ...(value !== undefined && { [part]: value }) };
    if (Object.keys(next).length === 0) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify({ ...next, keptAt: new Date().toISOString() }));
    this.revision.update((n) => n + 1);
  }

  private key(memberId: string | undefined): string | undefined {
    const personId = this.session.info()?.personId;
    return memberId === undefined || personId === undefined ? undefined : `${NAME}${personId}.${memberId}`;
  }
}
