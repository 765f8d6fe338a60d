import type { Ctx } from '@careway/access';
import { toGlobalId } from '@careway/contracts';
import { NotFoundError, type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { COVERED } from '../cover/covered.ts';
import { toEnum } from '../words.ts';
import { kindOf, nextOf, type WorkKind } from './kinds.ts';
import { IN_POOL } from './pools.ts';
import { isLate, mayRest, reasonOf, UNDO_MS, type Urgency, urgencyOf } from './work.rules.ts';
import { fromWorkCursor, toWorkCursor } from './work-cursor.ts';
import { OF_PANEL, ORDER, rankedWork, READ, RESTS, WAITS, type WorkRead } from './worklist.sql.ts';

const LONGEST_PAGE = 100;
export type View = 'mine' | 'pool' | 'team' | 'cover';
export interface WorklistArgs {
  readonly view: View;
  readonly kinds: readonly WorkKind[] | null;
  readonly urgency: Urgency | null;
  readonly unclaimed: boolean;
  readonly resting: boolean;
  readonly first: number;
  readonly after: string | null;
}
interface Counts {
  readonly mine: number;
  readonly pool: number;
  readonly team: number;
  readonly cover: number;
}

const VIEWS: Readonly<Record<View, string>> = {
  mine: 'w.owner_id = $1',
  pool: IN_POOL,
  team: 'true',
  cover: `w.owner_id in (${COVERED})`,
};
const RANKS: Readonly<Record<Urgency, number>> = { now: 0, soon: 1, calm: 2 };
const ALL = `all_work as (${rankedWork(`${OF_PANEL} and ${WAITS}`)})`;
const count = (view: View): string => `count(*) filter (where ${VIEWS[view]})::int as ${view}`;
/** Of the given kinds, or of all. */
const COUNTS = `with ${ALL} select ${(['mine', 'pool', 'team', 'cover'] as const).map(count).join(', ')}
  from all_work w where w.is_open and not ${RESTS} and ($3::text[] is null or w.kind = any ($3))`;

@Injectable()
export class WorklistQueries {
  constructor(private readonly work: Work) {}

  /** A page keeps the instant of its first one, so that nothing moves between pages because the clock did. */
  page(ctx: Ctx, { view, kinds, urgency, unclaimed, resting, first, after }: WorklistArgs) {
    const place = after ? fromWorkCursor(after) : undefined;
    const asOf = place?.asOf ?? ctx.now;
    const most = Math.min(Math.max(first, 0), LONGEST_PAGE);
    const values: unknown[] = [ctx.principal.personId, asOf];
    const $ = (value: unknown, type: string) => `$${values.push(value)}::${type}`;
    const where = ['w.is_open', VIEWS[view], resting ? RESTS : `not ${RESTS}`];
    if (kinds) where.push(`w.kind = any (${$(kinds, 'text[]')})`);
    if (urgency) where.push(`w.rank = ${$(RANKS[urgency], 'int')}`);
    if (unclaimed) where.push('w.owner_id is null');
    if (place)
      where.push(
        `(${ORDER}) > (${$(place.rank, 'int')}, ${$(place.base, 'int')}, ${$(place.dueAt, 'timestamptz')}, ${$(place.id, 'uuid')})`,
      );
    const page = `select * from all_work w where ${where.join(' and ')} order by ${ORDER} limit ${$(most + 1, 'int')}`;
    return this.work.panel(ctx, 'work.panel', async (tx) => {
      const [rows, counts] = await Promise.all([
        tx.query<WorkRead>(`with ${ALL}, picked as (${page}) ${READ} order by ${ORDER}`, values),
        countsOf(tx, ctx, kinds),
      ]);
      const shown = rows.slice(0, most);
      await tx.disclosed(shown.map(({ memberId }) => memberId));
      const last = shown.at(-1);
      const endCursor = last ? toWorkCursor({ ...last, asOf }) : null;
      return { nodes: shown.map((row) => showWork(row, asOf)), pageInfo: { hasNextPage: rows.length > most, endCursor }, counts };
    });
  }

  /** Nothing about anybody: what a page is told when it should ask again. {@link NotFoundError} for another person's. */
  bell(ctx: Ctx, id: string): Promise<{ id: string; team: number }> {
    if (id !== ctx.principal.personId) throw new NotFoundError();
    return this.work.panel(ctx, 'work.panel', async (tx) => ({ id, team: (await countsOf(tx, ctx, null)).team }));
  }
}

async function countsOf(tx: Tx, { principal, now }: Ctx, kinds: readonly WorkKind[] | null): Promise<Counts> {
  const [counts] = await tx.query<Counts>(COUNTS, [principal.personId, now, kinds]);
  return counts!;
}

/** A piece of work as it leaves through the graph. */
export function showWork(row: WorkRead, now: Date) {
  const { memberId, id, kind, level, step, code, version, since, dueAt, isOpen, ownerId, ownedAt } = row;
  const person = (one: string | null) => one && { id: one };
  return {
    __typename: 'WorkItem' as const,
    ...{ memberId, id: toGlobalId({ memberId, id }), version, level, code, since, dueAt, isOpen },
    ...{ member: { id: memberId }, kind: toEnum(kind), next: toEnum(nextOf(kind, step)) },
    ...{ urgency: toEnum(urgencyOf(row, now)), reason: toEnum(reasonOf(row, now)), late: isLate(row, now) },
    ...{ owner: person(ownerId), ownedSince: ownedAt, restsUntil: row.snoozedUntil && row.snoozedUntil > now ? row.snoozedUntil : null },
    handover: row.handedBy && {
      ...{ by: { id: row.handedBy }, at: row.handedAt, reason: toEnum(row.handedReason ?? 'other'), words: row.handedWords },
    },
    canFinish: !kindOf(kind).hasAct,
    canRest: mayRest(row, now),
    canUndo: row.canUndo && row.changedAt !== null && now.getTime() - row.changedAt.getTime() <= UNDO_MS,
    item: { __typename: row.itemType, memberId, id: toGlobalId({ memberId, id: row.itemId }) },
  };
}
