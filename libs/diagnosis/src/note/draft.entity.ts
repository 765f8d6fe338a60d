import type { Sensitivity } from '@careway/contracts';
import { EditedMeanwhileError, Follows, WorkingState } from '@careway/store';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { NoteNotOpenError } from './note.errors.ts';
import { EMPTY, type NoteText } from './note.rules.ts';

/** What its author says of it with each save; the input in `note.graphql` has the same names. */
export interface NoteWords extends NoteText {
  readonly sensitivity: Sensitivity;
  readonly encounterId: string | null;
  readonly journeyId: string | null;
}

/**
 * A note that is being written: kept with each pause, so that a closed window loses nothing and any device goes on. Nothing has happened
 * yet, so there is no fact, and nobody but its author sees it: row-level security says so.
 */
@WorkingState()
@Entity({ name: 'note_draft' })
export class NoteDraft {
  @PrimaryColumn({ name: 'member_id', type: 'uuid' }) readonly memberId: string;
  /** The note that it becomes has the same id. */
  @PrimaryColumn({ type: 'uuid' }) readonly id: string;
  @Column({ type: 'int' }) version: number;
  @Column({ name: 'author_id', type: 'uuid' }) readonly authorId: string;
  @Column({ type: 'text' }) sensitivity: Sensitivity;
  @Column({ name: 'encounter_id', type: 'uuid', nullable: true }) encounterId: string | null;
  @Column({ name: 'journey_id', type: 'uuid', nullable: true }) journeyId: string | null;
  @Column({ type: 'text' }) subjective: string;
  @Column({ type: 'text' }) objective: string;
  @Column({ type: 'text' }) assessment: string;
  @Column({ type: 'text' }) plan: string;
  @Follows({ 'in-progress': ['signed', 'abandoned'] })
  @Column({ type: 'text' })
  status: 'in-progress' | 'signed' | 'abandoned';
  @Column({ name: 'started_at', type: 'timestamptz' }) readonly startedAt: Date;
  @Column({ name: 'saved_at', type: 'timestamptz' }) savedAt: Date;

  static start(of: Pick<NoteDraft, 'memberId' | 'id' | 'authorId'>, about: Omit<NoteWords, keyof NoteText>, now: Date): NoteDraft {
    const begun = { ...EMPTY, status: 'in-progress' as const, startedAt: now, savedAt: now };
    return Object.assign(new NoteDraft(), of, about, begun);
  }

  /** Throws {@link EditedMeanwhileError} where another window saved after the caller had looked. */
  write(expectedVersion: number, words: NoteWords, now: Date): void {
    this.expect(expectedVersion);
    Object.assign(this, words, { savedAt: now });
  }

  /** It has become the note of the same id; the words stand there. */
  close(expectedVersion: number, now: Date): void {
    this.expect(expectedVersion);
    Object.assign(this, EMPTY, { status: 'signed', savedAt: now });
  }

  /** What was written is emptied with it: it was never part of the record. */
  abandon(expectedVersion: number, now: Date): void {
    this.expect(expectedVersion);
    Object.assign(this, EMPTY, { status: 'abandoned', savedAt: now });
  }

  private expect(version: number): void {
    if (this.status !== 'in-progress') throw new NoteNotOpenError();
    const { version: currentVersion, authorId: editedBy, savedAt: editedAt } = this;
    if (currentVersion !== version) throw new EditedMeanwhileError('NoteDraft', { currentVersion, editedBy, editedAt });
  }
}
