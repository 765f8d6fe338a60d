import type { Sensitivity } from '@careway/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export const TOPICS = ['question', 'result', 'medicine', 'plan', 'appointment', 'other'] as const;
export type ThreadTopic = (typeof TOPICS)[number];

/** A conversation between a member's side and the care team, tied to a journey. It never changes: all that moves follows from messages. */
@Entity()
export class Thread {
  @PrimaryColumn({ name: 'member_id', type: 'uuid' }) memberId: string;
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'int' }) version: number;
  @Column({ name: 'journey_id', type: 'uuid' }) journeyId: string;
  @Column({ type: 'text' }) topic: ThreadTopic;
  @Column({ type: 'text' }) sensitivity: Sensitivity;
  @Column({ name: 'opened_by', type: 'uuid' }) openedBy: string;
  @Column({ name: 'opened_at', type: 'timestamptz' }) openedAt: Date;
}
