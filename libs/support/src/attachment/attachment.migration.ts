import { ATTACHMENT_KINDS, FILE_REFUSALS, SCAN_STATES } from '@careway/contracts';
import { memberTable, migration } from '@careway/store';

const list = (codes: readonly string[]): string => codes.map((code) => `'${code}'`).join(', ');
const OWN = `person_id = (select nullif(current_setting('careway.person', true), '')::uuid)`;
const SYSTEM = `(select coalesce(current_setting('careway.relation', true), '')) = 'system'`;

/**
 * Files beside messages. An upload is seen by whoever brings it; a part is seen through its upload, or through an attachment that may be
 * opened: what is in quarantine no query shows, whatever it asks, but to the clock that brings it to the scanner. Content is kept as it
 * is (`external`): pictures and PDFs do not pack. Functions remove what was given up, and find what waits for the scanner.
 */
export const attachmentMigration = migration(
  'Attachments1760000400300',
  `
create table upload (
  member_id uuid, id uuid, version int not null, person_id uuid not null, name text not null, bytes int not null check (bytes > 0),
  state text not null check (state in ('receiving', 'ready', 'refused')), kind text check (kind in (${list(ATTACHMENT_KINDS)})),
  scan text check (scan in (${list(SCAN_STATES)})), refusal text check (refusal in (${list(FILE_REFUSALS)})), width int, height int,
  begun_at timestamptz not null, primary key (member_id, id), check ((state = 'ready') = (kind is not null)), check ((state = 'refused') = (refusal is not null))
);
create index upload_begun on upload (begun_at);
${memberTable('support', 'upload')}
create policy own on upload as restrictive to support using (${OWN}) with check (${OWN});

create table attachment (
  member_id uuid, id uuid, version int not null, thread_id uuid not null, message_id uuid not null, place int not null, sensitivity text not null,
  author_id uuid not null, name text not null, kind text not null check (kind in (${list(ATTACHMENT_KINDS)})), bytes int not null, width int, height int,
  scan text not null check (scan in (${list(SCAN_STATES)})), sent_at timestamptz not null, primary key (member_id, id),
  unique (member_id, message_id, place), foreign key (member_id, thread_id) references thread, foreign key (member_id, message_id) references message
);
create index attachment_waiting on attachment (sent_at) where scan = 'quarantined';
${memberTable('support', 'attachment', { sensitive: true })}
revoke delete on attachment from support;

create table file_part (
  member_id uuid, id uuid, version int not null, file_id uuid not null, part int not null, bytes bytea not null check (length(bytes) <= 131072),
  primary key (member_id, id), unique (member_id, file_id, part)
);
alter table file_part alter bytes set storage external;
${memberTable('support', 'file_part')}
create policy opened on file_part as restrictive for select to support using (
  exists (select from upload u where u.member_id = file_part.member_id and u.id = file_part.file_id)
  or exists (select from attachment a where a.member_id = file_part.member_id and a.id = file_part.file_id
    and (a.scan in ('clean', 'unscanned') or ${SYSTEM})));
revoke update on file_part from support;

create function forget_upload(p_member uuid, p_id uuid) returns int language sql set search_path from current as $$
  with parts as (delete from file_part where member_id = p_member and file_id = p_id
    and not exists (select from attachment a where a.member_id = p_member and a.id = p_id)),
  gone as (delete from upload where member_id = p_member and id = p_id returning 1)
  select count(*)::int from gone
$$;
create policy forget on upload to support_owner using (begun_at < now() - interval '47 hours');
create policy forget on file_part to support_owner using (true);
create policy waiting on attachment for select to support_owner using (true);
create function forget_old_uploads(p_before timestamptz) returns int language sql security definer set search_path from current as $$
  with old as (delete from upload where begun_at < p_before returning member_id, id),
  parts as (delete from file_part f using old where f.member_id = old.member_id and f.file_id = old.id
    and not exists (select from attachment a where a.member_id = f.member_id and a.id = f.file_id))
  select count(*)::int from old
$$;
create function files_to_scan() returns table ("memberId" uuid, id uuid) language sql stable security definer set search_path from current as $$
  select member_id, id from attachment where scan = 'quarantined' order by sent_at limit 20
$$;
revoke all on function forget_upload(uuid, uuid), forget_old_uploads(timestamptz), files_to_scan() from public;
grant execute on function forget_upload(uuid, uuid), forget_old_uploads(timestamptz), files_to_scan() to support;
`,
);
