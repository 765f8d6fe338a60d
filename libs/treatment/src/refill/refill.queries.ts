import type { Ctx } from '@careway/access';
import { dayIn, toGlobalId } from '@careway/contracts';
import { shown } from '@careway/service';
import { References, selection, tableName, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import type { ShownMedication } from '../medication/medication.service.ts';
import { Refill } from './refill.entity.ts';
import { isUncollected, refillKindOf, repeatsLeft, usesRepeat } from './refill.rules.ts';

const LONGEST_PAGE = 100;
const idOf = (personId: string | null) => personId && { id: personId };

/** A request as it leaves through the graph; `__typename` tells unions what it is. */
export const showRefill = (row: Refill) => ({
  ...shown(row),
  __typename: 'Refill',
  kind: row.kind.toUpperCase(),
  /** As stored, for rules. */
  state: row.status,
  status: row.status.toUpperCase(),
  member: { id: row.memberId },
  requestedAt: row.occurredAt,
  decidedBy: idOf(row.decidedBy),
  dispensedBy: idOf(row.dispensedBy),
  warnings: row.warnings.map((warning) => ({ ...warning, memberId: row.memberId })),
});
export type ShownRefill = ReturnType<typeof showRefill>;

@Injectable()
export class RefillQueries {
  constructor(
    private readonly work: Work,
    private readonly references: References,
  ) {}

  async byId(ctx: Ctx, id: string): Promise<ShownRefill> {
    return showRefill(await this.references.byId(ctx, 'medication.read', Refill, id));
  }

  async resolve(ctx: Ctx, id: string): Promise<ShownRefill | null> {
    const found = await this.references.resolve(ctx, 'medication.read', Refill, id);
    return found && showRefill(found);
  }

  /** The newest that was not taken back; null: nothing has been requested. */
  async ofMedication(ctx: Ctx, medication: ShownMedication): Promise<ShownRefill | null> {
    const all = await this.of(ctx, medication);
    const [newest] = all.filter(({ status }) => status !== 'cancelled').toSorted((a, b) => +b.occurredAt - +a.occurredAt);
    return newest ? showRefill(newest) : null;
  }

  /** What asking for more would be now. */
  async kindOf(ctx: Ctx, medication: ShownMedication): Promise<string> {
    const used = (await this.of(ctx, medication)).filter(usesRepeat).length;
    return refillKindOf(medication, used, dayIn(ctx.now)).toUpperCase();
  }

  async repeatsLeft(ctx: Ctx, medication: ShownMedication): Promise<number | null> {
    return repeatsLeft(medication, (await this.of(ctx, medication)).filter(usesRepeat).length);
  }

  uncollected = (ctx: Ctx, { state, decidedAt }: ShownRefill): boolean => isUncollected({ status: state, decidedAt }, ctx.now);

  /** What waits for somebody of the care team, over the reader's own patients; the longest waiting first. */
  pooled(ctx: Ctx, first: number): Promise<ShownRefill[]> {
    return this.work.panel(ctx, 'refill.panel', async (tx) => {
      const rows = await tx.query<Refill>(
        `select ${selection(Refill, 't')} from ${tableName(Refill)} t where t.status in ('requested', 'approved')
         order by t.occurred_at, t.id limit $1`,
        [Math.min(Math.max(first, 0), LONGEST_PAGE)],
      );
      await tx.disclosed(rows.map(({ memberId }) => memberId));
      return rows.map(showRefill);
    });
  }

  private of(ctx: Ctx, { memberId, key }: ShownMedication): Promise<Refill[]> {
    return this.references.of(ctx, 'medication.read', Refill, memberId, 'medicationId', key);
  }
}

export const medicationIdOf = ({ memberId, medicationId }: { memberId: string; medicationId: string }): string =>
  toGlobalId({ memberId, id: medicationId });
