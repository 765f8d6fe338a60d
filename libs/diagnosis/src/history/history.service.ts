import type { Ctx } from '@careway/access';
import { shown } from '@careway/service';
import { NotFoundError, References, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import type { Concept, Item } from '../item/item.entity.ts';
import { latest, NOT_RETRACTED } from '../item/item.queries.ts';
import { words, wordsOrNull } from '../item/words.ts';
import { allergySummary } from './allergy.rules.ts';
import { Allergy } from './history.entity.ts';

type Kind<Row extends Item> = new () => Row;
type Coded = Item & { readonly code?: Concept; readonly reason?: Concept | null };

const show = <Row extends Coded>(row: Row) => ({
  ...shown(row),
  ...(row.code ? { code: words(row.code) } : {}),
  ...(row.reason ? { reason: wordsOrNull(row.reason) } : {}),
});

/** What was done before: one way to read for procedures, immunisations, allergies and imaging. */
@Injectable()
export class HistoryService {
  constructor(
    private readonly work: Work,
    private readonly references: References,
  ) {}

  ofMember<Row extends Coded>(ctx: Ctx, kind: Kind<Row>, memberId: string) {
    const where = kind === (Allergy as Kind<Item>) ? `verification_status <> 'entered-in-error'` : NOT_RETRACTED;
    return this.work.read(ctx, 'history.read', memberId, async (tx) => (await latest(tx, kind, memberId, { where })).map(show));
  }

  /** Whether there are allergies, there are none, or nobody has asked. */
  async allergies(ctx: Ctx, memberId: string) {
    return { memberId, ...allergySummary(await this.ofMember(ctx, Allergy, memberId)) };
  }

  async byId<Row extends Coded>(ctx: Ctx, kind: Kind<Row>, id: string) {
    const found = await this.resolve(ctx, kind, id);
    if (!found) throw new NotFoundError();
    return found;
  }

  async resolve<Row extends Coded>(ctx: Ctx, kind: Kind<Row>, id: string) {
    const found = await this.references.resolve<Coded>(ctx, 'history.read', kind, id);
    return found && show(found);
  }
}
