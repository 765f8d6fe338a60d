import { uuidv5, type DiagnosisImport, orderCollected, orderFulfilled, toGlobalId } from '@careway/contracts';
import { selection, tableName, type Tx } from '@careway/store';
import { Order } from './order.entity.ts';
import { answers, type Arrived, isResult } from './order.rules.ts';
import { factOf } from './order.service.ts';

type Lists = Pick<DiagnosisImport, 'observations' | 'reports'>;
interface Piece extends Arrived {
  readonly id: string;
  readonly resultId: string | null;
  readonly reportId: string | null;
}

/** The open orders that results on their way in may answer. They are locked, so that none is taken back meanwhile. */
export class OpenOrders {
  private constructor(
    private readonly tx: Tx,
    private readonly orders: readonly Order[],
  ) {}

  static async of(tx: Tx, memberId: string, { observations, reports }: Lists): Promise<OpenOrders> {
    const named = [...observations, ...reports].flatMap(({ basedOn }) => basedOn ?? []);
    const ids = observations.map(({ id }) => id);
    if (observations.length + reports.length === 0) return new OpenOrders(tx, []);
    const rows = await tx.query<Order>(
      `select ${selection(Order, 't')} from ${tableName(Order)} t
       where t.member_id = $1 and (t.status = 'active' or t.id = any($2::uuid[]) or t.result_ids && $3::uuid[]) order by t.id for update`,
      [memberId, named, ids],
    );
    return new OpenOrders(
      tx,
      rows.map((row) => Object.assign(new Order(), row)),
    );
  }

  /**
   * What answers an order and says nothing of a reason belongs to the order's journey. It stays there when it is told again, so that a
   * second import changes nothing.
   */
  place(lists: Lists): Lists {
    const journeys = new Map<string, string>();
    const pieces = piecesOf(lists);
    for (const order of this.orders) {
      const own = ownOf(order);
      for (const piece of pieces)
        if ((piece.resultId && order.resultIds.includes(piece.resultId)) || answers(piece, own)) journeys.set(piece.id, order.journeyId);
    }
    if (journeys.size === 0) return lists;
    const general = uuidv5('general-care', this.orders[0]!.memberId);
    const placed = <Item extends { id: string; journeyId: string }>(item: Item): Item =>
      item.journeyId === general ? { ...item, journeyId: journeys.get(item.id) ?? general } : item;
    return { observations: lists.observations.map(placed), reports: lists.reports.map(placed) };
  }

  /** Moves each order on by what arrived for it: its sample is taken, or its result is there. */
  async settle(lists: Lists): Promise<void> {
    if (this.orders.length === 0) return;
    const pieces = piecesOf(lists);
    for (const order of this.orders) {
      if (order.status === 'revoked') continue;
      const own = ownOf(order);
      const found = pieces.filter((piece) => answers(piece, own));
      if (found.length) await this.moveOn(order, found);
    }
  }

  private async moveOn(order: Order, found: readonly Piece[]): Promise<void> {
    const { tx } = this;
    const { now } = tx.ctx;
    const takenAt = new Date(Math.min(...found.map(({ occurredAt }) => Date.parse(occurredAt))));
    // a day that was told without its hour begins before the order of that day
    const collectedAt = takenAt < order.occurredAt ? order.occurredAt : takenAt;
    const results = found.filter(isResult);
    const resultIds = results.flatMap(({ resultId }) => resultId ?? []);
    const reportId = results.find((one) => one.reportId !== null)?.reportId ?? null;
    const isNew = results.length
      ? order.fulfil({ resultIds, reportId, collectedAt }, now)
      : order.status === 'active' && order.collect(null, collectedAt);
    if (!isNew) return;
    const fact = factOf(order, null, now);
    if (results.length) tx.emit(orderFulfilled, { ...fact, resultId: resultIds[0] ?? null, reportId });
    else tx.emit(orderCollected, fact);
    tx.ring(order.memberId, 'orderChanged', toGlobalId(order));
    await tx.execute(
      `update ${tableName(Order)} set version = version + 1, status = $3, collected_at = $4, completed_at = $5, result_ids = $6, report_id = $7
       where member_id = $1 and id = $2`,
      [order.memberId, order.id, order.status, order.collectedAt, order.completedAt, order.resultIds, order.reportId],
    );
  }
}

const ownOf = ({ id, code, occurredAt }: Order) => ({ id, code: code.codings[0]!, placedAt: occurredAt });

/** Each result with the codes of its report; and each report by itself, for pictures have no results beside it. */
function piecesOf({ observations, reports }: Lists): readonly Piece[] {
  const byId = new Map(reports.map((one) => [one.id, one]));
  return [
    ...observations.map(({ id, code, status, occurredAt, precision, reportId, basedOn }) => {
      const report = reportId ? byId.get(reportId) : undefined;
      const codings = [...code.codings, ...(report?.code.codings ?? [])];
      return { id, codings, status, occurredAt, precision, basedOn: basedOn ?? report?.basedOn ?? null, resultId: id, reportId };
    }),
    ...reports.map(({ id, code, status, occurredAt, precision, basedOn }) => {
      return { id, codings: code.codings, status, occurredAt, precision, basedOn: basedOn ?? null, resultId: null, reportId: id };
    }),
  ];
}
