import type { ThreadTopic } from '@careway/contracts';
import { type MemberScoped, WorkingState } from '@careway/store';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a person has begun to write where there is no thread yet; seen by that person only. Nothing has happened, so there is no fact. */
@WorkingState()
@Entity({ name: 'first_draft' })
export class FirstDraft implements MemberScoped {
  @PrimaryColumn({ name: 'member_id', type: 'uuid' }) readonly memberId: string;
  /** UUIDv5 of (member, person): one draft each. */
  @PrimaryColumn({ type: 'uuid' }) readonly id: string;
  @Column({ type: 'int' }) version: number;
  @Column({ name: 'person_id', type: 'uuid' }) readonly personId: string;
  @Column({ type: 'text' }) text: string;
  @Column({ type: 'text' }) topic: ThreadTopic;
  @Column({ name: 'journey_id', type: 'uuid', nullable: true }) journeyId: string | null;
  @Column({ name: 'saved_at', type: 'timestamptz' }) savedAt: Date;
}
