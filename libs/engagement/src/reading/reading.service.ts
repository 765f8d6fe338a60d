import type { Ctx } from '@careway/access';
import { Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { SMALLEST_SHOWN } from '../funnel/suppression.rules.ts';

interface Counted {
  readonly article: string;
  readonly version: number;
  readonly readers: number;
  readonly useful: number;
  readonly not_useful: number;
}
/** A group of 1 to 10 could be recognised. No number here is the sum of others, so none can be found by subtraction. */
const shown = (count: number): number | null => (count > 0 && count < SMALLEST_SHOWN ? null : count);

@Injectable()
export class ReadingService {
  constructor(private readonly work: Work) {}

  async counts(ctx: Ctx) {
    const rows = await this.work.browse(ctx, 'reading.count', (tx) =>
      tx.query<Counted>('select article, version, readers, useful, not_useful from article_view order by article, version desc limit 1000'),
    );
    // what is hidden stands as if it were none, so that its place tells nothing
    const order = ({ readers }: Counted): number => shown(readers) ?? 0;
    return rows
      .toSorted((a, b) => order(b) - order(a))
      .map(({ article, version, readers, useful, not_useful }) => ({
        ...{ article, version, readers: shown(readers), useful: shown(useful), notUseful: shown(not_useful) },
      }));
  }
}
