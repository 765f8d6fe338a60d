import type { Ctx } from '@careway/access';
import { fromGlobalId } from '@careway/contracts';
import { NotFoundError, References, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { pageOf } from '../item/item.queries.ts';
import { type ResultArgs, resultPage, resultsById, resultsOfReport, resultsOfTest } from './result.queries.ts';
import { showResult, type ShownResult, showTrend } from './result.show.ts';

@Injectable()
export class ResultService {
  constructor(
    private readonly work: Work,
    private readonly references: References,
  ) {}

  page(ctx: Ctx, memberId: string, args: ResultArgs) {
    return this.work.read(ctx, 'result.read', memberId, async (tx) => {
      const shown = args.asMemberSees ? tx.asMember() : undefined;
      const [rows] = await Promise.all([resultPage(tx, memberId, args), shown]);
      return pageOf(memberId, rows, args, showResult);
    });
  }

  trend(ctx: Ctx, memberId: string, code: string) {
    return this.work.read(ctx, 'result.read', memberId, async (tx) => showTrend(memberId, code, await resultsOfTest(tx, memberId, code)));
  }

  /** The results of a panel that this reader may see, in the panel's order where it has one. */
  async ofReport(ctx: Ctx, { memberId, key, resultIds }: { memberId: string; key: string; resultIds: readonly string[] }) {
    const rows = await this.work.read(ctx, 'result.read', memberId, (tx) => resultsOfReport(tx, memberId, key, resultIds));
    const place = new Map(resultIds.map((id, n) => [id, n]));
    return rows.toSorted((a, b) => (place.get(a.id) ?? resultIds.length) - (place.get(b.id) ?? resultIds.length)).map(showResult);
  }

  async byId(ctx: Ctx, id: string): Promise<ShownResult> {
    const found = await this.resolve(ctx, id);
    if (!found) throw new NotFoundError();
    return found;
  }

  async resolve(ctx: Ctx, id: string): Promise<ShownResult | null> {
    const ref = fromGlobalId(id);
    if (!ref) return null;
    const { memberId } = ref;
    const row = await this.references.gather(ctx, `result ${memberId}`, ref.id, (ids) =>
      this.work.read(ctx, 'result.read', memberId, (tx) => resultsById(tx, memberId, ids)),
    );
    return row && showResult(row);
  }
}
