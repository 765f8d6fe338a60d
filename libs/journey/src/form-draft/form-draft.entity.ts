import { uuidv5 } from '@careway/contracts';
import { EditedMeanwhileError, type MemberScoped, WorkingState } from '@careway/store';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ClinicForm } from './form-draft.rules.ts';

/**
 * A form that a clinician has begun about a member and not sent: kept with each pause, so that a closed tab loses nothing and any device
 * goes on. Nothing has happened yet, so there is no fact, and nobody but its writer sees it: row-level security says so.
 */
@WorkingState()
@Entity({ name: 'form_draft' })
export class FormDraft implements MemberScoped {
  @PrimaryColumn({ name: 'member_id', type: 'uuid' }) readonly memberId: string;
  /** UUIDv5 of (member, writer, form): one draft each. */
  @PrimaryColumn({ type: 'uuid' }) readonly id: string;
  @Column({ type: 'int' }) version: number;
  @Column({ name: 'author_id', type: 'uuid' }) readonly authorId: string;
  @Column({ type: 'text' }) readonly form: ClinicForm;
  /** Null: sent or given up. */
  @Column({ type: 'text', nullable: true }) content: string | null;
  @Column({ name: 'saved_at', type: 'timestamptz' }) savedAt: Date;

  static first(memberId: string, authorId: string, form: ClinicForm, now: Date): FormDraft {
    const id = uuidv5('form-draft', memberId, authorId, form);
    return Object.assign(new FormDraft(), { memberId, id, version: 0, authorId, form, content: null, savedAt: now });
  }

  /** Throws {@link EditedMeanwhileError} where another window kept something after the caller had looked. */
  write(expectedVersion: number, content: string, now: Date): void {
    this.expect(expectedVersion);
    Object.assign(this, { content, savedAt: now });
  }

  /** What was written is emptied: it stands in the record by now, or never will. */
  discard(expectedVersion: number, now: Date): void {
    this.expect(expectedVersion);
    Object.assign(this, { content: null, savedAt: now });
  }

  private expect(version: number): void {
    const { version: currentVersion, authorId: editedBy, savedAt: editedAt } = this;
    if (currentVersion !== version) throw new EditedMeanwhileError('FormDraft', { currentVersion, editedBy, editedAt });
  }
}
