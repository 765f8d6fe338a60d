import type { ResponseItem } from '@careway/clinical';
import type { Sensitivity } from '@careway/contracts';
import { type MemberScoped, WorkingState } from '@careway/store';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Answers that somebody is still giving; kept after each one, so that any device goes on. Nobody else sees them, and there is no fact. */
@WorkingState()
@Entity({ name: 'survey_draft' })
export class SurveyDraft implements MemberScoped {
  @PrimaryColumn({ name: 'member_id', type: 'uuid' }) readonly memberId: string;
  /** Of its survey. */
  @PrimaryColumn({ type: 'uuid' }) readonly id: string;
  @Column({ type: 'int' }) version: number;
  @Column({ type: 'text' }) readonly sensitivity: Sensitivity;
  @Column({ type: 'jsonb' }) items: readonly ResponseItem[];
  @Column({ name: 'saved_at', type: 'timestamptz' }) savedAt: Date;
}
