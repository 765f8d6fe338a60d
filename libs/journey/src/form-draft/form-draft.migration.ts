import { memberTable, migration } from '@careway/store';
import { KEPT_DAYS } from './form-draft.rules.ts';

const PERSON = `(select nullif(current_setting('careway.person', true), '')::uuid)`;
const OLD = `saved_at < now() - interval '${KEPT_DAYS} days'`;

/**
 * Unsent forms, each seen by nobody but its writer and only in a record that is open to that writer. What nobody came back to is removed
 * by a function that sees nothing but that, whoever saves next.
 */
export const formDraftMigration = migration(
  'FormDraft1796000000000',
  `create table form_draft (
    member_id uuid, id uuid, version int not null, author_id uuid not null, form text not null, content text check (length(content) <= 20000),
    saved_at timestamptz(3) not null, primary key (member_id, id)
  );
  create index form_draft_by_age on form_draft (saved_at);
  ${memberTable('journey', 'form_draft')}
  create policy own on form_draft as restrictive to journey using (author_id = ${PERSON}) with check (author_id = ${PERSON});
  create policy old on form_draft to journey_owner using (${OLD});
  create function forget_form_drafts() returns void language sql security definer set search_path from current as $$
    delete from form_draft where ${OLD}
  $$;
  revoke all on function forget_form_drafts() from public;
  grant execute on function forget_form_drafts() to journey;`,
);
