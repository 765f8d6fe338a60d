import { memberTable, migration } from '@careway/store';

const AGGREGATES = ['clinic_view', 'funnel_view', 'funnel_source_view'];

/**
 * Everything is a view over facts. What is about one person is for the projector alone; the service reads aggregates, and answers them
 * to administrators after suppression.
 */
export const funnelMigration = migration(
  'Funnel1760000500000',
  `
create table member_view (
  member_id uuid primary key, birth_year smallint, gender text, clinic_id uuid, district text, died boolean not null default false, coverages jsonb not null default '{}'
);
${memberTable('engagement', 'member_view', { hidden: true })}
create table journey_view (member_id uuid, id uuid, stage text not null, primary key (member_id, id));
${memberTable('engagement', 'journey_view', { hidden: true })}

create table clinic_view (clinic_id uuid primary key, district text not null);
-- A member with a clinic counts there, whatever the own district; without one (clinic_id all zeros), in the own district.
create table funnel_view (
  district text, clinic_id uuid, birth_year smallint, gender text, stage text, journeys int not null, members int not null,
  primary key (stage, clinic_id, district, birth_year, gender)
);
create table funnel_source_view (source text primary key, as_of timestamptz(3) not null);
${AGGREGATES.map((table) => `grant select on ${table} to engagement; grant select, insert, update, delete, truncate on ${table} to engagement_projector;`).join('\n')}
`,
);
