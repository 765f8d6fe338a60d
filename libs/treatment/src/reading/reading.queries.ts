import type { Ctx } from '@careway/access';
import type { EntryKind } from '@careway/clinical/reading';
import { dayIn, fromGlobalId, toGlobalId } from '@careway/contracts';
import { References, selection, tableName, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { nameOf } from './reading.input.ts';
import { Reading } from './reading.entity.ts';
import { showReading, type ShownReading } from './reading.show.ts';

/** More points than a chart shows; the days that are asked for bound the rest. */
const MOST = 1_000;
export const MOST_DAYS = 1_830;

export interface ReadingsAsked {
  readonly kind?: EntryKind | undefined;
  readonly days: number;
  readonly withdrawn: boolean;
}

@Injectable()
export class ReadingQueries {
  constructor(
    private readonly work: Work,
    private readonly references: References,
  ) {}

  /** The newest first. */
  ofMember(ctx: Ctx, memberId: string, { kind, days, withdrawn }: ReadingsAsked): Promise<ShownReading[]> {
    return this.work.read(ctx, 'reading.read', memberId, async (tx) => {
      const since = new Date(ctx.now.getTime() - Math.min(Math.max(days, 1), MOST_DAYS) * 86_400_000);
      const rows = await tx.query<Reading>(
        `select ${selection(Reading, 't')} from ${tableName(Reading)} t
         where t.member_id = $1 and t.occurred_at > $2 and ($3::text is null or t.kind = $3) and (t.status = 'final' or $4)
         order by t.occurred_at desc, t.id desc limit ${MOST}`,
        [memberId, since, kind ?? null, withdrawn],
      );
      return rows.map(showReading);
    });
  }

  async byId(ctx: Ctx, id: string): Promise<ShownReading> {
    return showReading(await this.references.byId(ctx, 'reading.read', Reading, id));
  }

  async resolve(ctx: Ctx, id: string): Promise<ShownReading | null> {
    const found = await this.references.resolve(ctx, 'reading.read', Reading, id);
    return found && showReading(found);
  }

  /** All of one kind on one day; null where none of them counts. */
  async day(ctx: Ctx, id: string) {
    const ref = fromGlobalId(id);
    if (!ref) return null;
    const rows = await this.references.of(ctx, 'reading.read', Reading, ref.memberId, 'dayId', ref.id);
    const counted = rows.filter(({ status }) => status === 'final').toSorted((a, b) => +a.occurredAt - +b.occurredAt);
    const [first] = counted;
    if (!first) return null;
    const { memberId, kind, occurredAt } = first;
    return {
      __typename: 'ReadingDay',
      memberId,
      id: toGlobalId(ref),
      kind: nameOf(kind),
      day: dayIn(occurredAt),
      readings: counted.map(showReading),
    };
  }
}
