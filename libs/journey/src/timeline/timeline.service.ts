import type { Ctx } from '@careway/access';
import { AREAS, fromGlobalId, SENSITIVITIES, toGlobalId } from '@careway/contracts';
import { NotFoundError, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { toEnum } from '../words.ts';
import { fromCursor, toCursor } from './cursor.ts';
import { type EntryType } from './kinds.ts';
import { type EntryRow, type PageOf, pageQuery } from './page.ts';

const LONGEST_PAGE = 100;

export interface TimelineArgs {
  readonly first: number;
  readonly after?: string | null;
  readonly journey?: string | null;
  readonly types?: readonly EntryType[] | null;
  readonly all: boolean;
  readonly since?: Date | null;
  readonly asMemberSees?: boolean;
}

export type TimelineNode = ReturnType<typeof nodeOf>;

@Injectable()
export class TimelineService {
  constructor(private readonly work: Work) {}

  async page(ctx: Ctx, memberId: string, { first, after, journey, types, all, since, asMemberSees }: TimelineArgs) {
    const ref = journey ? fromGlobalId(journey) : undefined;
    if (journey && ref?.memberId !== memberId) throw new NotFoundError();
    const page: PageOf = {
      memberId,
      first: Math.min(Math.max(first, 0), LONGEST_PAGE),
      after: after ? fromCursor(after) : undefined,
      journeyId: ref?.id,
      types: types ?? undefined,
      all,
      since: since ? new Date(since) : undefined,
      asMemberSees,
    };
    const rows = await this.rows(ctx, page);
    const edges = rows.slice(0, page.first).map((row) => ({ cursor: cursorOf(row), node: nodeOf(memberId, row) }));
    return { memberId, edges, pageInfo: { hasNextPage: rows.length > page.first, endCursor: edges.at(-1)?.cursor ?? null } };
  }

  async byId(ctx: Ctx, id: string): Promise<TimelineNode> {
    const ref = fromGlobalId(id);
    if (!ref) throw new NotFoundError();
    const [row] = await this.rows(ctx, { ...ref, first: 1 });
    if (!row) throw new NotFoundError();
    return nodeOf(ref.memberId, row);
  }

  /** Follows from the reader's relation alone, so it tells nothing about what is there. */
  isLimited(ctx: Ctx, memberId: string): Promise<boolean> {
    return this.work.ask(ctx, 'journey.read', memberId, { text: 'select 1', values: [] }).then(() => {
      const relation = ctx.relations.get(memberId);
      const areas = relation?.kind === 'proxy' ? relation.areas : AREAS;
      return areas.length < AREAS.length || (relation?.labels.length ?? 0) < SENSITIVITIES.length;
    });
  }

  private rows(ctx: Ctx, page: PageOf): Promise<EntryRow[]> {
    return this.work.ask(ctx, 'journey.read', page.memberId, pageQuery(ctx.principal, page, ctx.now));
  }
}

const cursorOf = ({ at, rank, depth, id }: EntryRow): string => toCursor({ at: Number(at), rank, depth: Number(depth), id });

function nodeOf(memberId: string, row: EntryRow) {
  const { code, status, value, unit, interpretation, results, by } = row.data;
  return {
    memberId,
    id: toGlobalId({ memberId, id: row.id }),
    journeyId: row.journeyId,
    occurredAt: new Date(Number(row.at)),
    precision: toEnum(row.precision),
    type: toEnum(row.type),
    ...{ code, status, value, unit, interpretation, results, by },
    item: { __typename: row.itemType, memberId, id: toGlobalId({ memberId, id: row.itemId }) },
  };
}
