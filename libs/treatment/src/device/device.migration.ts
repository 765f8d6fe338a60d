import { memberTable, migration } from '@careway/store';

export const deviceTables = migration(
  'Device1760000242000',
  `
create table device (
  member_id uuid,
  id uuid,
  version int not null,
  name text not null check (length(name) between 1 and 80),
  kind text not null,
  token_hash text not null check (token_hash ~ '^[0-9a-f]{64}$'),
  connected_by uuid not null,
  connected_at timestamptz not null,
  revoked_by uuid,
  revoked_at timestamptz,
  primary key (member_id, id)
);
${memberTable('treatment', 'device')}
create table device_use (
  member_id uuid,
  id uuid,
  version int not null,
  last_used_at timestamptz not null,
  window_at timestamptz not null,
  posts int not null,
  primary key (member_id, id)
);
${memberTable('treatment', 'device_use')}`,
);
