import type { MemberScoped } from '@careway/store';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a member does not want to be asked. */
@Entity({ name: 'survey_choice' })
export class SurveyChoice implements MemberScoped {
  @PrimaryColumn({ name: 'member_id', type: 'uuid' }) readonly memberId: string;
  /** UUIDv5 of (member, instrument). */
  @PrimaryColumn({ type: 'uuid' }) readonly id: string;
  @Column({ type: 'int' }) version: number;
  @Column({ type: 'text' }) readonly instrument: string;
  /** Null once it may be asked again. */
  @Column({ name: 'refused_at', type: 'timestamptz', nullable: true }) refusedAt: Date | null;
  @Column({ name: 'said_by', type: 'uuid' }) saidBy: string;

  say(refusedAt: Date | null, by: string): void {
    Object.assign(this, { refusedAt, saidBy: by });
  }
}
