import { WorkingState } from '@careway/store';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a person has begun to write in a thread; seen by that person only. Nothing has happened yet, so there is no fact. */
@WorkingState()
@Entity()
export class Draft {
  @PrimaryColumn({ name: 'member_id', type: 'uuid' }) memberId: string;
  /** UUIDv5 of (thread, person): one draft each. */
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @Column({ type: 'int' }) version: number;
  @Column({ name: 'thread_id', type: 'uuid' }) threadId: string;
  @Column({ name: 'person_id', type: 'uuid' }) personId: string;
  @Column({ type: 'text' }) text: string;
}
