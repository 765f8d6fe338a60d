import type { Ctx } from '@careway/access';
import { type Coding, toGlobalId } from '@careway/contracts';
import { shown } from '@careway/service';
import { NotFoundError, References, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { codingFrom } from '../item/input.ts';
import { latest } from '../item/item.queries.ts';
import { words } from '../item/words.ts';
import { checkIn, takenOf } from '../medication-check/medication-check.ts';
import type { MedicationCheck } from '../medication-check/medication-check.rules.ts';
import { Medication } from './medication.entity.ts';

/** A medicine as it leaves through the graph; `__typename` tells unions what it is. */
export const showMedication = (row: Medication) => ({
  ...shown(row),
  __typename: 'Medication',
  code: words(row.code),
  requester: row.requesterId && { id: row.requesterId },
  edits: row.edits.toReversed().map((edit) => ({ ...edit, by: { id: edit.by } })),
  orderWarnings: row.warnings.map((warning) => ({ ...warning, memberId: row.memberId })),
  reasons: row.reasonIds.map((id) => ({ memberId: row.memberId, id: toGlobalId({ memberId: row.memberId, id }) })),
});
export type ShownMedication = ReturnType<typeof showMedication>;

/** Stands for a medicine that has no id yet. */
const NOT_ORDERED = 'new';

const checked = (memberId: string, { warnings, unknown }: MedicationCheck) => ({
  memberId,
  warnings: warnings.map((warning) => ({ ...warning, memberId })),
  unknown: unknown.map((one) => toGlobalId({ memberId, id: one })),
});

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
      return checked(memberId, await checkIn(tx, memberId, takenOf(medication)));
    });
  }

  /** What would speak against a medicine that nobody has ordered yet. */
  checkNew(ctx: Ctx, memberId: string, code: Coding, text: string) {
    return this.work.read(ctx, 'medication.check', memberId, async (tx) => {
      const { warnings, unknown } = await checkIn(tx, memberId, { id: NOT_ORDERED, codings: [codingFrom('code', code)], text });
      return checked(memberId, { warnings, unknown: unknown.filter((id) => id !== NOT_ORDERED) });
    });
  }
}
