import type { ResponseItem } from '@careway/clinical';
import type { Sensitivity } from '@careway/contracts';
import { Follows, WorkingState } from '@careway/store';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Asking } from './house.ts';
import type { Author } from './intake.entity.ts';

/**
 * Answers that somebody is still giving, for oneself or for the member whom one speaks for: kept after each answer, so that any device
 * goes on where the last one stopped. Nothing has happened yet, so there is no fact, and the care team sees nothing of it.
 */
@WorkingState()
@Entity({ name: 'intake_draft' })
export class IntakeDraft {
  @PrimaryColumn({ name: 'member_id', type: 'uuid' }) readonly memberId: string;
  /** The intake that it becomes has the same id. */
  @PrimaryColumn({ type: 'uuid' }) readonly id: string;
  @Column({ type: 'int' }) version: number;
  /** The canonical of its document, with its version. */
  @Column({ type: 'text' }) readonly questionnaire: string;
  /** A journey that the complaint belongs to; null: it begins one. */
  @Column({ name: 'journey_id', type: 'uuid', nullable: true }) readonly journeyId: string | null;
  @Column({ type: 'text' }) readonly sensitivity: Sensitivity;
  @Column({ type: 'jsonb' }) items: readonly ResponseItem[];
  @Follows({ 'in-progress': ['abandoned'] })
  @Column({ type: 'text' })
  status: 'in-progress' | 'abandoned';
  @Column({ name: 'author_id', type: 'uuid' }) readonly authorId: string;
  @Column({ type: 'text' }) readonly author: Author;
  @Column({ name: 'started_at', type: 'timestamptz' }) readonly startedAt: Date;
  @Column({ name: 'saved_at', type: 'timestamptz' }) savedAt: Date;

  /** Whoever answers last is the author of what is sent. */
  answer(items: readonly ResponseItem[], by: { readonly authorId: string; readonly author: Author }, now: Date): void {
    Object.assign(this, { items, savedAt: now, ...by });
  }

  /** What was written is emptied with it: nobody sent it to anybody. */
  abandon(now: Date): void {
    Object.assign(this, { items: [], status: 'abandoned', savedAt: now });
  }
}

/** A draft with the document that it answers, and the table that weighs it. */
export interface OpenDraft extends Asking {
  readonly draft: IntakeDraft;
}
