import { memberTable, migration } from '@careway/store';
import { letThrough } from '../gate/gate.policies.ts';

/** Whose panel a member stands in. */
export const TREATING = { to: ['care-team', 'break-glass'] } as const;

export const memberTables = migration(
  'Member1760000102000',
  `
create table member (
  member_id uuid primary key, id uuid not null check (id = member_id), version int not null,
  source text not null, identifier text not null, identifiers text[] not null, content text not null,
  family text not null, given text not null, other_names jsonb not null default '[]',
  birth_date date not null, gender text not null check (gender in ('male', 'female', 'other', 'unknown')),
  language text not null check (language in ('he', 'ar', 'en', 'ru')), time_zone text not null default 'Asia/Jerusalem',
  district text not null, phone text, clinic_id uuid references clinic,
  registered_at timestamptz not null, died_at timestamptz, search_keys text[] not null
);
create index member_by_search_key on member using gin (search_keys);
create index member_by_clinic on member (clinic_id);
${memberTable('registry', 'member', { panel: TREATING })}
${letThrough('member', { office: 'all', feed: 'all', desk: 'select' })}

create table coverage (
  member_id uuid, id uuid, version int not null, covered_from date not null, covered_until date,
  primary key (member_id, id), check (covered_until is null or covered_until >= covered_from)
);
${memberTable('registry', 'coverage')}
${letThrough('coverage', { office: 'all', feed: 'all' })}

-- One row on each side; both carry the same link.
create table member_link (
  member_id uuid, id uuid, version int not null, other_member_id uuid not null check (other_member_id <> member_id),
  linked_at timestamptz not null, unlinked_at timestamptz, primary key (member_id, id)
);
${memberTable('registry', 'member_link')}
${letThrough('member_link', { office: 'all' })}
`,
);
