import { uuidv5 } from '@careway/contracts';
import type { MemberScoped } from '@careway/store';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** "I do not recognise this": a member asks about an access. Its id follows from the entry, so asking twice is asking once. */
@Entity()
export class AccessQuestion implements MemberScoped {
  @PrimaryColumn({ name: 'member_id', type: 'uuid' }) readonly memberId: string;
  @PrimaryColumn({ type: 'uuid' }) readonly id: string;
  @Column({ type: 'int' }) version: number;
  @Column({ name: 'entry_id', type: 'uuid' }) readonly entryId: string;
  @Column({ name: 'person_id', type: 'uuid' }) readonly personId: string;
  @Column({ name: 'asked_at', type: 'timestamptz' }) readonly askedAt: Date;

  static about(entry: { memberId: string; id: string; personId: string }, now: Date): AccessQuestion {
    const { memberId, id: entryId, personId } = entry;
    return Object.assign(new AccessQuestion(), {
      memberId,
      id: uuidv5('access-question', memberId, entryId),
      entryId,
      personId,
      askedAt: now,
    });
  }
}
