import { Follows, type MemberScoped, WorkingState } from '@careway/store';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { NotificationKind } from '../notification/kinds.ts';
import type { Outward } from '../preference/preference.rules.ts';
import { DELIVERY_NEXT, type DeliveryState, LEASE_MS, nextAttempt } from './delivery.rules.ts';

const FAULT_MAX = 300;

/**
 * One notice on its way to one person by one way; `memberId` is who is told. What it tells of is told by its own fact, so how far it has come
 * is working state. It holds a kind and ids: no words, no address.
 */
@WorkingState()
@Entity({ name: 'notification_delivery' })
export class NotificationDelivery implements MemberScoped {
  @PrimaryColumn({ name: 'member_id', type: 'uuid' }) readonly memberId: string;
  @PrimaryColumn({ type: 'uuid' }) readonly id: string;
  @Column({ type: 'int' }) version: number;
  /** Whom it is about: the member, or whom the member acts for. */
  @Column({ name: 'about_id', type: 'uuid' }) readonly aboutId: string;
  @Column({ name: 'notification_id', type: 'uuid' }) readonly notificationId: string;
  @Column({ type: 'text' }) readonly kind: NotificationKind;
  @Column({ type: 'text', nullable: true }) readonly area: string | null;
  @Column({ type: 'text' }) readonly sensitivity: string;
  @Column({ type: 'boolean' }) readonly urgent: boolean;
  @Column({ type: 'text' }) readonly channel: Outward;
  @Follows(DELIVERY_NEXT)
  @Column({ type: 'text' })
  state: DeliveryState;
  @Column({ type: 'timestamptz' }) readonly since: Date;
  /** When to look at it again; while it is being sent, when to think that whoever sends it has died. */
  @Column({ name: 'due_at', type: 'timestamptz' }) dueAt: Date;
  @Column({ type: 'int' }) attempts: number;
  /** Names the mail or the push that it went into: the same one when it is sent again. */
  @Column({ name: 'batch_id', type: 'uuid', nullable: true }) batchId: string | null;
  @Column({ type: 'text', nullable: true }) fault: string | null;
  @Column({ name: 'settled_at', type: 'timestamptz', nullable: true }) settledAt: Date | null;

  /** Not now: nothing but the hour has changed. */
  wait(until: Date): void {
    this.dueAt = until;
  }

  /** It is not wanted there, or may not be told any more. */
  drop(now: Date): void {
    Object.assign(this, { state: 'dropped', settledAt: now });
  }

  take(batchId: string, now: Date): void {
    Object.assign(this, { state: 'sending', batchId: this.batchId ?? batchId, dueAt: new Date(now.getTime() + LEASE_MS) });
    this.attempts += 1;
  }

  arrive(now: Date): void {
    Object.assign(this, { state: 'sent', settledAt: now, fault: null });
  }

  /** Tried again later, under the same name; or parked, when it was tried often enough. */
  fail(fault: string, now: Date): void {
    const next = nextAttempt(this.attempts, now);
    Object.assign(this, { state: next ? 'waiting' : 'parked', fault: fault.slice(0, FAULT_MAX), dueAt: next ?? now });
  }
}
