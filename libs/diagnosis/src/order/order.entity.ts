import type { OrderCategory, Priority } from '@careway/clinical/order';
import { EditedMeanwhileError, Follows } from '@careway/store';
import { Column, Entity } from 'typeorm';
import { type Concept, Item } from '../item/item.entity.ts';
import { OrderStepError } from './order.errors.ts';
import { isLate, mayBecome, NEXT, type OrderStatus } from './order.rules.ts';

/** FHIR ServiceRequest for a test or a picture. It occurred when it was placed. */
@Entity({ name: 'test_order' })
export class Order extends Item {
  @Column({ type: 'jsonb' }) readonly code: Concept;
  /** The first code of its entry in the catalogue: of two open orders no two have the same. */
  @Column({ name: 'main_code', type: 'text' }) readonly mainCode: string;
  @Column({ type: 'text' }) readonly category: OrderCategory;
  @Column({ type: 'text' }) readonly priority: Priority;
  /** In words for the member and whoever takes the sample. */
  @Column({ type: 'text' }) readonly reason: string;
  @Column({ name: 'condition_id', type: 'uuid', nullable: true }) readonly conditionId: string | null;
  @Follows(NEXT)
  @Column({ type: 'text' })
  status: OrderStatus;
  @Column({ name: 'placed_by', type: 'uuid' }) readonly placedBy: string;
  /** A calendar date in the payer's zone: not late until its end. */
  @Column({ name: 'expected_on', type: 'text' }) readonly expectedOn: string;
  @Column({ name: 'collected_by', type: 'uuid', nullable: true }) collectedBy: string | null;
  @Column({ name: 'collected_at', type: 'timestamptz', nullable: true }) collectedAt: Date | null;
  @Column({ name: 'completed_at', type: 'timestamptz', nullable: true }) completedAt: Date | null;
  @Column({ name: 'result_ids', type: 'uuid', array: true }) resultIds: readonly string[];
  @Column({ name: 'report_id', type: 'uuid', nullable: true }) reportId: string | null;
  @Column({ name: 'cancelled_by', type: 'uuid', nullable: true }) cancelledBy: string | null;
  @Column({ name: 'cancelled_at', type: 'timestamptz', nullable: true }) cancelledAt: Date | null;
  @Column({ name: 'cancel_reason', type: 'text', nullable: true }) cancelReason: string | null;
  /** The day by which it was told that no result had come; null while nobody told. */
  @Column({ name: 'overdue_told_on', type: 'text', nullable: true }) overdueToldOn: string | null;

  static place(start: Start, now: Date): Order {
    const entered = { source: null, identifier: null, contentHash: null, occurredAt: now, precision: 'instant' as const };
    const ahead = { collectedBy: null, collectedAt: null, completedAt: null, resultIds: [], reportId: null };
    const open = { status: 'active' as const, cancelledBy: null, cancelledAt: null, cancelReason: null, overdueToldOn: null };
    return Object.assign(new Order(), { ...entered, ...ahead, ...open, ...start });
  }

  /** The sample was taken. Said again it changes nothing. @throws OrderStepError */
  collect(by: string | null, at: Date): boolean {
    if (this.status !== 'active') throw new OrderStepError(this.status.toUpperCase());
    if (this.collectedAt) return false;
    Object.assign(this, { collectedBy: by, collectedAt: at });
    return true;
  }

  /** The day on which a result was expected is over; true where that is to be told, once. */
  becomeOverdue(now: Date): boolean {
    if (!isLate(this, now) || this.overdueToldOn !== null) return false;
    this.overdueToldOn = this.expectedOn;
    return true;
  }

  /** A result has arrived, or one more of the same order; true where that is new. @throws OrderStepError of one that was taken back */
  fulfil({ resultIds, reportId, collectedAt }: Answer, now: Date): boolean {
    const all = [...new Set([...this.resultIds, ...resultIds])];
    const isNew = this.status === 'active' || all.length > this.resultIds.length || (this.reportId === null && reportId !== null);
    if (!isNew) return false;
    if (this.status !== 'completed') this.become('completed');
    Object.assign(this, { resultIds: all, reportId: this.reportId ?? reportId, completedAt: this.completedAt ?? now });
    this.collectedAt ??= collectedAt;
    return true;
  }

  /** @throws EditedMeanwhileError, OrderStepError */
  cancel(expectedVersion: number, reason: string, by: string, now: Date): void {
    if (this.status === 'active' && this.version !== expectedVersion)
      throw new EditedMeanwhileError('Order', { currentVersion: this.version });
    this.become('revoked');
    Object.assign(this, { cancelReason: reason, cancelledBy: by, cancelledAt: now });
  }

  private become(status: OrderStatus): void {
    if (!mayBecome(this.status, status)) throw new OrderStepError(this.status.toUpperCase());
    this.status = status;
  }
}

type Start = Pick<
  Order,
  | 'memberId'
  | 'id'
  | 'journeyId'
  | 'sensitivity'
  | 'code'
  | 'mainCode'
  | 'category'
  | 'priority'
  | 'reason'
  | 'conditionId'
  | 'placedBy'
  | 'expectedOn'
>;
/** What came back for an order. */
interface Answer {
  readonly resultIds: readonly string[];
  readonly reportId: string | null;
  readonly collectedAt: Date;
}
