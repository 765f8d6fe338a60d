import type { Sensitivity } from '@careway/contracts';
import { EditedMeanwhileError, Follows, type MemberScoped, Stays } from '@careway/store';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Concept, Precision } from '../item/item.entity.ts';
import { ResultAcknowledgedError } from './review.errors.ts';
import type { ReviewAction, ReviewLevel, ToldHow } from './review.rules.ts';

/** A result that waits for a clinician: until somebody took note of it and said what was done, and until the member was told. */
@Entity({ name: 'result_review' })
export class ResultReview implements MemberScoped {
  @PrimaryColumn({ name: 'member_id', type: 'uuid' }) readonly memberId: string;
  /** The result's. */
  @PrimaryColumn({ type: 'uuid' }) readonly id: string;
  @Column({ type: 'int' }) version: number;
  @Column({ name: 'journey_id', type: 'uuid' }) readonly journeyId: string;
  @Column({ type: 'text' }) readonly sensitivity: Sensitivity;
  @Column({ type: 'text' }) readonly level: ReviewLevel;
  @Column({ name: 'waits_for', type: 'text', nullable: true }) waitsFor: 'days' | 'review' | 'talk' | null;
  @Column({ type: 'jsonb' }) readonly code: Concept;
  @Column({ name: 'occurred_at', type: 'timestamptz' }) readonly occurredAt: Date;
  @Column({ type: 'text' }) readonly precision: Precision;
  @Column({ name: 'reported_at', type: 'timestamptz' }) readonly reportedAt: Date;
  @Column({ name: 'opened_at', type: 'timestamptz' }) readonly openedAt: Date;
  @Column({ name: 'acknowledged_by', type: 'uuid', nullable: true }) acknowledgedBy: string | null;
  @Stays({ bySystem: true })
  @Column({ name: 'acknowledged_at', type: 'timestamptz', nullable: true })
  acknowledgedAt: Date | null;
  @Stays({ bySystem: true })
  @Column({ type: 'text', nullable: true })
  action: ReviewAction | null;
  @Column({ name: 'told_by', type: 'uuid', nullable: true }) toldBy: string | null;
  @Column({ name: 'told_at', type: 'timestamptz', nullable: true }) toldAt: Date | null;
  @Follows({ shown: ['talked'], written: ['talked'] }, { bySystem: true })
  @Column({ name: 'told_how', type: 'text', nullable: true })
  toldHow: ToldHow | null;

  /**
   * Throws {@link ResultAcknowledgedError} where somebody did it before, {@link EditedMeanwhileError} where the result was corrected since
   * the caller saw it.
   */
  acknowledge(expectedVersion: number, action: ReviewAction, by: string, now: Date): void {
    if (this.acknowledgedAt) throw new ResultAcknowledgedError(this.acknowledgedBy, this.acknowledgedAt);
    if (this.version !== expectedVersion) throw new EditedMeanwhileError('ResultReview', { currentVersion: this.version });
    Object.assign(this, { action, acknowledgedBy: by, acknowledgedAt: now });
  }

  /** The first who told stays; a talk counts also after something was written. True where it says something new. */
  tell(how: ToldHow, by: string, now: Date): boolean {
    if (this.toldAt && (how !== 'talked' || this.toldHow === 'talked')) return false;
    Object.assign(this, { toldHow: how, toldBy: by, toldAt: now });
    return true;
  }
}
