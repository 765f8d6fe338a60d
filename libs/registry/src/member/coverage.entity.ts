import type { MemberScoped } from '@careway/store';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ImpossibleDateError } from './member.errors.ts';

/** A time in which a member is insured, in days of the payer; open while `until` is null. */
@Entity()
export class Coverage implements MemberScoped {
  @PrimaryColumn({ name: 'member_id', type: 'uuid' }) readonly memberId: string;
  @PrimaryColumn({ type: 'uuid' }) readonly id: string;
  @Column({ type: 'int' }) version: number;
  @Column({ name: 'covered_from', type: 'date' }) readonly from: string;
  @Column({ name: 'covered_until', type: 'date', nullable: true }) until: string | null;

  static start(memberId: string, id: string, from: string): Coverage {
    return Object.assign(new Coverage(), { memberId, id, from, until: null });
  }

  /** `until` is the last insured day. @throws ImpossibleDateError where it lies before the first. */
  lapse(until: string): void {
    if (until < this.from) throw new ImpossibleDateError('Coverage cannot end before it began.');
    this.until = until;
  }
}

export const openCoverage = (periods: readonly Coverage[]): Coverage | undefined => periods.find(({ until }) => until === null);
