import type { Ctx } from '@careway/access';
import { toGlobalId } from '@careway/contracts';
import { shown } from '@careway/service';
import { References, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { latest } from '../item/item.queries.ts';
import { words } from '../item/words.ts';
import { Medication } from './medication.entity.ts';

const show = (row: Medication) => ({
  ...shown(row),
  code: words(row.code),
  requester: row.requesterId && { id: row.requesterId },
  reasons: row.reasonIds.map((id) => ({ memberId: row.memberId, id: toGlobalId({ memberId: row.memberId, id }) })),
});

@Injectable()
export class MedicationService {
  constructor(
    private readonly work: Work,
    private readonly references: References,
  ) {}

  ofMember(ctx: Ctx, memberId: string) {
    return this.work.read(ctx, 'medication.read', memberId, async (tx) => (await latest(tx, Medication, memberId)).map(show));
  }

  async byId(ctx: Ctx, id: string) {
    return show(await this.references.byId(ctx, 'medication.read', Medication, id));
  }

  async resolve(ctx: Ctx, id: string) {
    const found = await this.references.resolve(ctx, 'medication.read', Medication, id);
    return found && show(found);
  }
}
