import { type Ctx, require } from '@careway/access';
import { coverArranged, coverEnded, isUuid, uuidv7 } from '@careway/contracts';
import { NotFoundError, type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { InvalidInputError } from '../arrangement/arrangement.errors.ts';
import { requireSpan, type Span } from './cover.rules.ts';

export interface CoverRow extends Span {
  readonly id: string;
  readonly absentId: string;
  readonly standInId: string;
  readonly endedAt: Date | null;
}
const COVER = `select id, absent_id as "absentId", stand_in_id as "standInId", starts_at as "from", ends_at as "until", ended_at as "endedAt" from cover`;

/** A clinician is away, and a colleague looks after what was theirs: what the colleague sees stays what their own relations open. */
@Injectable()
export class CoverService {
  constructor(private readonly work: Work) {}

  /** One's own covers that have not ended, as the absent one and as the stand-in; the next first. */
  mine(ctx: Ctx): Promise<CoverRow[]> {
    const { personId } = ctx.principal;
    return this.work.browse(ctx, 'cover.arrange', (tx) =>
      tx.query<CoverRow>(
        `${COVER} where (absent_id = $1 or stand_in_id = $1) and ends_at > $2 and ended_at is null order by starts_at, id limit 100`,
        [personId, ctx.now],
      ),
    );
  }

  arrange(ctx: Ctx, { standIn, ...span }: Span & { readonly standIn: string }): Promise<CoverRow> {
    const { personId: absentId } = ctx.principal;
    return this.manage(ctx, absentId, async (tx) => {
      requireSpan(span, ctx.now);
      if (!isUuid(standIn) || standIn === absentId) throw new InvalidInputError('standIn', 'Choose a colleague.');
      // the copy of the relations must be fresh before it says who treats whom
      const [, [known]] = await Promise.all([
        tx.openPanel(),
        tx.query<{ together: boolean }>('select work_colleagues($1, $2) as together', [absentId, standIn]),
      ]);
      if (!known?.together)
        throw new InvalidInputError(
          'standIn',
          'This colleague treats none of your patients, so nothing would come to them. Choose another one.',
        );
      const cover = { id: uuidv7(), absentId, standInId: standIn, ...span, endedAt: null };
      await tx.execute('insert into cover (id, absent_id, stand_in_id, starts_at, ends_at, arranged_at) values ($1, $2, $3, $4, $5, $6)', [
        ...[cover.id, absentId, standIn, span.from, span.until, ctx.now],
      ]);
      const at = ctx.now.toISOString();
      tx.emit(coverArranged, {
        coverId: cover.id,
        absentId,
        standInId: standIn,
        from: span.from.toISOString(),
        until: span.until.toISOString(),
        at,
      });
      return cover;
    });
  }

  /** By either of the two. {@link NotFoundError} for one that is over, or of others. */
  end(ctx: Ctx, id: string): Promise<CoverRow> {
    const { personId } = ctx.principal;
    if (!isUuid(id)) throw new NotFoundError();
    return this.manage(ctx, personId, async (tx) => {
      const [cover] = await tx.execute<CoverRow>(
        `update cover set ended_at = $3 where id = $1 and (absent_id = $2 or stand_in_id = $2) and ended_at is null and ends_at > $3
         returning id, absent_id as "absentId", stand_in_id as "standInId", starts_at as "from", ends_at as "until", ended_at as "endedAt"`,
        [id, personId, ctx.now],
      );
      if (!cover) throw new NotFoundError();
      tx.emit(coverEnded, { coverId: id, absentId: cover.absentId, standInId: cover.standInId, at: ctx.now.toISOString() });
      return cover;
    });
  }

  /** A cover is about no member; the check names the clinician instead. */
  private manage<T>(ctx: Ctx, about: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    require(ctx, 'cover.arrange', about);
    return this.work.run(ctx, work);
  }
}

/** A cover as it leaves through the graph. */
export const showCover = ({ id, absentId, standInId, from, until, endedAt }: CoverRow) => ({
  __typename: 'Cover' as const,
  ...{ id, absent: { id: absentId }, standIn: { id: standInId }, from, until, endedAt },
});
