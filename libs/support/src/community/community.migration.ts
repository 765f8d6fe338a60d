import { DANGER_SIGNS, DECISIONS, FLAG_REASONS, HOLD_CAUSES, OPENING_REASONS, POST_KINDS, POST_LABELS } from '@careway/contracts';
import { memberTable, migration } from '@careway/store';
import { held } from '../held.ts';
import { DECISION_NEXT } from '../moderation/decision.ts';
import { POST_NEXT } from '../post/post.ts';
import { HOLD_NEXT } from '../safety/hold.ts';
import { NURSES } from '../safety/on-call.ts';

const list = (codes: readonly string[]): string => codes.map((code) => `'${code}'`).join(', ');
const setting = (name: string): string => `(select nullif(current_setting('careway.${name}', true), ''))`;
const [COMMUNITY, VOICE, ROLE] = [setting('community'), `${setting('voice')}::uuid`, setting('community_role')];
const PERSON = `${setting('person')}::uuid`;
/** Rows of the community that was entered; whoever sits at a desk looks over all of them. */
const HERE = `(community = ${COMMUNITY} or ${COMMUNITY} = '*')`;
const OWN = `coalesce(pseudonym_id, clinician_id) = ${VOICE}`;
const isRole = (...roles: readonly string[]): string => `${ROLE} = any (array[${list(roles)}])`;
const secured = (table: string): string => `alter table ${table} enable row level security; alter table ${table} force row level security;`;
/**
 * Communities: the first rows that are not keyed by a member. Whoever asks enters one (`enter_community`), and row-level security then
 * knows which, under which voice and in which role; without having entered, no row. Who stands behind a pseudonym is in one table that
 * nobody but the member can read. The only other way to it is `open_identity`, which asks for a reason, writes it down, writes the read
 * into the member's access log, and only then answers.
 */
