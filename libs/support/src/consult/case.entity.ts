import type { Known } from '@careway/clinical/deidentify';
import type { ConsultSpecialty } from '@careway/contracts';
import { Follows, type MemberScoped } from '@careway/store';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ConsultStateError } from './consult.errors.ts';
import { CONSULT_NEXT, type ConsultState, type Keep, mayBecome } from './consult.rules.ts';

/**
 * A question as its author wrote it, with what is known of the patient: row-level security shows it to nobody but the author, and only while
 * the author treats the patient. What colleagues read stands elsewhere, under an id that only this row knows.
 */
@Entity({ name: 'consult_case' })
export class ConsultCase implements MemberScoped {
  @PrimaryColumn({ name: 'member_id', type: 'uuid' }) readonly memberId: string;
  @PrimaryColumn({ type: 'uuid' }) readonly id: string;
  @Column({ type: 'int' }) version: number;
  @Column({ name: 'author_id', type: 'uuid' }) readonly authorId: string;
  @Follows(CONSULT_NEXT)
  @Column({ type: 'text' })
  state: Extract<ConsultState, 'draft' | 'checked' | 'published'>;
  @Column({ type: 'text' }) specialty: ConsultSpecialty;
  @Column({ type: 'text' }) text: string;
  @Column({ type: 'jsonb' }) known: Known;
  @Column({ type: 'jsonb' }) keeps: readonly Keep[];
  /** What colleagues will read; null until it was checked. */
  @Column({ type: 'text', nullable: true }) masked: string | null;
  @Column({ name: 'consult_id', type: 'uuid', nullable: true }) consultId: string | null;
  @Column({ name: 'written_at', type: 'timestamptz' }) writtenAt: Date;

  static begin(of: Pick<ConsultCase, 'memberId' | 'id' | 'authorId'>): ConsultCase {
    return Object.assign(new ConsultCase(), of, { state: 'draft', keeps: [], masked: null, consultId: null });
  }

  /** @throws ConsultStateError once it is published */
  write(specialty: ConsultSpecialty, text: string, known: Known, now: Date): void {
    this.become('draft');
    Object.assign(this, { specialty, text, known, keeps: [], masked: null, writtenAt: now });
  }

  /** @throws ConsultStateError once it is published */
  check(keeps: readonly Keep[], masked: string): void {
    this.become('checked');
    Object.assign(this, { keeps, masked });
  }

  /** Something beside the words changes: the gate reads all of it anew, and what is kept stays so. @throws ConsultStateError once it is published */
  reopen(): void {
    this.become('draft');
    this.masked = null;
  }

  /** @throws ConsultStateError for what was not checked, or is published */
  publish(consultId: string): void {
    this.become('published');
    this.consultId = consultId;
  }

  private become(state: ConsultCase['state']): void {
    if (!mayBecome(this.state, state)) throw new ConsultStateError(this.state);
    this.state = state;
  }
}
