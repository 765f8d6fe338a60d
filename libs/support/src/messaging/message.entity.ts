import type { EmergencySign, Sensitivity } from '@careway/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type MessageSide = 'member' | 'proxy' | 'care-team';

/** What somebody wrote. The words are stored here and nowhere else; they leave in no fact. */
@Entity()
export class Message {
  @PrimaryColumn({ name: 'member_id', type: 'uuid' }) memberId: string;
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'int' }) version: number;
  @Column({ name: 'thread_id', type: 'uuid' }) threadId: string;
  /** Counts 1, 2, 3 in the thread, in the order of commits: what marks point to. */
  @Column({ type: 'int' }) number: number;
  @Column({ name: 'author_id', type: 'uuid' }) authorId: string;
  @Column({ type: 'text' }) side: MessageSide;
  @Column({ type: 'text' }) text: string;
  @Column({ type: 'text' }) sensitivity: Sensitivity;
  /** What it sounds like, when that must not wait for an answer. */
  @Column({ type: 'text', nullable: true }) sign: EmergencySign | null;
  @Column({ name: 'sent_at', type: 'timestamptz' }) sentAt: Date;
}
