import { NotYoursError } from '@careway/access';
import type { Area, Sensitivity } from '@careway/contracts';
import { type MemberScoped, Stays } from '@careway/store';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ProxyEndedError } from './proxy.errors.ts';

export type ProxyEvidence = 'granted-by-member' | 'parent';

/** Somebody may act for a member: in which areas, seeing which sensitive labels, from when to when, and who said so. */
@Entity()
export class ProxyGrant implements MemberScoped {
  @PrimaryColumn({ name: 'member_id', type: 'uuid' }) readonly memberId: string;
  @PrimaryColumn({ type: 'uuid' }) readonly id: string;
  @Column({ type: 'int' }) version: number;
  @Column({ name: 'person_id', type: 'uuid' }) readonly personId: string;
  @Column({ type: 'text', array: true }) areas: Area[];
  @Column({ type: 'text', array: true }) labels: Sensitivity[];
  @Column({ type: 'text' }) readonly evidence: ProxyEvidence;
  @Column({ name: 'valid_from', type: 'timestamptz' }) readonly validFrom: Date;
  @Column({ name: 'valid_to', type: 'timestamptz', nullable: true }) validTo: Date | null;
  @Column({ name: 'granted_by', type: 'uuid' }) readonly grantedBy: string;
  @Stays()
  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt: Date | null;
  @Column({ name: 'ended_by', type: 'uuid', nullable: true }) endedBy: string | null;

  static give(start: Pick<ProxyGrant, 'memberId' | 'id' | 'personId' | 'evidence' | 'grantedBy'>, now: Date): ProxyGrant {
    return Object.assign(new ProxyGrant(), start, { validFrom: now, endedAt: null, endedBy: null });
  }

  /** Sets anew what the proxy may do, replacing what was given before. */
  allow({ areas, labels, validTo }: Pick<ProxyGrant, 'areas' | 'labels' | 'validTo'>): void {
    Object.assign(this, { areas: [...new Set(areas)], labels: [...new Set(labels)], validTo });
  }

  isActive(now: Date): boolean {
    return !this.endedAt && this.validFrom <= now && (!this.validTo || this.validTo > now);
  }

  /** The member ends it, or the proxy resigns: nobody else, other proxies included. */
  end(by: string, now: Date): void {
    if (by !== this.memberId && by !== this.personId) throw new NotYoursError('proxy.revoke');
    this.close(by, now);
  }

  /** Ends for a reason that lies outside it, such as the member's death. @throws ProxyEndedError */
  close(by: string, now: Date): void {
    if (!this.isActive(now)) throw new ProxyEndedError();
    this.endedAt = now;
    this.endedBy = by;
  }
}
