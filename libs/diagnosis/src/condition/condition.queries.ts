import type { Ctx } from '@careway/access';
import { shown } from '@careway/service';
import { References, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { latest } from '../item/item.queries.ts';
import { words } from '../item/words.ts';
import { Condition } from './condition.entity.ts';
import { isActive } from './condition.rules.ts';

/** A condition as it leaves through the graph; its class name tells unions what it is. */
export const showCondition = (row: Condition) => ({
  ...shown(row),
  __typename: 'Condition',
  code: words(row.code),
  active: isActive(row.clinicalStatus),
  confirmedBy: row.confirmedBy && { id: row.confirmedBy },
  recordedBy: row.recordedBy && { id: row.recordedBy },
});
export type ShownCondition = ReturnType<typeof showCondition>;

@Injectable()
export class ConditionQueries {
  constructor(
    private readonly work: Work,
    private readonly references: References,
  ) {}

  ofMember(ctx: Ctx, memberId: string): Promise<ShownCondition[]> {
    return this.work.read(ctx, 'condition.read', memberId, async (tx) => {
      const rows = await latest(tx, Condition, memberId, { where: `verification_status <> 'entered-in-error'` });
      return rows.map(showCondition).toSorted((a, b) => Number(b.active) - Number(a.active));
    });
  }

  async byId(ctx: Ctx, id: string): Promise<ShownCondition> {
    return showCondition(await this.references.byId(ctx, 'condition.read', Condition, id));
  }

  async resolve(ctx: Ctx, id: string): Promise<ShownCondition | null> {
    const found = await this.references.resolve(ctx, 'condition.read', Condition, id);
    return found && showCondition(found);
  }
}
