import type { Ctx } from '@careway/access';
import { shown } from '@careway/service';
import { References, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { afterId, latest, type PageArgs, pageOf, rowsFor } from '../item/item.queries.ts';
import { wordsOrNull } from '../item/words.ts';
import { Encounter } from './encounter.entity.ts';

const show = (row: Encounter) => ({
  ...shown(row),
  type: wordsOrNull(row.type),
  reason: wordsOrNull(row.reason),
  practitioner: row.practitionerId && { id: row.practitionerId },
  clinic: row.clinicId && { id: row.clinicId },
});

@Injectable()
export class EncounterService {
  constructor(
    private readonly work: Work,
    private readonly references: References,
  ) {}

  page(ctx: Ctx, memberId: string, args: PageArgs) {
    return this.work.read(ctx, 'encounter.read', memberId, async (tx) => {
      const rows = await latest(tx, Encounter, memberId, { after: afterId(memberId, args), rows: rowsFor(args) });
      return pageOf(memberId, rows, args, show);
    });
  }

  async byId(ctx: Ctx, id: string) {
    return show(await this.references.byId(ctx, 'encounter.read', Encounter, id));
  }

  async resolve(ctx: Ctx, id: string) {
    const found = await this.references.resolve(ctx, 'encounter.read', Encounter, id);
    return found && show(found);
  }

  /** The visit that an item names; null where it names none or this reader may not see it. */
  async of(ctx: Ctx, { memberId, encounterId }: { memberId: string; encounterId: string | null }) {
    const found = await this.references.one(ctx, 'encounter.read', Encounter, memberId, encounterId);
    return found && show(found);
  }
}
