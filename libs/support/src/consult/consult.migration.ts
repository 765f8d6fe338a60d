import { CONSULT_SPECIALTIES, REIDENTIFY_REASONS } from '@careway/contracts';
import { heldBack, memberTable, migration } from '@careway/store';
import { held } from '../held.ts';
import { CONSULT_NEXT, OFFSET_DAYS } from './consult.rules.ts';

const list = (codes: readonly string[]): string => codes.map((code) => `'${code}'`).join(', ');
const PERSON = `(select nullif(current_setting('careway.person', true), '')::uuid)`;
const DESK = `(select coalesce(current_setting('careway.consult_desk', true), ''))`;
const PEER = `${DESK} = 'clinician'`;
const secured = (table: string): string => `alter table ${table} enable row level security; alter table ${table} force row level security;`;

/**
 * Questions to colleagues. What is about the patient (the original, what is known, the offset of its dates, and which published question it
 * became) is its author's alone. What is published stands without a member: `enter_consults` says in which role somebody reads, and without
 * it no row is seen. The only way back is `open_consult`: it asks for a request that a second person agreed to, writes the read into the
 * member's access log, and only then answers.
 */
export const consultMigration = migration(
  'Consult1760000401100',
  `
create table consult (
  id uuid primary key, version int not null, author_id uuid not null, specialty text not null check (specialty in (${list(CONSULT_SPECIALTIES)})),
  state text not null check (state in ('published', 'answered', 'closed', 'withdrawn')), text text not null, published_at timestamptz(3) not null,
  outcome text, closed_at timestamptz(3), check ((outcome is null) = (closed_at is null))
);
create index consult_by_place on consult (published_at desc, id desc) where state <> 'withdrawn';
create index consult_by_author on consult (author_id);
${secured('consult')}
create policy peer on consult for select to support using (${PEER} and (state <> 'withdrawn' or author_id = ${PERSON}));
create policy author on consult for insert to support with check (${PEER} and author_id = ${PERSON} and state = 'published');
create policy turn on consult for update to support using (${PEER} and (author_id = ${PERSON} or state in ('published', 'answered')))
  with check (${PEER} and (author_id = ${PERSON} or state = 'answered'));
create policy opener on consult for select to support_owner using (true);
grant select, insert, update on consult to support;
${held('consult', 'state', CONSULT_NEXT)}

create table consult_answer (
  id uuid primary key, consult_id uuid not null references consult, author_id uuid not null, text text not null, evidence jsonb not null,
  written_at timestamptz(3) not null
);
create index consult_answer_of on consult_answer (consult_id, written_at);
${secured('consult_answer')}
create policy peer on consult_answer for select to support using (${PEER} and exists (select from consult c where c.id = consult_id));
create policy author on consult_answer for insert to support with check (${PEER} and author_id = ${PERSON}
  and exists (select from consult c where c.id = consult_id and c.author_id <> ${PERSON} and c.state in ('published', 'answered')));
grant select, insert on consult_answer to support;

create table consult_vote (
  consult_id uuid not null references consult, person_id uuid not null, answer_id uuid not null references consult_answer, voted_at timestamptz(3) not null,
  primary key (consult_id, person_id)
);
${secured('consult_vote')}
create policy peer on consult_vote for select to support using (${PEER} and exists (select from consult c where c.id = consult_id));
create policy own on consult_vote for insert to support with check (${PEER} and person_id = ${PERSON});
create policy changed on consult_vote for update to support using (${PEER} and person_id = ${PERSON}) with check (person_id = ${PERSON});
grant select, insert, update on consult_vote to support;

create table consult_case (
  member_id uuid, id uuid, version int not null, author_id uuid not null, state text not null check (state in ('draft', 'checked', 'published')),
  specialty text not null check (specialty in (${list(CONSULT_SPECIALTIES)})), text text not null, known jsonb not null, keeps jsonb not null, masked text,
  consult_id uuid unique references consult, written_at timestamptz(3) not null, primary key (member_id, id),
  check ((state = 'draft') = (masked is null)), check ((state = 'published') = (consult_id is not null))
);
${memberTable('support', 'consult_case', { panel: { to: ['care-team'], own: 'author_id' } })}
${heldBack('support', 'consult_case')}
-- Beside a patient's journey, put there by its author: for those who treat, and held back from the member.
create table consult_attachment (
  member_id uuid, id uuid, version int not null, consult_id uuid not null references consult, journey_id uuid not null, sensitivity text not null,
  attached_by uuid not null, attached_at timestamptz(3) not null, primary key (member_id, id), foreign key (member_id, id) references consult_case
);
${memberTable('support', 'consult_attachment', { sensitive: true })}
${heldBack('support', 'consult_attachment')}
revoke update, delete on consult_attachment from support;

create policy own on consult_case as restrictive to support using (author_id = ${PERSON}) with check (author_id = ${PERSON});
create policy opener on consult_case for select to support_owner using (true);
revoke delete on consult_case from support;

-- Apart from the text that it shifts, so that no reader of one has the other.
create table consult_offset (
  member_id uuid, id uuid, days int not null check (abs(days) between ${OFFSET_DAYS.least} and ${OFFSET_DAYS.most}), primary key (member_id, id),
  foreign key (member_id, id) references consult_case
);
${memberTable('support', 'consult_offset', { panel: { to: ['care-team'] } })}
create policy own on consult_offset as restrictive to support using (
  exists (select from consult_case c where c.member_id = consult_offset.member_id and c.id = consult_offset.id and c.author_id = ${PERSON}));
revoke update, delete on consult_offset from support;

create table reidentification (
  id uuid primary key, consult_id uuid not null references consult, asked_by uuid not null, reason text not null check (reason in (${list(REIDENTIFY_REASONS)})),
  words text not null check (char_length(words) between 10 and 1000), asked_at timestamptz(3) not null, decided_by uuid, agreed boolean, decided_at timestamptz(3),
  check ((decided_by is null) = (agreed is null)), check ((decided_by is null) = (decided_at is null)), check (decided_by <> asked_by)
);
create index reidentification_waiting on reidentification (asked_at) where decided_at is null;
${secured('reidentification')}
create policy asker on reidentification for select to support using (${PEER} and asked_by = ${PERSON});
create policy asks on reidentification for insert to support with check (${PEER} and asked_by = ${PERSON} and decided_by is null);
create policy desk on reidentification for select to support using (${DESK} = 'moderator');
create policy decides on reidentification for update to support using (${DESK} = 'moderator' and decided_at is null and asked_by <> ${PERSON})
  with check (${DESK} = 'moderator' and decided_by = ${PERSON});
-- a moderator reads the question that a request is about, and no other
create policy desk on consult for select to support using (${DESK} = 'moderator' and exists (select from reidentification r where r.consult_id = consult.id));
create policy opener on reidentification for select to support_owner using (true);
grant select, insert, update (decided_by, agreed, decided_at) on reidentification to support;

-- Each opening, for the member to read. Written by open_consult and by nothing else.
create table reidentified (
  member_id uuid, id uuid, reason text not null, words text not null, asked_by uuid not null, agreed_by uuid not null, opened_at timestamptz(3) not null,
  primary key (member_id, id)
);
${memberTable('support', 'reidentified')}
create policy own on reidentified as restrictive to support using (member_id = ${PERSON}) with check (false);
create policy opener on reidentified to support_owner using (true) with check (true);
revoke insert, update, delete on reidentified from support;

create function enter_consults(p_person uuid, p_kind text) returns void language plpgsql security definer set search_path from current as $$
begin
  perform set_config('careway.person', p_person::text, true),
    set_config('careway.consult_desk', case when p_kind in ('clinician', 'moderator') then p_kind else '' end, true);
end $$;

create function open_consult(p_person uuid, p_session text, p_operation text, p_request uuid, p_now timestamptz, p_open interval)
returns table ("memberId" uuid, reason text, "agreedBy" uuid, first boolean) language plpgsql security definer set search_path from current as $$
declare r reidentification; v_member uuid; v_first boolean;
begin
  select * into r from reidentification q where q.id = p_request and q.asked_by = p_person and q.agreed and q.decided_by <> q.asked_by and q.decided_at > p_now - p_open;
  if not found then return; end if;
  select c.member_id into v_member from consult_case c where c.consult_id = r.consult_id;
  if v_member is null then return; end if;
  insert into reidentified (member_id, id, reason, words, asked_by, agreed_by, opened_at)
    values (v_member, r.id, r.reason, r.words, r.asked_by, r.decided_by, p_now) on conflict do nothing returning true into v_first;
  perform audit_read(array[v_member], p_person, 'clinician', p_session, 'TREAT', p_operation, 'consult');
  return query select v_member, r.reason, r.decided_by, coalesce(v_first, false);
end $$;
revoke all on function open_consult(uuid, text, text, uuid, timestamptz, interval) from public;
grant execute on function open_consult(uuid, text, text, uuid, timestamptz, interval) to support;
`,
);
