import type { Ctx } from '@careway/access';
import { toGlobalId } from '@careway/contracts';
import { shown } from '@careway/service';
import { NotFoundError, References, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { latest } from '../item/item.queries.ts';
import { words } from '../item/words.ts';
import { checkIn, takenOf } from '../medication-check/medication-check.ts';
import { Medication } from './medication.entity.ts';

/** A medicine as it leaves through the graph; `__typename` tells unions what it is. */
export const showMedication = (row: Medication) => ({
  ...shown(row),
  __typename: 'Medication',
  code: words(row.code),
  requester: row.requesterId && { id: row.requesterId },
  reasons: row.reasonIds.map((id) => ({ memberId: row.memberId, id: toGlobalId({ memberId: row.memberId, id }) })),
});
export type ShownMedication = ReturnType<typeof showMedication>;

@Injectable()
export class MedicationService {
  constructor(
    private readonly work: Work,
    private readonly references: References,
  ) {}

  ofMember(ctx: Ctx, memberId: string) {
    return this.work.read(ctx, 'medication.read', memberId, async (tx) => (await latest(tx, Medication, memberId)).map(showMedication));
  }

  async byId(ctx: Ctx, id: string) {
    return showMedication(await this.references.byId(ctx, 'medication.read', Medication, id));
  }

  async resolve(ctx: Ctx, id: string) {
    const found = await this.references.resolve(ctx, 'medication.read', Medication, id);
    return found && showMedication(found);
  }

  /** What speaks against one medicine now, for whoever treats the member. */
  check(ctx: Ctx, memberId: string, id: string) {
    return this.work.read(ctx, 'medication.check', memberId, async (tx) => {
      const [medication] = await tx.find(Medication, memberId, { id });
      if (!medication) throw new NotFoundError();
      const { warnings, unknown } = await checkIn(tx, memberId, takenOf(medication));
      return {
        memberId,
        warnings: warnings.map((warning) => ({ ...warning, memberId })),
        unknown: unknown.map((one) => ({ __typename: 'Medication', memberId, id: toGlobalId({ memberId, id: one }) })),
      };
    });
  }
}
