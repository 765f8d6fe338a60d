import type { MemberScoped } from '@careway/store';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What was written about it, by either side. The words are stored here and nowhere else. */
@Entity({ name: 'feedback_words' })
export class FeedbackWords implements MemberScoped {
  @PrimaryColumn({ name: 'member_id', type: 'uuid' }) readonly memberId: string;
  /** Made by whoever writes: sent twice, it stands once. */
  @PrimaryColumn({ type: 'uuid' }) readonly id: string;
  @Column({ type: 'int' }) version: number;
  @Column({ name: 'feedback_id', type: 'uuid' }) readonly feedbackId: string;
  @Column({ type: 'text' }) readonly side: 'member' | 'house';
  @Column({ type: 'text' }) readonly text: string;
  @Column({ name: 'written_at', type: 'timestamptz' }) readonly writtenAt: Date;
}
