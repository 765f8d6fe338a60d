/** `node --conditions=source libs/bus/src/embedded/throughput.bench.ts postgres://...`: the bus against plain INSERT and SELECT, in an empty database. */
import pg from 'pg';
import { consumeAll, load, throughput } from '../suite/throughput.ts';
import { openEmbeddedBus } from './embedded-bus.ts';

const url = process.argv[2];
if (!url) throw new Error('Give the connection string of an empty database.');
const bus = await openEmbeddedBus({ url });
const client = new pg.Client({ connectionString: url });
await client.connect();
await client.query('create table plain (id bigint generated always as identity primary key, event json not null)');
await bus.createTopics(['bench', 'full']);
const count = 100_000;
for (const batch of load(count)) {
  await bus.publish('full', batch);
  await client.query('insert into plain (event) select e::json from unnest($1::text[]) e', [batch.map((event) => JSON.stringify(event))]);
}
await client.query('create table read as select * from plain; create index on read (id)');

await throughput(
  'embedded',
  {
    publish: async (batches) => {
      for (const batch of batches) await bus.publish('bench', batch);
    },
    publishFloor: async (batches) => {
      for (const batch of batches)
        await client.query('insert into plain (event) select e::json from unnest($1::text[]) e', [
          batch.map((event) => JSON.stringify(event)),
        ]);
    },
    consume: () => consumeAll(bus, 'full', count),
    consumeFloor: async () => {
      let last = 0;
      for (let rows = 500; rows === 500;) {
        const read = await client.query<{ id: string }>('select id, event from read where id > $1 order by id limit 500', [last]);
        rows = read.rows.length;
        last = Number(read.rows.at(-1)?.id ?? last);
      }
    },
  },
  count,
);
await client.end();
await bus.close();
