import { CONSULT_FILE_KINDS } from '@careway/contracts';
import { heldBack, memberTable, migration } from '@careway/store';
import { LONGEST_ALT, UNPUBLISHED_DAYS } from './consult-file.rules.ts';

const KINDS = CONSULT_FILE_KINDS.map((kind) => `'${kind}'`).join(', ');
const PERSON = `(select nullif(current_setting('careway.person', true), '')::uuid)`;
const PEER = `(select coalesce(current_setting('careway.consult_desk', true), '')) = 'clinician'`;
const SYSTEM = `(select coalesce(current_setting('careway.relation', true), '')) = 'system'`;
const OWN = `c.author_id = ${PERSON}`;

/**
 * Pictures and documents of questions to colleagues, in two halves as the questions are. Before publishing they are the patient's, and their
 * author alone sees them. Published they are nobody's: other ids, no member, and the patient's half is deleted in the same transaction, so
 * that no two equal files join the halves. Withdrawn, they are gone.
 */
export const consultFileMigration = migration(
  'ConsultFiles1760000402400',
  `
alter table upload add column removed jsonb not null default '[]';

create table consult_case_file (
  member_id uuid, id uuid, version int not null, case_id uuid not null, author_id uuid not null, place int not null, kind text not null check (kind in (${KINDS})),
  alt text not null check (char_length(alt) between 1 and ${LONGEST_ALT}), masked text, text text, masked_text text, removed jsonb not null, pictures int not null,
  bytes int not null, width int, height int, added_at timestamptz(3) not null, primary key (member_id, id), unique (member_id, case_id, place),
  foreign key (member_id, case_id) references consult_case,
  check ((kind = 'document') = (text is not null)), check ((masked is not null and text is not null) = (masked_text is not null))
);
create index consult_case_file_added on consult_case_file (added_at);
${memberTable('support', 'consult_case_file', { panel: { to: ['care-team'], own: 'author_id' } })}
${heldBack('support', 'consult_case_file')}
create policy own on consult_case_file as restrictive to support using (author_id = ${PERSON}) with check (author_id = ${PERSON});

drop policy opened on file_part;
create policy opened on file_part as restrictive for select to support using (
  exists (select from upload u where u.member_id = file_part.member_id and u.id = file_part.file_id)
  or exists (select from attachment a where a.member_id = file_part.member_id and a.id = file_part.file_id
    and (a.scan in ('clean', 'unscanned') or ${SYSTEM}))
  or exists (select from consult_case_file c where c.member_id = file_part.member_id and c.id = file_part.file_id));

create table consult_file (
  id uuid primary key, consult_id uuid not null references consult, place int not null, kind text not null check (kind in (${KINDS})), alt text not null,
  text text, content bytea, width int, height int, unique (consult_id, place),
  check ((kind = 'document') = (text is not null)), check ((kind = 'picture') = (content is not null))
);
alter table consult_file alter content set storage external;
alter table consult_file enable row level security; alter table consult_file force row level security;
create policy peer on consult_file for select to support using (${PEER} and exists (select from consult c where c.id = consult_id));
create policy author on consult_file for insert to support
  with check (${PEER} and exists (select from consult c where c.id = consult_id and ${OWN} and c.state = 'published'));
create policy undo on consult_file for delete to support using (${PEER} and exists (select from consult c where c.id = consult_id and ${OWN}));
grant select, insert, delete on consult_file to support;

create policy forget on consult_case_file to support_owner using (added_at < now() - interval '${UNPUBLISHED_DAYS - 1} days');
create function forget_old_consult_files(p_before timestamptz) returns int language sql security definer set search_path from current as $$
  with old as (delete from consult_case_file where added_at < p_before returning member_id, id),
  parts as (delete from file_part f using old where f.member_id = old.member_id and f.file_id = old.id)
  select count(*)::int from old
$$;
revoke all on function forget_old_consult_files(timestamptz) from public;
grant execute on function forget_old_consult_files(timestamptz) to support;
`,
);
