import { contextFor } from '@careway/access';
import { journeyContext } from '@careway/journey';
import { asRole, openPool, surviveIn, Work } from '@careway/store';
import { DataSource, EntitySchema, LessThanOrEqual } from 'typeorm';
import pg from 'pg';

/** The page of 50 of one member, asked by that member. */
export interface Pages {
  page(memberId: string): Promise<unknown>;
  close(): Promise<void>;
}

const FIRST = 50;
const LABELS = 'general,mental,sexual,genetic,hiv,substance,social,minor';

interface Timelines {
  page(ctx: ReturnType<typeof contextFor>, memberId: string, args: { first: number; all: boolean }): Promise<{ edges: readonly unknown[] }>;
}

/** A context shows its module only, so the service is found in it by its name. */
function timelinesOf(work: Work): Timelines {
  const providers = Reflect.getMetadata('providers', journeyContext.module) as readonly { name: string }[];
  const Service = providers.find(({ name }) => name === 'TimelineService') as unknown as new (work: Work) => Timelines;
  return new Service(work);
}

/** What the resolver calls: opens the record, asks, and answers the nodes of the graph. */
export async function ours(url: string): Promise<Pages> {
  const extra = { max: 1, pipeline: true };
  const source = await new DataSource({ type: 'postgres', url: asRole(url, 'journey'), schema: 'journey', extra }).initialize();
  surviveIn(source);
  const timelines = timelinesOf(new Work('journey', source));
  return {
    async page(personId) {
      const principal = { kind: 'member', personId, sessionId: 'bench', purpose: 'PATRQT' } as const;
      const { edges } = await timelines.page(contextFor(principal, { operation: 'bench' }), personId, { first: FIRST, all: false });
      if (edges.length !== FIRST) throw new Error(`${edges.length} entries came instead of ${FIRST}.`);
    },
    close: () => source.destroy(),
  };
}

const column = (name: string, type: string) => ({ name, type }) as const;
const Entry = new EntitySchema<Record<string, unknown>>({
  name: 'Entry',
  tableName: 'timeline_entry_view',
  columns: {
    memberId: { ...column('member_id', 'uuid'), primary: true },
    id: { ...column('id', 'uuid'), primary: true },
    journeyId: column('journey_id', 'uuid'),
    occurredAt: column('occurred_at', 'timestamptz'),
    precision: column('precision', 'text'),
    rank: column('rank', 'smallint'),
    depth: column('depth', 'bigint'),
    type: column('type', 'text'),
    area: column('area', 'text'),
    sensitivity: column('sensitivity', 'text'),
    itemType: column('item_type', 'text'),
    itemId: column('item_id', 'uuid'),
    shown: column('shown', 'boolean'),
    releasedAt: column('released_at', 'timestamptz'),
    data: column('data', 'jsonb'),
  },
} as never);

/** TypeORM's `find` of the same page: alone, or in a transaction that sets whom row-level security lets through. */
export async function typeorm(url: string, secured: boolean): Promise<Pages> {
  const login = secured ? asRole(url, 'journey') : url;
  const source = await new DataSource({
    type: 'postgres',
    url: login,
    schema: 'journey',
    entities: [Entry],
    extra: { max: 1 },
  }).initialize();
  surviveIn(source);
  const find = (manager: Pick<typeof source.manager, 'find'>, memberId: string) =>
    manager.find(Entry, {
      where: { memberId, shown: true, releasedAt: LessThanOrEqual(new Date()) },
      order: { occurredAt: 'DESC', rank: 'DESC', depth: 'DESC', id: 'DESC' },
      take: FIRST + 1,
    });
  const page = (memberId: string) =>
    source.transaction(async (manager) => {
      await manager.query(`select set_config('careway.member', $1, true), set_config('careway.labels', $2, true)`, [memberId, LABELS]);
      return find(manager, memberId);
    });
  return { page: secured ? page : (memberId) => find(source.manager, memberId), close: () => source.destroy() };
}

const SELECT = `select id, journey_id, (extract(epoch from occurred_at) * 1000)::bigint as at, precision, rank, depth, type, item_type, item_id, data from journey.timeline_entry_view
  where member_id = $1 and shown and released_at <= $2 order by occurred_at desc, rank desc, depth desc, id desc limit 51`;

/** One prepared statement and nothing else. */
export function prepared(url: string): Pages {
  const pool = openPool({ connectionString: url, max: 1 });
  return { page: (memberId) => pool.query({ name: 'page', text: SELECT, values: [memberId, new Date()] }), close: () => pool.end() };
}

/**
 * The least that a page under row-level security can be: begin, identity, page and commit, prepared, in one flush. As the superuser the
 * same statements go past the policies, so that the difference is what the policies cost.
 */
export async function flush(url: string, secured: boolean): Promise<Pages> {
  const client = new pg.Client({ connectionString: secured ? asRole(url, 'journey') : url, pipeline: true });
  client.on('error', () => undefined);
  await client.connect();
  const identity = `select set_config('careway.member', $1, true), set_config('careway.labels', $2, true)`;
  return {
    page: (memberId) =>
      Promise.all([
        client.query({ name: 'begin', text: 'begin' }),
        client.query({ name: 'identity', text: identity, values: [memberId, LABELS] }),
        client.query({ name: 'page', text: SELECT, values: [memberId, new Date()] }),
        client.query({ name: 'commit', text: 'commit' }),
      ]),
    close: () => client.end(),
  };
}
