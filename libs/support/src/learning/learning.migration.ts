import { migration } from '@careway/store';
import { held } from '../held.ts';
import { ATTEMPT_NEXT, ATTEMPT_STATES, CODE_LENGTH } from './learning.rules.ts';

const list = (codes: readonly string[]): string => codes.map((code) => `'${code}'`).join(', ');
const PERSON = `(select nullif(current_setting('careway.person', true), '')::uuid)`;
const OWN = `(select coalesce(current_setting('careway.learner', true), '')) = 'clinician' and person_id = ${PERSON}`;
const secured = (table: string): string => `alter table ${table} enable row level security; alter table ${table} force row level security;`;

/**
 * What clinicians learn is about no member and nobody's but their own: `enter_learning` says who it is, and without it no row is seen. A
 * credit stands once for each person, unit and version, beside an attempt of that person that passed, and is never changed: PostgreSQL asks
 * for it whatever the service says. `certificate_of` is the one look at another's credit, by a code that cannot be guessed.
 */
export const learningMigration = migration(
  'Learning1760000402200',
  `
create table learning_attempt (
  id uuid primary key, version int not null, person_id uuid not null, unit text not null, unit_version int not null,
  state text not null check (state in (${list(ATTEMPT_STATES)})), answers jsonb not null, begun_at timestamptz(3) not null, sent_at timestamptz(3),
  right_count int, asked_count int, check ((state in ('passed', 'failed')) = (sent_at is not null)), check ((sent_at is null) = (right_count is null)),
  check ((sent_at is null) = (asked_count is null)), check (right_count between 0 and asked_count)
);
create unique index learning_attempt_open on learning_attempt (person_id, unit) where state = 'begun';
create index learning_attempt_of on learning_attempt (person_id, unit, begun_at desc);
${secured('learning_attempt')}
create policy own on learning_attempt for select to support using (${OWN});
create policy begins on learning_attempt for insert to support with check (${OWN} and state = 'begun');
create policy goes_on on learning_attempt for update to support using (${OWN} and state = 'begun') with check (${OWN});
grant select, insert, update (version, state, answers, sent_at, right_count, asked_count) on learning_attempt to support;
${held('learning_attempt', 'state', ATTEMPT_NEXT)}

create table learning_credit (
  person_id uuid, unit text, unit_version int, id uuid not null unique, attempt_id uuid not null unique references learning_attempt,
  quarters int not null check (quarters > 0), earned_at timestamptz(3) not null, code text not null unique check (char_length(code) = ${CODE_LENGTH}),
  primary key (person_id, unit, unit_version)
);
create index learning_credit_by_time on learning_credit (person_id, earned_at desc);
${secured('learning_credit')}
create policy own on learning_credit for select to support using (${OWN});
create policy earned on learning_credit for insert to support with check (${OWN} and exists (
  select from learning_attempt a where a.id = attempt_id and a.person_id = learning_credit.person_id and a.unit = learning_credit.unit
    and a.unit_version = learning_credit.unit_version and a.state = 'passed' and a.sent_at = earned_at));
create policy certificate on learning_credit for select to support_owner using (true);
grant select, insert on learning_credit to support;

create function enter_learning(p_person uuid, p_kind text) returns void language plpgsql security definer set search_path from current as $$
begin
  perform set_config('careway.person', p_person::text, true),
    set_config('careway.learner', case when p_kind = 'clinician' then p_kind else '' end, true);
end $$;

create function certificate_of(p_code text) returns table ("personId" uuid, unit text, "unitVersion" int, quarters int, "earnedAt" timestamptz, code text)
language sql stable security definer set search_path from current as $$
  select c.person_id, c.unit, c.unit_version, c.quarters, c.earned_at, c.code from learning_credit c
  where c.code = p_code and current_setting('careway.learner', true) = 'clinician'
$$;
revoke all on function certificate_of(text) from public;
grant execute on function certificate_of(text) to support;
`,
);
