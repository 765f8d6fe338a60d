/** The tables that every context has beside its own. Run inside the context's schema, as its owner. */
export const tables = (context: string): string => `
create table meta (only_row boolean primary key default true check (only_row), epoch text not null default substr(replace(gen_random_uuid()::text, '-', ''), 1, 8));
insert into meta default values;

-- The context's log: insert-only, never pruned, partitioned by time. Read by snapshot difference over xid.
create sequence outbox_position;
create table outbox (
  position bigint not null default nextval('outbox_position'),
  recorded_at timestamptz not null default now(),
  xid xid8 not null default pg_current_xact_id(),
  bucket smallint not null,
  key uuid not null,
  sequence bigint not null,
  id uuid not null,
  type text not null,
  time timestamptz not null,
  correlation_id uuid,
  causation_id text,
  data jsonb not null,
  primary key (recorded_at, position)
) partition by range (recorded_at);
create table outbox_rest partition of outbox default;
create index outbox_by_xid on outbox (bucket, xid);
create index outbox_by_position on outbox (bucket, position);
create index outbox_by_key on outbox (key, sequence);

-- Counts 1, 2, 3 per key in the statement that emits; its row lock is what keeps the order of a key.
create table key_sequence (key uuid primary key, last bigint not null);

-- How far each bucket of keys has been told. A relay locks the row while it tells.
create table relay (
  bucket smallint primary key,
  seen pg_snapshot not null default '1:1:',
  target pg_snapshot,
  after bigint not null default 0,
  epoch integer not null default 1,
  scanned_at timestamptz not null default 'epoch'
);
insert into relay (bucket) select generate_series(0, 7);

-- Where each consumer of this context stands, and the last fact per key that it took: both written with the effect.
create table consumer_position (consumer text, topic text, partition integer, epoch integer not null, next_offset bigint not null, primary key (consumer, topic, partition));
create table consumer_source (consumer text, source text, primary key (consumer, source));
create table consumer_key (consumer text, source text, key uuid, sequence bigint not null, primary key (consumer, source, key));
create table parked (
  consumer text, source text, key uuid, sequence bigint, event jsonb not null, error text not null,
  attempts integer not null, parked_at timestamptz not null default now(), primary key (consumer, source, key, sequence)
);

-- This context's copy of who may see whom, told by the registry, and how fresh it is.
create table relation (
  member_id uuid, relation_id uuid, person_id uuid not null, kind text not null, areas text[] not null, labels text[] not null,
  valid_from timestamptz not null, valid_to timestamptz, primary key (member_id, relation_id)
);
create index relation_by_person on relation (person_id, member_id);
create unlogged table relation_mark (partition integer primary key, as_of timestamptz not null);

-- Who read what about whom: written before the answer leaves.
create table read_audit (
  member_id uuid not null, at timestamptz not null default clock_timestamp(), person_id uuid not null, kind text not null, purpose text not null,
  session_id text not null, operation text not null, relation text not null
);
create index read_audit_by_member on read_audit (member_id, at);

-- A doorbell per change that an open page may want to see: the cursor of live updates.
create table doorbell_sequence (member_id uuid primary key, last bigint not null);
create table doorbell (member_id uuid, sequence bigint, field text not null, id text not null, at timestamptz not null default now(), primary key (member_id, sequence));
comment on schema ${context} is 'careway';
`;
