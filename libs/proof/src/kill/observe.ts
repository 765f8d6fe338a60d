import { contexts } from '@careway/stack';
import type pg from 'pg';
import type { CommandKind } from './history.ts';
import type { Observed, Place, Told } from './observed.ts';

const ofFact = (log: string, type: string, id: string) =>
  `select ${id} as id, count(*)::int as n, min(sequence)::int as sequence from ${log}.outbox where type = '${type}' group by 1`;
const shownOnTimeline = (log: string, type: string, id: string, item: string) =>
  `select ${id} as id, count(*)::int as n from ${log}.outbox f
   join journey.timeline_entry_view e on e.member_id = f.key and e.item_id = (f.data->>'${item}')::uuid where f.type = '${type}' group by 1`;

const MARK = `data->'code'->>'code'`;
/** Where each kind of command leaves its trace. A goal is overwritten, so only its facts can be counted; its state is compared. */
const TRACES: Readonly<Record<CommandKind, Partial<Readonly<Record<Place, string>>>>> = {
  message: {
    row: 'select id::text as id, count(*)::int as n from support.message group by 1',
    fact: ofFact('support', 'support.message-sent.v1', `data->>'messageId'`),
    view: `select item_id::text as id, count(*)::int as n from journey.timeline_entry_view where type = 'message' group by 1`,
  },
  task: {
    row: `select code->'codings'->0->>'code' as id, count(*)::int as n from treatment.task group by 1`,
    fact: ofFact('treatment', 'treatment.task-added.v1', MARK),
    view: shownOnTimeline('treatment', 'treatment.task-added.v1', `f.${MARK}`, 'taskId'),
  },
  goal: { fact: ofFact('treatment', 'treatment.goal-set.v1', `data->>'goalId' || '/' || (data->>'target')`) },
  registration: {
    row: 'select id::text as id, count(*)::int as n from registry.member group by 1',
    fact: ofFact('registry', 'registry.member-registered.v1', 'key::text'),
    view: 'select member_id::text as id, count(*)::int as n from journey.member_view group by 1',
  },
};
const STATES = `select g.id::text as of, g.target::text as state, f.target as fact from treatment.goal g left join lateral (
  select o.data->>'target' as target from treatment.outbox o
  where o.key = g.member_id and o.type = 'treatment.goal-set.v1' and o.data->>'goalId' = g.id::text order by o.sequence desc limit 1) f on true`;

/** Reads everything that stands, as the superuser, who sees all rows. */
export async function observe(admin: pg.Client): Promise<Observed> {
  const rows = async <Row extends object>(sql: string, values: readonly unknown[] = []) => (await admin.query<Row>(sql, [...values])).rows;
  const traces = {} as Record<CommandKind, Partial<Record<Place, ReadonlyMap<string, number>>>>;
  const sequences = {} as Record<CommandKind, ReadonlyMap<string, number>>;
  for (const [kind, places] of Object.entries(TRACES) as [CommandKind, Partial<Record<Place, string>>][]) {
    traces[kind] = {};
    for (const [place, sql] of Object.entries(places) as [Place, string][]) {
      const found = await rows<{ id: string; n: number; sequence: number }>(sql);
      traces[kind][place] = new Map(found.map(({ id, n }) => [id, n]));
      if (place === 'fact') sequences[kind] = new Map(found.map(({ id, sequence }) => [id, sequence]));
    }
  }
  const outboxes = new Map<string, readonly Told[]>();
  const lanes = new Map<string, readonly Told[]>();
  const consumers: Observed['consumers'][number][] = [];
  let parked = 0;
  const [log] = await rows<{ there: boolean }>(`select to_regclass('bus.lane') is not null as there`);
  for (const { name } of contexts) {
    outboxes.set(name, await rows<Told>(`select key::text, sequence::int from ${name}.outbox order by position`));
    lanes.set(name, log?.there ? await rows<Told>(LANES, [`${name}.events`]) : []);
    consumers.push(...(await consumersOf(rows, name)));
    parked += (await rows<{ n: number }>(`select count(*)::int as n from ${name}.parked`))[0]!.n;
  }
  return { traces, sequences, states: await rows(STATES), outboxes, lanes, consumers, parked };
}

/** The embedded log in its present life. */
const LANES = `select r.event->>'subject' as key, (r.event->>'sequence')::int as sequence from bus.lane l
  join bus.record r on r.lane = l.id and r.epoch = l.epoch where l.topic = $1 order by l.id, r."offset"`;

type Rows = <Row extends object>(sql: string) => Promise<Row[]>;

async function consumersOf(rows: Rows, context: string): Promise<Observed['consumers']> {
  const taken = await rows<Told & { consumer: string; source: string }>(
    `select consumer, source, key::text, sequence::int from ${context}.consumer_key`,
  );
  const byPair = Map.groupBy(taken, ({ consumer, source }) => `${consumer} ${source}`);
  const pairs = await rows<{ consumer: string; source: string }>(`select consumer, source from ${context}.consumer_source order by 1, 2`);
  return pairs.map(({ consumer, source }) => ({
    consumer,
    source,
    last: new Map((byPair.get(`${consumer} ${source}`) ?? []).map(({ key, sequence }) => [key, sequence])),
  }));
}
