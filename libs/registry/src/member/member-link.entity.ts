import type { MemberScoped } from '@careway/store';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** This record and another belong to one person; the other has a row with the same id that points back. */
@Entity()
export class MemberLink implements MemberScoped {
  @PrimaryColumn({ name: 'member_id', type: 'uuid' }) readonly memberId: string;
  @PrimaryColumn({ type: 'uuid' }) readonly id: string;
  @Column({ type: 'int' }) version: number;
  @Column({ name: 'other_member_id', type: 'uuid' }) readonly otherMemberId: string;
  @Column({ name: 'linked_at', type: 'timestamptz' }) readonly linkedAt: Date;
  @Column({ name: 'unlinked_at', type: 'timestamptz', nullable: true }) unlinkedAt: Date | null;

  static between(memberId: string, otherMemberId: string, id: string, now: Date): MemberLink {
    return Object.assign(new MemberLink(), { memberId, id, otherMemberId, linkedAt: now, unlinkedAt: null });
  }

  part(now: Date): void {
    this.unlinkedAt = now;
  }
}
