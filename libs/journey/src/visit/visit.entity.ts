import { type MemberScoped, WorkingState } from '@careway/store';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { seenNow } from './visit.rules.ts';

/**
 * When one clinician last had a member's chart open: what “since my last visit” counts from. It is about the clinician's own desk and
 * changes nothing of the record, so there is no fact; the reads themselves stand in the access log as always.
 */
@WorkingState()
@Entity({ name: 'chart_visit' })
export class ChartVisit implements MemberScoped {
  @PrimaryColumn({ name: 'member_id', type: 'uuid' }) readonly memberId: string;
  /** The clinician's own: one row each. */
  @PrimaryColumn({ type: 'uuid' }) readonly id: string;
  @Column({ type: 'int' }) version: number;
  @Column({ name: 'seen_at', type: 'timestamptz' }) seenAt: Date;
  @Column({ name: 'before_at', type: 'timestamptz', nullable: true }) beforeAt: Date | null;

  static first(memberId: string, clinicianId: string, now: Date): ChartVisit {
    return Object.assign(new ChartVisit(), { memberId, id: clinicianId }, seenNow(undefined, now));
  }

  see(now: Date): void {
    Object.assign(this, seenNow(this, now));
  }
}
