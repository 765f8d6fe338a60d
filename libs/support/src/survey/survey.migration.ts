import { SURVEY_COURSES, SURVEY_LAPSES, SURVEY_REASONS } from '@careway/contracts';
import { memberTable, migration } from '@careway/store';
import { SURVEY_STATES } from './survey.entity.ts';

const list = (codes: readonly string[]): string => codes.map((code) => `'${code}'`).join(', ');
const RELATION = `(select coalesce(current_setting('careway.relation', true), ''))`;

/**
 * Who is asked what, and what they answered. How care was (PREM) is read by the member's side alone, whatever a query asks; the clinic learns
 * it in numbers of many. `survey_series` is when a plan asks again, `survey_member` whether somebody may be asked at all; both are kept by
 * consumers. Functions answer to the clock what row-level security would hide: whose time has come.
 */
export const surveyMigration = migration(
  'Surveys1760000402100',
  `
create table survey (
  member_id uuid, id uuid, version int not null, journey_id uuid not null, sensitivity text not null, instrument text not null,
  instrument_version text not null, questionnaire text not null, kind text not null check (kind in ('prom', 'prem')),
  reason text not null check (reason in (${list(SURVEY_REASONS)})), about_id uuid, clinic_id uuid, asked_at timestamptz not null,
  expires_at timestamptz not null, state text not null check (state in (${list(SURVEY_STATES)})), postponed_until timestamptz,
  closed_at timestamptz, because text check (because in (${list(SURVEY_LAPSES)})), author_id uuid, author text check (author in ('member', 'proxy')),
  items jsonb, score int, previous int, course text check (course in (${list(SURVEY_COURSES)})), urgency text, queue text,
  reasons jsonb not null, primary key (member_id, id), check ((state = 'open') = (closed_at is null)),
  check ((state = 'answered') = (score is not null)), check ((state = 'answered') = (items is not null))
);
create unique index survey_open on survey (member_id, instrument) where state = 'open';
create index survey_by_time on survey (member_id, asked_at desc);
create index survey_expires on survey (expires_at) where state = 'open';
${memberTable('support', 'survey', { sensitive: true, projected: true })}
create policy own_experience on survey as restrictive to support using (kind is distinct from 'prem' or ${RELATION} = any ('{self,proxy,system}'));
revoke delete on survey from support;

create table survey_draft (
  member_id uuid, id uuid, version int not null, sensitivity text not null, items jsonb not null, saved_at timestamptz not null,
  primary key (member_id, id), foreign key (member_id, id) references survey
);
${memberTable('support', 'survey_draft', { sensitive: true })}
create policy speaking on survey_draft as restrictive to support using (${RELATION} = any ('{self,proxy,system}'));

create table survey_choice (
  member_id uuid, id uuid, version int not null, instrument text not null, refused_at timestamptz, said_by uuid not null,
  primary key (member_id, id), unique (member_id, instrument)
);
${memberTable('support', 'survey_choice', { projected: true })}
revoke delete on survey_choice from support;

create table survey_series (
  member_id uuid, id uuid, plan_id uuid not null, journey_id uuid not null, sensitivity text not null, instrument text not null,
  first_week int not null, every_weeks int not null, until_week int not null, live boolean not null, next_at timestamptz, ends_at timestamptz,
  primary key (member_id, id)
);
create index survey_series_due on survey_series (next_at) where live;
${memberTable('support', 'survey_series', { projected: true })}

create table survey_member (member_id uuid primary key, clinic_id uuid, died_at timestamptz, coverages jsonb not null);
${memberTable('support', 'survey_member', { view: true })}

create policy clock on survey for select to support_owner using (state = 'open');
create policy clock on survey_series for select to support_owner using (live);
create policy clock on survey_member for select to support_owner using (died_at is not null);
create function surveys_due(p_now timestamptz) returns table ("memberId" uuid, id uuid)
language sql stable security definer set search_path from current as $$
  select member_id, s.id from survey_series s where s.live and s.next_at <= p_now and s.ends_at > p_now order by s.next_at limit 100
$$;
create function surveys_to_lapse(p_now timestamptz) returns table ("memberId" uuid, id uuid)
language sql stable security definer set search_path from current as $$
  select member_id, s.id from survey s where s.state = 'open' and (s.expires_at <= p_now
    or exists (select from survey_member m where m.member_id = s.member_id and m.died_at is not null)) order by s.expires_at limit 100
$$;
revoke all on function surveys_due(timestamptz), surveys_to_lapse(timestamptz) from public;
grant execute on function surveys_due(timestamptz), surveys_to_lapse(timestamptz) to support;
`,
);
