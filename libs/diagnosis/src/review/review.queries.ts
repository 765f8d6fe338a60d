import type { Ctx } from '@careway/access';
import { shown } from '@careway/service';
import { selection, type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { words } from '../item/words.ts';
import { isOverdue } from '../release/release.rules.ts';
import { FULL, type ResultRow } from '../result/result.queries.ts';
import { showResult } from '../result/result.show.ts';
import { ResultReview } from './review.entity.ts';

const MOST = 200;
const enumOf = (word: string): string => word.toUpperCase().replaceAll('-', '_');

/** A review as it leaves through the graph. */
export function showReview(row: ResultReview, now: Date) {
  const { memberId, level, waitsFor, action, toldHow, acknowledgedBy, toldBy, code, reportedAt } = row;
  const person = (id: string | null) => id && { id };
  return {
    ...shown(row),
    __typename: 'ResultReview',
    resultKey: row.id,
    member: { id: memberId, memberId },
    code: words(code),
    level: enumOf(level),
    waitsFor: waitsFor && enumOf(waitsFor),
    overdue: isOverdue({ codings: code.codings, reportedAt, waitsFor }, now),
    action: action && enumOf(action),
    toldHow: toldHow && enumOf(toldHow),
    acknowledgedBy: person(acknowledgedBy),
    toldBy: person(toldBy),
  };
}
export type ShownReview = ReturnType<typeof showReview>;

/**
 * What nobody took note of stands before what only has to be told; critical before what a talk waits for, before the rest; and the
 * longest wait first, so that nothing sinks to the end of the list.
 */
const OPEN = `(v.acknowledged_at is null or v.told_at is null)`;
const ORDER = `v.acknowledged_at is not null, v.level <> 'critical', v.waits_for is distinct from 'talk', v.level <> 'abnormal', v.reported_at, v.id`;

const reviews = (tx: Tx, where: string, values: readonly unknown[]): Promise<ResultReview[]> =>
  tx.query<ResultReview>(`select ${selection(ResultReview, 'v')} from result_review v where ${where} order by ${ORDER}`, values);

@Injectable()
export class ReviewQueries {
  constructor(private readonly work: Work) {}

  /** Of all whom the clinician treats. */
  async panel(ctx: Ctx, first: number): Promise<ShownReview[]> {
    const most = Math.min(Math.max(first, 1), MOST);
    return this.work.panel(ctx, 'result.review', async (tx) => {
      const rows = (await reviews(tx, OPEN, [])).slice(0, most);
      await tx.disclosed(rows.map(({ memberId }) => memberId));
      return rows.map((row) => showReview(row, ctx.now));
    });
  }

  /** Of one member: those that are open. */
  ofMember(ctx: Ctx, memberId: string): Promise<ShownReview[]> {
    return this.work.read(ctx, 'result.review', memberId, async (tx) =>
      (await reviews(tx, `v.member_id = $1 and ${OPEN}`, [memberId])).map((row) => showReview(row, ctx.now)),
    );
  }

  /** The result itself, in an opened record. */
  async result(ctx: Ctx, { memberId, resultKey }: Pick<ShownReview, 'memberId' | 'resultKey'>) {
    return this.work.read(ctx, 'result.read', memberId, async (tx) => {
      const [row] = await tx.query<ResultRow>(`with picked as (select t.* from result t where t.member_id = $1 and t.id = $2) ${FULL}`, [
        memberId,
        resultKey,
      ]);
      return row ? showResult(row) : null;
    });
  }
}
