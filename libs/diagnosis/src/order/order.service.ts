import { type Ctx, require } from '@careway/access';
import { sensitivityOf } from '@careway/clinical';
import { type Orderable, orderableOf, type Priority } from '@careway/clinical/order';
import {
  type Coding,
  dayIn,
  fromGlobalId,
  type MemberRef,
  orderCancelled,
  orderCollected,
  orderPlaced,
  toGlobalId,
  uuidv5,
  uuidv7,
} from '@careway/contracts';
import { NotFoundError, type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { Condition } from '../condition/condition.entity.ts';
import { codingFrom, ownId, textFrom } from '../item/input.ts';
import { InvalidInputError } from '../item/item.errors.ts';
import { strictestOf } from '../item/label.ts';
import { requireAlive } from '../member/alive.ts';
import { Order } from './order.entity.ts';
import { OrderOpenError } from './order.errors.ts';
import { expectedBy } from './order.rules.ts';

export interface PlaceOrder {
  readonly code: Coding;
  readonly priority: Priority;
  readonly reason: string;
  readonly conditionId?: string | null;
  readonly journeyId?: string | null;
  readonly expectedOn?: string | null;
}
export interface CancelOrder {
  readonly id: string;
  readonly expectedVersion: number;
  readonly reason: string;
}
const LONGEST_REASON = 500;

/** Tests and pictures: ordered, sample taken, taken back. That a result arrived is order.fulfil.ts. */
@Injectable()
export class OrderService {
  constructor(private readonly work: Work) {}

  /** Two who order the same at once come one after the other, and the second is told of the first. */
  place(ctx: Ctx, memberId: string, given: PlaceOrder): Promise<Order> {
    return this.work.run(ctx, async (tx) => {
      await tx.open(memberId);
      require(ctx, 'order.place', memberId);
      await requireAlive(tx, memberId);
      const code = codingFrom('code', given.code);
      const orderable = orderableOf(code);
      if (!orderable) throw new InvalidInputError('code', 'This is not in the catalogue of what can be ordered.');
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`order ${memberId} ${orderable.code}`]);
      const [open] = await tx.find(Order, memberId, { mainCode: orderable.code, status: 'active' });
      if (open) throw new OrderOpenError(toGlobalId(open), open.occurredAt, open.expectedOn);
      const order = await this.start(tx, memberId, { ...given, code }, orderable);
      tx.emit(orderPlaced, factOf(order, ctx.principal.personId, ctx.now));
      tx.ring(memberId, 'orderChanged', toGlobalId(order));
      return tx.save(order);
    });
  }

  collect(ctx: Ctx, id: string): Promise<Order> {
    return this.work.run(ctx, async (tx) => {
      const order = await this.load(ctx, tx, id);
      if (!order.collect(ctx.principal.personId, ctx.now)) return order;
      tx.emit(orderCollected, factOf(order, ctx.principal.personId, ctx.now));
      tx.ring(order.memberId, 'orderChanged', id);
      return tx.save(order);
    });
  }

  cancel(ctx: Ctx, { id, expectedVersion, reason }: CancelOrder): Promise<Order> {
    return this.work.run(ctx, async (tx) => {
      const order = await this.load(ctx, tx, id);
      order.cancel(expectedVersion, reasonFrom(reason), ctx.principal.personId, ctx.now);
      tx.emit(orderCancelled, factOf(order, ctx.principal.personId, ctx.now));
      tx.ring(order.memberId, 'orderChanged', id);
      return tx.save(order);
    });
  }

  private async load(ctx: Ctx, tx: Tx, id: string): Promise<Order> {
    const ref = fromGlobalId(id);
    if (!ref) throw new NotFoundError();
    const order = await tx.load(Order, ref);
    require(ctx, 'order.place', order.memberId);
    await requireAlive(tx, order.memberId);
    return order;
  }

  private async start(tx: Tx, memberId: string, given: PlaceOrder, { code: mainCode, category }: Orderable): Promise<Order> {
    const { ctx } = tx;
    const { code, priority, conditionId, expectedOn } = given;
    if (expectedOn && expectedOn < dayIn(ctx.now)) throw new InvalidInputError('expectedOn', 'That day has passed.');
    const condition = conditionId ? await conditionOf(tx, { memberId, id: ownId('conditionId', memberId, conditionId) }) : null;
    return Order.place(
      {
        ...{ memberId, id: uuidv7(ctx.now.getTime()), mainCode, category, priority, placedBy: ctx.principal.personId },
        journeyId: journeyFor(memberId, given.journeyId, condition),
        sensitivity: strictestOf(sensitivityOf([code]), condition?.sensitivity ?? 'general'),
        code: { codings: [code], text: '' },
        reason: reasonFrom(given.reason),
        conditionId: condition?.id ?? null,
        expectedOn: expectedOn ?? expectedBy(category, priority, ctx.now),
      },
      ctx.now,
    );
  }
}

/** A condition of an opened record that this reader may see. @throws NotFoundError */
export async function conditionOf(tx: Tx, { memberId, id }: MemberRef): Promise<Condition> {
  const [condition] = await tx.find(Condition, memberId, { id });
  if (!condition) throw new NotFoundError();
  return condition;
}

/** The journey that was named, else that of what it is for, else general care. */
export const journeyFor = (memberId: string, journeyId: string | null | undefined, condition: Condition | null): string =>
  journeyId ? ownId('journeyId', memberId, journeyId) : (condition?.journeyId ?? uuidv5('general-care', memberId));

export function reasonFrom(given: string): string {
  const reason = textFrom('reason', given, LONGEST_REASON);
  if (!reason) throw new InvalidInputError('reason', 'It needs a reason.');
  return reason;
}

/** The act itself: it is true from now on. */
export const factOf = (order: Order, by: string | null, now: Date) => ({
  ...{ memberId: order.memberId, journeyId: order.journeyId, sensitivity: order.sensitivity, orderId: order.id },
  ...{ code: order.code.codings[0]!, category: order.category, priority: order.priority, expectedOn: order.expectedOn, by },
  occurredAt: now.toISOString(),
  precision: 'instant' as const,
});
