import type { Bus } from '@careway/bus';
import { isUuid, TOPICS } from '@careway/contracts';
import { createLog } from '@careway/service';
import { asRole, type Projection, rebuild, refill, relationCopy, replay } from '@careway/store';
import pg from 'pg';
import { contexts } from '../contexts.ts';
import type { Instance } from '../data-folder.ts';
import { openLog } from '../exchange.ts';
import { type Arguments, UsageError } from './arguments.ts';
import { findInstance } from './find.ts';

const VERBS = ['lag', 'parked', 'replay', 'rebuild', 'refill', 'notices'] as const;

interface Row {
  readonly consumer: string;
}

/** What `npm run events` does; loaded when it is called, since it brings all of Careway with it. */
export async function events(args: Arguments): Promise<number> {
  const [verb, name, ...more] = args.rest;
  if (!VERBS.includes(verb as (typeof VERBS)[number])) throw new UsageError(`Say one of ${VERBS.join(', ')}.`);
  if (more.length) throw new UsageError(`One consumer at a time, not "${[name, ...more].join(' ')}".`);
  if (args.text('key') !== undefined && (verb !== 'replay' || !isUuid(args.text('key'))))
    throw new UsageError('--key takes the id of a key, for replay.');
  if (args.flag('again') && verb !== 'notices') throw new UsageError('--again is for notices.');
  if (verb === 'replay' || verb === 'rebuild') consumer(name, verb);
  const { instance } = findInstance(args);
  const admin = instance.database;
  const print = (rows: readonly object[]) => {
    if (args.flag('json')) process.stdout.write(`${JSON.stringify(rows)}\n`);
    else if (rows.length) process.stdout.write(tableOf(rows));
    else process.stdout.write('Nothing.\n');
  };
  switch (verb as (typeof VERBS)[number]) {
    case 'lag':
      print(await lag(instance, name));
      return 0;
    case 'parked':
      print(
        await each(
          admin,
          (context) =>
            `select consumer, source, key, sequence::int, event->>'type' as type, error, attempts, parked_at from ${context}.parked order by 1, 2, 3, 4`,
          name,
        ),
      );
      return 0;
    case 'replay': {
      const { context, projection } = consumer(name, 'replay');
      const done = await replay(asRole(admin, `${context}_projector`), context, projection, args.text('key'));
      print([{ consumer: projection.name, ...done }]);
      return done.left === 0 ? 0 : 1;
    }
    case 'refill': {
      // what was wiped has no topics any more: without them nothing could be told again
      await onBus(instance, (bus) => bus.createTopics(TOPICS));
      const epochs = await Promise.all(
        contexts.map(async (context) => ({ context: context.name, epoch: await refill(admin, context.name) })),
      );
      print(epochs);
      return 0;
    }
    case 'notices': {
      print(await notices(admin, args.flag('again')));
      return 0;
    }
    case 'rebuild': {
      const { context, projection } = consumer(name, 'rebuild');
      await rebuild(asRole(admin, `${context}_projector`), projection);
      print([{ consumer: projection.name, rebuilt: projection.tables.join(', ') }]);
      return 0;
    }
  }
}

/** Notices that were tried often enough: by what they are and what went wrong, never whose they are. */
async function notices(admin: string, again: boolean): Promise<object[]> {
  const client = new pg.Client({ connectionString: admin });
  await client.connect();
  try {
    const { rows } = await client.query<object>(
      again
        ? `with tried as (update journey.notification_delivery set state = 'waiting', attempts = 0, due_at = now() where state = 'parked' returning channel)
           select channel, count(*)::int as again from tried group by 1 order by 1`
        : `select channel, kind, fault, count(*)::int as notices, min(since) as since from journey.notification_delivery where state = 'parked' group by 1, 2, 3 order by 1, 2, 3`,
    );
    return rows;
  } finally {
    await client.end();
  }
}

interface Position extends Row {
  readonly topic: string;
  readonly partition: number;
  readonly at: number;
}
/** How far each consumer is in each lane, where the lane ends, and what is between. */
async function lag(instance: Instance, name: string | undefined): Promise<object[]> {
  const of = (context: string) =>
    `select consumer, topic, partition, next_offset::float8 as at from ${context}.consumer_position order by 1, 2, 3`;
  const positions = (await each(instance.database, of, name)) as Position[];
  const ends = await onBus(instance, (bus) => bus.ends([...new Set(positions.map(({ topic }) => topic))]));
  const endOf = new Map(ends.map(({ topic, partition, end }) => [`${topic}/${partition}`, Number(end)]));
  return positions.map((one) => {
    const end = endOf.get(`${one.topic}/${one.partition}`) ?? one.at;
    return { ...one, end, behind: Math.max(0, end - one.at) };
  });
}

/** On the log that the instance shares with its contexts. */
async function onBus<T>({ database, brokers }: Instance, ask: (bus: Bus) => Promise<T>): Promise<T> {
  const bus = await openLog({ url: (role) => asRole(database, role) }, createLog('events', 'silent'), { brokers, connections: 1 });
  try {
    return await ask(bus);
  } finally {
    await bus.close();
  }
}

/** Every consumer of every context, by name; to rebuild, those that hold something. */
function consumer(name: string | undefined, verb: 'replay' | 'rebuild') {
  const all = contexts.flatMap(({ name: context, projections }) =>
    [relationCopy(context), ...projections]
      .filter(({ tables }) => verb === 'replay' || tables.length > 0)
      .map((projection: Projection) => ({ context, projection })),
  );
  const found = all.find(({ projection }) => projection.name === name);
  if (!found) throw new UsageError(`Name one of these consumers:\n${all.map(({ projection }) => `  ${projection.name}`).join('\n')}`);
  return found;
}

async function each(admin: string, sql: (context: string) => string, only?: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: admin });
  await client.connect();
  try {
    const rows: Row[] = [];
    for (const { name } of contexts) rows.push(...(await client.query<Row>(sql(name))).rows);
    return only === undefined ? rows : rows.filter((row) => row.consumer === only);
  } finally {
    await client.end();
  }
}

/** Rows as aligned columns, as wide as their widest value. */
function tableOf(rows: readonly object[]): string {
  const names = Object.keys(rows[0]!);
  const lines = [
    names,
    ...rows.map((row) => Object.values(row).map((value) => (value instanceof Date ? value.toISOString() : String(value)))),
  ];
  const widths = names.map((_name, n) => Math.max(...lines.map((line) => line[n]?.length ?? 0)));
  return lines
    .map(
      (line) =>
        `${line
          .map((cell, n) => cell.padEnd(widths[n]!))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}
