import type { Ctx } from '@careway/access';
import { shown } from '@careway/service';
import { References } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { words } from '../item/words.ts';
import { Report } from './report.entity.ts';

const show = (row: Report) => ({ ...shown(row), code: words(row.code) });
export type ShownReport = ReturnType<typeof show>;

@Injectable()
export class ReportService {
  constructor(private readonly references: References) {}

  async byId(ctx: Ctx, id: string): Promise<ShownReport> {
    return show(await this.references.byId(ctx, 'result.read', Report, id));
  }

  async resolve(ctx: Ctx, id: string): Promise<ShownReport | null> {
    const found = await this.references.resolve(ctx, 'result.read', Report, id);
    return found && show(found);
  }

  /** The panel that a result names; null where it names none or this reader may not see it. */
  async of(ctx: Ctx, { memberId, reportId }: { memberId: string; reportId: string | null }): Promise<ShownReport | null> {
    const found = await this.references.one(ctx, 'result.read', Report, memberId, reportId);
    return found && show(found);
  }
}
