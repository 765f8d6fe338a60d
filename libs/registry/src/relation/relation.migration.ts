import { memberTable, migration, panelPolicy } from '@careway/store';
import { letThrough } from '../gate/gate.policies.ts';
import { TREATING } from '../member/member.migration.ts';

/** Whoever acts for others sees what was granted to them. */
const ACTING = { to: ['proxy'], own: 'person_id' } as const;

/** The truth about who may see whom. What the other contexts hold is a copy of what is told when one of these changes. */
export const relationTables = migration(
  'Relation1760000103000',
  `
create table consent (
  member_id uuid, id uuid, version int not null, label text not null, audience text not null check (audience in ('care-team', 'proxies')),
  decision text not null check (decision in ('share', 'withhold')), decided_at timestamptz not null,
  primary key (member_id, id), unique (member_id, label, audience)
);
${memberTable('registry', 'consent')}
${letThrough('consent', { office: 'select', door: 'select', feed: 'select' })}

create table proxy_grant (
  member_id uuid, id uuid, version int not null, person_id uuid not null check (person_id <> member_id),
  areas text[] not null check (areas <> '{}'), labels text[] not null, evidence text not null check (evidence in ('granted-by-member', 'parent')),
  valid_from timestamptz not null, valid_to timestamptz, granted_by uuid not null, ended_at timestamptz, ended_by uuid,
  primary key (member_id, id)
);
create index proxy_grant_by_person on proxy_grant (person_id, member_id);
${memberTable('registry', 'proxy_grant', { panel: ACTING })}
${letThrough('proxy_grant', { office: 'all', feed: 'all', desk: 'select' })}

create table care_relation (
  member_id uuid, id uuid, version int not null, clinician_id uuid not null references clinician,
  evidence text not null check (evidence in ('encounter', 'appointed')), valid_from timestamptz not null, valid_to timestamptz,
  appointed_by uuid, ended_at timestamptz, ended_by uuid, primary key (member_id, id)
);
create index care_relation_by_clinician on care_relation (clinician_id);
${memberTable('registry', 'care_relation')}
${letThrough('care_relation', { office: 'all', feed: 'all' })}

-- The visits that stand behind a care relationship by encounter.
create table care_evidence (
  member_id uuid, clinician_id uuid, encounter_id uuid, began_at timestamptz not null, ended_at timestamptz,
  primary key (member_id, clinician_id, encounter_id)
);
${memberTable('registry', 'care_evidence')}
${letThrough('care_evidence', { feed: 'all' })}

create table door_opening (
  member_id uuid, id uuid, version int not null, person_id uuid not null, reason_code text not null, reason_text text not null,
  opened_at timestamptz not null, expires_at timestamptz not null, closed_at timestamptz, primary key (member_id, id)
);
${memberTable('registry', 'door_opening')}
${letThrough('door_opening', { door: 'all' })}
`,
);

/** Panels open by the relation's kind; before, any relation opened them. */
export const registryPanels = migration(
  'Panels1760000199000',
  [panelPolicy('registry', 'member', { panel: TREATING }), panelPolicy('registry', 'proxy_grant', { panel: ACTING })].join('\n'),
);
