import type { ImportResult } from '@careway/stack';
import type pg from 'pg';
import { type Kind, KINDS, REACTIONS } from './kinds.ts';
import type { Held } from './resources.ts';

/** How many more or fewer there are than in the column before, and why. */
export interface Difference {
  readonly at: 'rows' | 'events' | 'entries';
  readonly amount: number;
  readonly reason: string;
}
/** One type: resources in the files, rows owned by a context, events told of them, entries of timelines. */
export interface Line {
  readonly type: string;
  readonly resources: number;
  readonly rows: number;
  readonly events: number;
  readonly entries: number;
  readonly differences: readonly Difference[];
  /** What no difference accounts for, and rows that have no fact or no entry of their own; empty when all of it is explained. */
  readonly unexplained: readonly string[];
}

interface Found {
  readonly rows: number;
  readonly events: number;
  readonly entries: number;
  readonly untold: number;
  readonly unplaced: number;
}

/** Compares files with the record of an instance that has imported nothing else. @param admin a superuser, who sees all rows */
export async function importTable(admin: pg.Client, held: ReadonlyMap<string, Held>, { leftOut }: ImportResult): Promise<readonly Line[]> {
  const told = await factsOf(admin);
  const lines: Line[] = [];
  const kinds = new Map(KINDS.map((kind) => [kind.type, kind]));
  for (const type of [...new Set([...held.keys(), ...kinds.keys()])].sort()) {
    const { resources, different } = held.get(type) ?? { resources: 0, different: 0 };
    const kind = kinds.get(type);
    const found = kind ? await find(admin, kind) : NOTHING;
    const beside = Object.entries(kind?.beside ?? {}).map(([fact, reason]) => ({ amount: told.get(fact) ?? 0, reason }));
    const events = beside.reduce((sum, { amount }) => sum + amount, found.events);
    const none = kind && typeof kind.entry === 'object' ? kind.entry.none : undefined;
    const differences: Difference[] = [
      { at: 'rows', amount: different - resources, reason: kind?.fewer ?? 'stands in the files more than once' },
      ...leftOut.filter((note) => note.type === type).map(({ count, reason }): Difference => ({ at: 'rows', amount: -count, reason })),
      ...beside.map((one): Difference => ({ at: 'events', ...one })),
      { at: 'entries', amount: none === undefined ? 0 : -events, reason: none ?? '' },
    ];
    const counted = { type, resources, rows: found.rows, events, entries: found.entries };
    const known = differences.filter(({ amount }) => amount !== 0);
    lines.push({ ...counted, differences: known, unexplained: unexplained(counted, known, found, none !== undefined) });
  }
  return [...lines, ...(await strangers(admin, told, lines))];
}

const NOTHING: Found = { rows: 0, events: 0, entries: 0, untold: 0, unplaced: 0 };

function unexplained(
  { resources, rows, events, entries }: Omit<Line, 'differences' | 'unexplained'>,
  differences: readonly Difference[],
  { untold, unplaced }: Found,
  entryless: boolean,
): string[] {
  const over = (at: Difference['at'], from: number, to: number): string[] => {
    const left = to - from - differences.filter((one) => one.at === at).reduce((sum, { amount }) => sum + amount, 0);
    return left === 0 ? [] : [`${left > 0 ? '+' : ''}${left} ${at}`];
  };
  return [
    ...over('rows', resources, rows),
    ...over('events', rows, events),
    ...over('entries', events, entries),
    ...(untold ? [`${untold} rows and facts without each other`] : []),
    ...(unplaced && !entryless ? [`${unplaced} rows and entries without each other`] : []),
  ];
}

/** Counts one kind, and what has no partner: each row has its fact, each fact its row, each row its entry. */
async function find(admin: pg.Client, { context, table, key, fact, entry }: Kind): Promise<Found> {
  const [type, field] = fact;
  const { rows } = await admin.query<Found>(
    `with item as (select ${key} as id from ${context}.${table}),
       fact as (select (data->>$2)::uuid as id, count(*) as n from ${context}.outbox where type = $1 group by 1),
       entry as (select item_id as id, count(*) as n from journey.timeline_entry_view where type = $3 group by 1)
     select (select count(*) from item)::int as rows, (select coalesce(sum(n), 0) from fact)::int as events,
       (select coalesce(sum(n), 0) from entry)::int as entries,
       (select count(*) from item full join fact using (id) where item.id is null or fact.id is null)::int as untold,
       (select count(*) from item full join entry using (id) where item.id is null or entry.id is null)::int as unplaced`,
    [type, field, typeof entry === 'string' ? entry : ''],
  );
  return rows[0]!;
}

/** How often each type of fact was told, by all contexts that take an import. */
async function factsOf(admin: pg.Client): Promise<ReadonlyMap<string, number>> {
  const outboxes = ['registry', 'diagnosis', 'treatment', 'support'].map((name) => `select type from ${name}.outbox`).join(' union all ');
  const { rows } = await admin.query<{ type: string; n: number }>(`select type, count(*)::int as n from (${outboxes}) as told group by 1`);
  return new Map(rows.map(({ type, n }) => [type, n]));
}

/** Facts and entries that no type of resource accounts for, as lines of their own. */
async function strangers(admin: pg.Client, told: ReadonlyMap<string, number>, lines: readonly Line[]): Promise<Line[]> {
  const known = new Set(KINDS.flatMap(({ fact, beside }) => [fact[0], ...Object.keys(beside ?? {})]));
  const { rows } = await admin.query<{ type: string; n: number }>(
    'select type, count(*)::int as n from journey.timeline_entry_view group by 1',
  );
  const placed = new Map(rows.map(({ type, n }) => [type, n]));
  const reactions = Object.entries(REACTIONS).flatMap(([type, { entry, why }]): Line[] => {
    const events = told.get(type);
    return events
      ? [
          {
            type,
            resources: 0,
            rows: 0,
            events,
            entries: placed.get(entry) ?? 0,
            differences: [{ at: 'events', amount: events, reason: why }],
            unexplained: [],
          },
        ]
      : [];
  });
  const entries = (of: readonly Line[]) => of.reduce((sum, one) => sum + one.entries, 0);
  const more = rows.reduce((sum, { n }) => sum + n, 0) - entries(lines) - entries(reactions);
  const line = (type: string, events: number, entries: number): Line => ({
    ...{ type, resources: 0, rows: 0, events, entries, differences: [] },
    unexplained: [`no resource stands behind it`],
  });
  return [
    ...reactions,
    ...[...told].filter(([type]) => !known.has(type) && !Object.hasOwn(REACTIONS, type)).map(([type, n]) => line(type, n, 0)),
    ...(more ? [line('other entries', 0, more)] : []),
  ];
}
