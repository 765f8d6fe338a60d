import type { ReleasePreference } from '@careway/clinical/release';
import type { Sensitivity } from '@careway/contracts';
import { type MemberScoped, StaysOnceCome } from '@careway/store';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Coded, Precision } from '../item/item.entity.ts';
import { type Instants, standingOf } from './release.rules.ts';

/** Why a member does not see a result yet: of what kind it is and what it waits for, never what it says. Its id is the result's. */
@Entity({ name: 'held_result' })
export class HeldResult implements MemberScoped {
  @PrimaryColumn({ name: 'member_id', type: 'uuid' }) readonly memberId: string;
  @PrimaryColumn({ type: 'uuid' }) readonly id: string;
  @Column({ type: 'int' }) version: number;
  @Column({ name: 'journey_id', type: 'uuid' }) readonly journeyId: string;
  @Column({ type: 'text' }) readonly sensitivity: Sensitivity;
  /** All codes that the rules look at: the test's, its parts', its report's. */
  @Column({ type: 'jsonb' }) readonly codings: readonly Coded[];
  /** The release rule's id. */
  @Column({ type: 'text' }) readonly kind: string;
  /** The member's own wish holds it, not the rule. */
  @Column({ name: 'by_member', type: 'boolean' }) byMember: boolean;
  @Column({ name: 'waits_for', type: 'text', nullable: true }) waitsFor: 'days' | 'review' | 'talk' | null;
  @Column({ name: 'occurred_at', type: 'timestamptz' }) readonly occurredAt: Date;
  @Column({ type: 'text' }) readonly precision: Precision;
  @Column({ name: 'reported_at', type: 'timestamptz' }) readonly reportedAt: Date;
  @Column({ name: 'reviewed_at', type: 'timestamptz', nullable: true }) reviewedAt: Date | null;
  /** In the future while days are counted; null where somebody has to do something first. */
  @StaysOnceCome({ bySystem: true })
  @Column({ name: 'released_at', type: 'timestamptz', nullable: true })
  releasedAt: Date | null;

  isHeld(now: Date): boolean {
    return this.releasedAt === null || this.releasedAt > now;
  }

  /** Decides anew; true where the instant of its release changed. A result that was released stays so. */
  decide(preference: ReleasePreference, done: Instants, now: Date): boolean {
    if (!this.isHeld(now)) return false;
    const before = this.releasedAt?.getTime() ?? null;
    const { releasedAt, waitsFor, byMember } = standingOf(this, preference, done, now);
    Object.assign(this, { reviewedAt: done.reviewedAt, releasedAt, waitsFor, byMember });
    return (releasedAt?.getTime() ?? null) !== before;
  }
}
