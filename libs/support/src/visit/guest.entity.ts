import type { Sensitivity, VisitGuestRole } from '@careway/contracts';
import { type MemberScoped, Stays } from '@careway/store';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { GuestUnknownError } from './visit.errors.ts';

/** Somebody who comes along to one visit: an interpreter, a relative. The link is used once; the key that takes its place opens the same room. */
@Entity({ name: 'visit_guest' })
export class VisitGuest implements MemberScoped {
  @PrimaryColumn({ name: 'member_id', type: 'uuid' }) readonly memberId: string;
  @PrimaryColumn({ type: 'uuid' }) readonly id: string;
  @Column({ type: 'int' }) version: number;
  @Column({ name: 'visit_id', type: 'uuid' }) readonly visitId: string;
  @Column({ type: 'text' }) readonly sensitivity: Sensitivity;
  /** As whoever invited them wrote it: both sides see it. Never leaves in a fact. */
  @Column({ type: 'text' }) readonly name: string;
  @Column({ type: 'text' }) readonly role: VisitGuestRole;
  @Column({ name: 'invited_by', type: 'uuid' }) readonly invitedBy: string;
  @Column({ name: 'invited_at', type: 'timestamptz' }) readonly invitedAt: Date;
  @Column({ name: 'expires_at', type: 'timestamptz' }) readonly expiresAt: Date;
  /** SHA-256 of the link's secret, then of the key's: what was used is forgotten. */
  @Column({ type: 'text' }) hash: string;
  @Stays()
  @Column({ name: 'entered_at', type: 'timestamptz', nullable: true })
  enteredAt: Date | null;
  @Stays()
  @Column({ name: 'removed_at', type: 'timestamptz', nullable: true })
  removedAt: Date | null;

  static invite(
    of: Pick<VisitGuest, 'memberId' | 'id' | 'visitId' | 'sensitivity' | 'name' | 'role' | 'invitedBy' | 'expiresAt' | 'hash'>,
    now: Date,
  ): VisitGuest {
    return Object.assign(new VisitGuest(), of, { invitedAt: now, enteredAt: null, removedAt: null });
  }

  /** The link becomes a key. @throws GuestUnknownError where it was used, has expired or was taken back */
  enter(keyHash: string, now: Date): void {
    if (this.enteredAt !== null || this.removedAt !== null || now > this.expiresAt) throw new GuestUnknownError();
    Object.assign(this, { enteredAt: now, hash: keyHash });
  }

  /** Whether the key still opens the room. */
  isIn(): boolean {
    return this.enteredAt !== null && this.removedAt === null;
  }

  /** Answers whether that was news. */
  remove(now: Date): boolean {
    if (this.removedAt !== null) return false;
    this.removedAt = now;
    return true;
  }
}
