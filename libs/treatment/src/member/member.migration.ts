import { memberTable, migration } from '@careway/store';

/** What the registry told about members, as far as commands ask: that somebody died. A read model: rebuilt at will. */
export const memberView = migration(
  'Member1760000110000',
  `create table member (member_id uuid primary key, died_at timestamptz not null);
   ${memberTable('treatment', 'member', { view: true })}`,
);
