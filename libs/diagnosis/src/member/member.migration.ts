import { memberTable, migration } from '@careway/store';

/** What the registry told about members, as far as results are read by it: age, sex, death. A read model: rebuilt at will. */
export const memberView = migration(
  'Member1760000110000',
  `create table member (member_id uuid primary key, birth_date date, gender text, died_at timestamptz);
   ${memberTable('diagnosis', 'member', { view: true })}`,
);