export const communityMigration = migration(
  'Community1760000400600',
  `
-- What the registry told: of members, so that nobody under age joins; of clinicians, so that an answer is known to be one's.
create table age_view (member_id uuid primary key, birth_date date not null);
${memberTable('support', 'age_view', { view: true })}
create table clinician_view (id uuid primary key, profession text not null);
grant select on clinician_view to support, support_owner;
grant select, insert, update, delete, truncate on clinician_view to support_projector;

create table pseudonym (
  id uuid primary key, version int not null, community text not null, name text not null check (char_length(name) between 2 and 30),
  plain_name text not null, made_on date not null, muted_until timestamptz, muted_by uuid, unique (community, plain_name)
);
${secured('pseudonym')}
create policy reader on pseudonym for select to support using (${HERE});
create policy maker on pseudonym for insert to support with check (id = ${VOICE});
create policy muter on pseudonym for update to support using (${isRole('moderator')}) with check (${isRole('moderator')});
create policy opener on pseudonym for select to support_owner using (true);
grant select, insert, update on pseudonym to support; grant select on pseudonym to support_owner;

-- Who stands behind it: read by the member alone, whoever else has the record open.
create table community_link (
  member_id uuid, id uuid, version int not null, community text not null, pseudonym_id uuid not null unique references pseudonym,
  joined_at timestamptz not null, left_at timestamptz, primary key (member_id, id), unique (member_id, community)
);
${memberTable('support', 'community_link')}
create policy own on community_link as restrictive to support using (member_id = ${PERSON}) with check (member_id = ${PERSON});
create policy opener on community_link for select to support_owner using (true);
grant select on community_link to support_owner;
revoke delete on community_link from support;

create table post (
  id uuid primary key, version int not null, community text not null, question_id uuid not null references post, parent_id uuid references post,
  kind text not null check (kind in (${list(POST_KINDS)})), pseudonym_id uuid references pseudonym, clinician_id uuid,
  language text not null, title text, text text not null, state text not null check (state in ('published', 'held', 'removed', 'withdrawn')),
  cause text check (cause in (${list(HOLD_CAUSES)})), sign text check (sign in (${list(DANGER_SIGNS)})),
  label text check (label in (${list(POST_LABELS)})), label_words text, accepted_id uuid references post, written_at timestamptz not null,
  search tsvector not null, fingerprint text not null,
  check ((pseudonym_id is null) <> (clinician_id is null)), check ((kind = 'question') = (parent_id is null)), check ((kind = 'question') = (title is not null))
);
create index post_questions on post (community, written_at desc, id desc) where kind = 'question';
create index post_below on post (question_id, written_at);
create index post_search on post using gin (search);
create index post_fingerprint on post (community, fingerprint);
create index post_by_voice on post (coalesce(pseudonym_id, clinician_id), written_at);
${secured('post')}
grant select, insert, update on post to support; grant select on post to support_owner;

create table safety_hold (
  id uuid primary key references post, version int not null, community text not null, question_id uuid not null, voice uuid not null, sign text not null check (sign in (${list(DANGER_SIGNS)})),
  held_at timestamptz not null, due_at timestamptz not null, state text not null check (state in ('waiting', 'restored', 'kept')),
  taken_by uuid, taken_at timestamptz, escalated_at timestamptz, decided_by uuid, decided_at timestamptz, words text,
  check ((state = 'waiting') = (decided_at is null))
);
create index safety_hold_waiting on safety_hold (due_at) where state = 'waiting';
${secured('safety_hold')}
create policy desk on safety_hold to support
  using (${isRole('nurse', 'moderator', 'clock')} or (${isRole('late-desk')} and (escalated_at is not null or decided_by = ${VOICE})))
  with check (${isRole('nurse', 'moderator', 'clock', 'late-desk')});
create policy writer on safety_hold for insert to support with check (community = ${COMMUNITY} and voice = ${VOICE} and state = 'waiting');
create policy author on safety_hold for select to support using (${HERE} and voice = ${VOICE});
grant select, insert, update on safety_hold to support; grant select on safety_hold to support_owner;

create policy reader on post for select to support using (${HERE} and (
  (state = 'published' and ${isRole('member', 'clinician', 'moderator')}) or ${OWN} or ${isRole('moderator', 'clock')}
  or (${isRole('nurse', 'late-desk')} and exists (select from safety_hold h where h.id = post.id))));
create policy writer on post for insert to support with check (community = ${COMMUNITY} and ${OWN} and state in ('published', 'held'));
create policy changer on post for update to support using (${HERE}) with check (${HERE} and (
  ${OWN} or ${isRole('moderator', 'nurse', 'late-desk', 'clinician')}));
create policy opener on post for select to support_owner using (true);

create table post_flag (
  post_id uuid references post, voice uuid, community text not null, reason text not null check (reason in (${list(FLAG_REASONS)})),
  words text not null, flagged_at timestamptz not null, decision_id uuid, primary key (post_id, voice)
);
create index post_flag_open on post_flag (flagged_at) where decision_id is null;
${secured('post_flag')}
create policy flagger on post_flag to support using (${HERE} and (voice = ${VOICE} or ${isRole('moderator')}))
  with check (${HERE} and (voice = ${VOICE} or ${isRole('moderator')}));
grant select, insert, update on post_flag to support;

create table post_decision (
  id uuid primary key, version int not null, post_id uuid not null references post, community text not null, voice uuid not null, decision text not null check (decision in (${list(DECISIONS)})),
  reason text not null check (reason in (${list(FLAG_REASONS)})), words text not null, decided_by uuid not null, decided_at timestamptz not null,
  state text not null check (state in ('made', 'appealed', 'upheld', 'overturned')), appeal_words text, appealed_at timestamptz,
  answer_words text, answered_by uuid, answered_at timestamptz
);
create index post_decision_of on post_decision (post_id, id);
create index post_decision_appealed on post_decision (appealed_at) where state = 'appealed';
${secured('post_decision')}
create policy moderator on post_decision to support using (${isRole('moderator')}) with check (${isRole('moderator')});
create policy author on post_decision for select to support using (${HERE} and voice = ${VOICE});
create policy appellant on post_decision for update to support using (${HERE} and voice = ${VOICE})
  with check (state = 'appealed' and voice = ${VOICE});
grant select, insert, update on post_decision to support;

-- Each opening of an identity, for the member to read. Written by open_identity and by nothing else.
create table identity_opening (
  member_id uuid, id uuid, community text not null, post_id uuid not null, reason text not null check (reason in (${list(OPENING_REASONS)})),
  words text not null check (char_length(words) between 10 and 1000), opened_by uuid not null, opened_at timestamptz not null, primary key (member_id, id)
);
${memberTable('support', 'identity_opening')}
create policy own on identity_opening as restrictive to support using (member_id = ${PERSON}) with check (false);
create policy opener on identity_opening for insert to support_owner with check (true);
revoke insert, update, delete on identity_opening from support; grant insert on identity_opening to support_owner;

create function leaves_its_table() returns trigger language plpgsql as $$
begin
  raise exception 'what is to stand in % does not follow from what stands there', tg_table_name using errcode = 'check_violation', constraint = tg_name;
end $$;
${held('post', 'state', POST_NEXT)}
${held('safety_hold', 'state', HOLD_NEXT)}
${held('post_decision', 'state', DECISION_NEXT)}
${held('post_decision', 'decision', {})}

-- Enters a community: as whom, in which role; nobody where one has not joined. Without it the policies above let no row through.
create function enter_community(p_person uuid, p_kind text, p_community text) returns table (role text, voice uuid, since timestamptz, muted_until timestamptz)
language plpgsql security definer set search_path from current as $$
declare v_role text := 'none'; v_voice uuid; v_since timestamptz; v_muted timestamptz;
begin
  if p_kind = 'member' then
    select 'member', l.pseudonym_id, l.joined_at, s.muted_until into v_role, v_voice, v_since, v_muted
      from community_link l join pseudonym s on s.id = l.pseudonym_id where l.member_id = p_person and l.community = p_community and l.left_at is null;
  elsif p_kind = 'clinician' and exists (select from clinician_view c where c.id = p_person) then v_role := 'clinician'; v_voice := p_person;
  elsif p_kind = 'moderator' then v_role := 'moderator'; v_voice := p_person;
  end if;
  v_role := coalesce(v_role, 'none');
  perform set_config('careway.person', p_person::text, true), set_config('careway.community', case v_role when 'none' then '' else p_community end, true),
    set_config('careway.voice', coalesce(v_voice::text, ''), true), set_config('careway.community_role', v_role, true);
  return query select v_role, v_voice, v_since, v_muted;
end $$;

-- Everything that one has written oneself, in whichever community, also one that was left.
create function enter_own(p_person uuid, p_kind text, p_community text) returns void
language plpgsql security definer set search_path from current as $$
declare v_voice uuid := p_person;
begin
  if p_kind = 'member' then
    select l.pseudonym_id into v_voice from community_link l where l.member_id = p_person and l.community = p_community;
  end if;
  perform set_config('careway.person', p_person::text, true), set_config('careway.community', p_community, true),
    set_config('careway.voice', coalesce(v_voice::text, ''), true), set_config('careway.community_role', 'own', true);
end $$;

-- The first words of somebody who joins: the pseudonym's own row, before the link to it is there.
create function enter_as(p_person uuid, p_community text, p_voice uuid) returns void language plpgsql set search_path from current as $$
begin
  perform set_config('careway.person', p_person::text, true), set_config('careway.community', p_community, true),
    set_config('careway.voice', p_voice::text, true), set_config('careway.community_role', 'joining', true);
end $$;

-- Sits down at a desk over all communities: a moderator's, the nurse's on call, that of every clinician when no nurse decided in time.
create function enter_desk(p_person uuid, p_kind text) returns text language plpgsql security definer set search_path from current as $$
declare v_role text := 'none';
begin
  if p_kind = 'moderator' then v_role := 'moderator';
  elsif p_kind = 'system' then v_role := 'clock';
  elsif p_kind = 'clinician' then
    select case when c.profession = any (array[${list(NURSES)}]) then 'nurse' else 'late-desk' end into v_role from clinician_view c where c.id = p_person;
  end if;
  v_role := coalesce(v_role, 'none');
  perform set_config('careway.person', p_person::text, true), set_config('careway.community', case v_role when 'none' then '' else '*' end, true),
    set_config('careway.voice', p_person::text, true), set_config('careway.community_role', v_role, true);
  return v_role;
end $$;

-- In which community something is: an id alone opens nothing, the policies decide after entering.
create function community_of(p_post uuid) returns text language sql stable security definer set search_path from current as $$
  select p.community from post p where p.id = p_post
$$;

create policy opener on post_decision for select to support_owner using (true);
create function community_of_decision(p_decision uuid) returns text language sql stable security definer set search_path from current as $$
  select d.community from post_decision d where d.id = p_decision
$$;

-- Who stands behind a pseudonym. There is no answer without the reason written down and the read in the member's access log.
create function open_identity(p_moderator uuid, p_session text, p_operation text, p_post uuid, p_opening uuid, p_reason text, p_words text, p_at timestamptz) returns uuid
language plpgsql security definer set search_path from current as $$
declare v_member uuid; v_community text;
begin
  if ${ROLE} is distinct from 'moderator' then return null; end if;
  select l.member_id, l.community into v_member, v_community from post p join community_link l on l.pseudonym_id = p.pseudonym_id where p.id = p_post;
  if v_member is null then return null; end if;
  insert into identity_opening values (v_member, p_opening, v_community, p_post, p_reason, p_words, p_moderator, p_at);
  perform audit_read(array[v_member], p_moderator, 'moderator', p_session, 'HOPERAT', p_operation, 'community');
  return v_member;
end $$;

-- Somebody who reads it says that it is danger: the nurse's clock begins, once, and it stays where it is until she has looked.
create function hold_flagged(p_post uuid, p_now timestamptz, p_due timestamptz) returns boolean language sql security definer set search_path from current as $$
  with held as (
    insert into safety_hold (id, version, community, question_id, voice, sign, held_at, due_at, state)
    select p.id, 1, p.community, p.question_id, coalesce(p.pseudonym_id, p.clinician_id), 'flagged', p_now, p_due, 'waiting'
    from post p where p.id = p_post and p.community = ${COMMUNITY} and p.state = 'published' and p.pseudonym_id is not null
      and not exists (select from safety_hold h where h.id = p.id) returning 1)
  select exists (select from held)
$$;
create policy flagged on safety_hold for insert to support_owner with check (sign = 'flagged' and state = 'waiting');
create policy clock on safety_hold for select to support_owner using (true);
grant insert on safety_hold to support_owner;

create function holds_to_escalate(p_now timestamptz) returns table (id uuid) language sql stable security definer set search_path from current as $$
  select h.id from safety_hold h where h.state = 'waiting' and h.escalated_at is null and h.due_at <= p_now order by h.due_at limit 100
$$;
revoke all on function enter_community(uuid, text, text), enter_own(uuid, text, text), enter_as(uuid, text, uuid), enter_desk(uuid, text), community_of(uuid), community_of_decision(uuid),
  open_identity(uuid, text, text, uuid, uuid, text, text, timestamptz), holds_to_escalate(timestamptz), hold_flagged(uuid, timestamptz, timestamptz) from public;
grant execute on function enter_community(uuid, text, text), enter_own(uuid, text, text), enter_as(uuid, text, uuid), enter_desk(uuid, text), community_of(uuid), community_of_decision(uuid),
  open_identity(uuid, text, text, uuid, uuid, text, text, timestamptz), holds_to_escalate(timestamptz), hold_flagged(uuid, timestamptz, timestamptz) to support;
`,
);
