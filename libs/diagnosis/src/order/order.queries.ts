import type { Ctx } from '@careway/access';
import { type Orderable, ORDERABLES } from '@careway/clinical/order';
import { dayIn } from '@careway/contracts';
import { shown } from '@careway/service';
import { References, selection, tableName, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { words } from '../item/words.ts';
import { resultsById } from '../result/result.queries.ts';
import { showResult } from '../result/result.show.ts';
import { Order } from './order.entity.ts';
import { isLate } from './order.rules.ts';

const LONGEST_PAGE = 100;
const idOf = (personId: string | null) => personId && { id: personId };
const LOINC = 'http://loinc.org';

/** An order as it leaves through the graph; `__typename` tells unions what it is. */
export const showOrder = (row: Order, now: Date) => ({
  ...shown(row),
  __typename: 'Order',
  code: words(row.code),
  category: row.category.toUpperCase(),
  priority: row.priority.toUpperCase(),
  status: row.status.toUpperCase(),
  member: { id: row.memberId, memberId: row.memberId },
  placedAt: row.occurredAt,
  placedBy: { id: row.placedBy },
  cancelledBy: idOf(row.cancelledBy),
  late: isLate(row, now),
});
export type ShownOrder = ReturnType<typeof showOrder>;

/** The catalogue as it leaves through the graph. */
export const ORDERABLE = ORDERABLES.map(({ code, category, area }: Orderable) => ({
  code: words({ codings: [{ system: LOINC, code }], text: '' }),
  category: category.toUpperCase(),
  area,
}));

@Injectable()
export class OrderQueries {
  constructor(
    private readonly work: Work,
    private readonly references: References,
  ) {}

  async byId(ctx: Ctx, id: string): Promise<ShownOrder> {
    return showOrder(await this.references.byId(ctx, 'order.read', Order, id), ctx.now);
  }

  async resolve(ctx: Ctx, id: string): Promise<ShownOrder | null> {
    const found = await this.references.resolve(ctx, 'order.read', Order, id);
    return found && showOrder(found, ctx.now);
  }

  ofMember(ctx: Ctx, memberId: string): Promise<ShownOrder[]> {
    return this.work.read(ctx, 'order.read', memberId, async (tx) => {
      const rows = await tx.query<Order>(
        `select ${selection(Order, 't')} from ${tableName(Order)} t where t.member_id = $1
         order by t.status <> 'active', t.occurred_at desc, t.id desc limit ${LONGEST_PAGE}`,
        [memberId],
      );
      return rows.map((row) => showOrder(row, ctx.now));
    });
  }

  /** Over the reader's own patients. */
  late(ctx: Ctx, first: number): Promise<ShownOrder[]> {
    return this.work.panel(ctx, 'order.panel', async (tx) => {
      const rows = await tx.query<Order>(
        `select ${selection(Order, 't')} from ${tableName(Order)} t where t.status = 'active' and t.expected_on < $1
         order by t.expected_on, t.id limit $2`,
        [dayIn(ctx.now), Math.min(Math.max(first, 0), LONGEST_PAGE)],
      );
      await tx.disclosed(rows.map(({ memberId }) => memberId));
      return rows.map((row) => showOrder(row, ctx.now));
    });
  }

  /** What arrived for it and this reader may see: row-level security holds the rest back. */
  results(ctx: Ctx, { memberId, resultIds }: ShownOrder) {
    if (resultIds.length === 0) return Promise.resolve([]);
    return this.work.read(ctx, 'order.read', memberId, async (tx) => (await resultsById(tx, memberId, resultIds)).map(showResult));
  }

  /** The order that a result answers; a reader who may not see it is told of none. */
  async ofResult(ctx: Ctx, { memberId, key }: { memberId: string; key: string }): Promise<ShownOrder | null> {
    const [row] = await this.work.read(ctx, 'order.read', memberId, (tx) =>
      tx.query<Order>(
        `select ${selection(Order, 't')} from ${tableName(Order)} t where t.member_id = $1 and t.result_ids @> array[$2::uuid]
         order by t.occurred_at limit 1`,
        [memberId, key],
      ),
    );
    return row ? showOrder(row, ctx.now) : null;
  }
}
