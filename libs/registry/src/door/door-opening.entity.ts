import type { MemberScoped } from '@careway/store';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { expiryOf, type DoorReason } from './door.rules.ts';

/** A clinician without a relation opened a record, with a reason. The words of the reason stay here, for the member to read. */
@Entity()
export class DoorOpening implements MemberScoped {
  @PrimaryColumn({ name: 'member_id', type: 'uuid' }) readonly memberId: string;
  @PrimaryColumn({ type: 'uuid' }) readonly id: string;
  @Column({ type: 'int' }) version: number;
  @Column({ name: 'person_id', type: 'uuid' }) readonly personId: string;
  @Column({ name: 'reason_code', type: 'text' }) readonly reasonCode: DoorReason;
  @Column({ name: 'reason_text', type: 'text' }) readonly reasonText: string;
  @Column({ name: 'opened_at', type: 'timestamptz' }) readonly openedAt: Date;
  @Column({ name: 'expires_at', type: 'timestamptz' }) readonly expiresAt: Date;
  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true }) readonly closedAt: Date | null;

  static open(start: Pick<DoorOpening, 'memberId' | 'id' | 'personId' | 'reasonCode' | 'reasonText'>, now: Date): DoorOpening {
    return Object.assign(new DoorOpening(), start, { openedAt: now, expiresAt: expiryOf(now), closedAt: null });
  }
}
