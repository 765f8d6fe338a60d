import { type Sensitivity, uuidv5 } from '@careway/contracts';
import { AnyMayFollow, type MemberScoped } from '@careway/store';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Audience, Decided, Decision } from '../relation/relation.rules.ts';

/** What a member decided about one label towards one audience; the newest decision stands, the earlier ones are in the facts. */
@Entity()
export class Consent implements MemberScoped, Decided {
  @PrimaryColumn({ name: 'member_id', type: 'uuid' }) readonly memberId: string;
  @PrimaryColumn({ type: 'uuid' }) readonly id: string;
  @Column({ type: 'int' }) version: number;
  @Column({ type: 'text' }) readonly label: Sensitivity;
  @Column({ type: 'text' }) readonly audience: Audience;
  @AnyMayFollow('the newest decision of the member stands')
  @Column({ type: 'text' })
  decision: Decision;
  @Column({ name: 'decided_at', type: 'timestamptz' }) decidedAt: Date;

  static about(memberId: string, label: Sensitivity, audience: Audience): Consent {
    return Object.assign(new Consent(), { memberId, id: uuidv5('consent', memberId, label, audience), label, audience });
  }

  decide(decision: Decision, now: Date): void {
    this.decision = decision;
    this.decidedAt = now;
  }
}
