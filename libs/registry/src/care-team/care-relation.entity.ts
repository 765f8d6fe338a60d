import { type MemberScoped, Stays } from '@careway/store';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CareRelationEndedError } from './care-team.errors.ts';

export type CareEvidence = 'encounter' | 'appointed' | 'referral' | 'intake' | 'result';

/** A clinician treats a member: since when, until when, and on what evidence. */
@Entity()
export class CareRelation implements MemberScoped {
  @PrimaryColumn({ name: 'member_id', type: 'uuid' }) readonly memberId: string;
  @PrimaryColumn({ type: 'uuid' }) readonly id: string;
  @Column({ type: 'int' }) version: number;
  @Column({ name: 'clinician_id', type: 'uuid' }) readonly clinicianId: string;
  @Column({ type: 'text' }) readonly evidence: CareEvidence;
  @Column({ name: 'valid_from', type: 'timestamptz' }) readonly validFrom: Date;
  @Column({ name: 'valid_to', type: 'timestamptz', nullable: true }) validTo: Date | null;
  @Column({ name: 'appointed_by', type: 'uuid', nullable: true }) readonly appointedBy: string | null;
  @Stays()
  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt: Date | null;
  @Column({ name: 'ended_by', type: 'uuid', nullable: true }) endedBy: string | null;

  static appoint(start: Pick<CareRelation, 'memberId' | 'id' | 'clinicianId' | 'appointedBy' | 'validTo'>, now: Date): CareRelation {
    return Object.assign(new CareRelation(), start, { evidence: 'appointed' as const, validFrom: now, endedAt: null, endedBy: null });
  }

  isActive(now: Date): boolean {
    return !this.endedAt && this.validFrom <= now && (!this.validTo || this.validTo > now);
  }

  /** @throws CareRelationEndedError */
  end(by: string, now: Date): void {
    if (!this.isActive(now)) throw new CareRelationEndedError();
    this.endedAt = now;
    this.endedBy = by;
  }
}
