import { type Ctx, require } from '@careway/access';
import { endOfDay, type MemberRef, orderOverdue, referralExpired, referralOverdue, toGlobalId } from '@careway/contracts';
import { Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { Order } from '../order/order.entity.ts';
import { factOf } from '../order/order.service.ts';
import { Referral } from '../referral/referral.entity.ts';
import { askedOf } from '../referral/referral.service.ts';

/**
 * Tells what the end of a day made late. That something is late follows from its day alone, on every page; the fact carries it to the
 * timeline and to the worklists of those who have to act, and is told once: what was told stands in the row, and of two clocks the second
 * waits for its lock and sees it.
 */
@Injectable()
export class OverdueService {
  constructor(private readonly work: Work) {}

  /** False where there was nothing to tell any more. */
  order(ctx: Ctx, ref: MemberRef): Promise<boolean> {
    return this.work.run(ctx, async (tx) => {
      const order = await tx.lock(Order, ref);
      require(ctx, 'order.overdue', ref.memberId);
      if (!order.becomeOverdue(ctx.now)) return false;
      tx.emit(orderOverdue, { ...factOf(order, null, ctx.now), occurredAt: endOfDay(order.expectedOn).toISOString() });
      tx.ring(order.memberId, 'orderChanged', toGlobalId(order));
      await tx.save(order);
      return true;
    });
  }

  referral(ctx: Ctx, ref: MemberRef): Promise<boolean> {
    return this.work.run(ctx, async (tx) => {
      const referral = await tx.lock(Referral, ref);
      require(ctx, 'referral.overdue', ref.memberId);
      const happened = referral.pass(ctx.now);
      if (!happened) return false;
      const { status, acceptedBy, dueOn, expiresOn } = referral;
      const fact = { ...askedOf(referral), status: status as 'requested', acceptedBy, precision: 'instant' as const };
      if (happened === 'expired') tx.emit(referralExpired, { ...fact, occurredAt: endOfDay(expiresOn).toISOString() });
      else tx.emit(referralOverdue, { ...fact, dueOn: dueOn!, occurredAt: endOfDay(dueOn!).toISOString() });
      tx.ring(referral.memberId, 'referralChanged', toGlobalId(referral));
      await tx.save(referral);
      return true;
    });
  }
}
