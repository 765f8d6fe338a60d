import type { Sensitivity } from '@careway/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What one colleague leaves to the others beside a thread. A table of its own, which row-level security holds back from the member's side. */
@Entity({ name: 'thread_note' })
export class ThreadNote {
  @PrimaryColumn({ name: 'member_id', type: 'uuid' }) memberId: string;
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'int' }) version: number;
  @Column({ name: 'thread_id', type: 'uuid' }) threadId: string;
  @Column({ type: 'text' }) sensitivity: Sensitivity;
  @Column({ name: 'author_id', type: 'uuid' }) authorId: string;
  @Column({ type: 'text' }) text: string;
  @Column({ name: 'written_at', type: 'timestamptz' }) writtenAt: Date;
}
