import { EMERGENCY_SIGNS, FEEDBACK_CATEGORIES, FEEDBACK_SUBJECTS } from '@careway/contracts';
import { memberTable, migration } from '@careway/store';
import { FEEDBACK_STATES } from './feedback.entity.ts';

const list = (codes: readonly string[]): string => codes.map((code) => `'${code}'`).join(', ');
/** Who treats reads none of it, whatever a query asks. */
const NOT_TREATING = `member_id = (select nullif(current_setting('careway.person', true), '')::uuid) or (select coalesce(current_setting('careway.relation', true), '')) <> all ('{care-team,break-glass,as-member}')`;
const DESK = `(select nullif(current_setting('careway.feedback_desk', true), '')::uuid)`;
/** Of a clinic, its managers; of one that nobody manages, and of articles, every administrator. */
const MINE = `${DESK} is not null and (clinic_id is null or not exists (select from feedback_manager m where m.clinic_id = feedback.clinic_id)
  or exists (select from feedback_manager m where m.clinic_id = feedback.clinic_id and m.person_id = ${DESK}))`;

/**
 * Feedback is read by the member's side, and at the desk of whoever answers it; never by who treats. A desk is entered by
 * `enter_feedback_desk`, with which no record is open: it shows what is said, and of its writer the name that they signed with.
 */
export const feedbackMigration = migration(
  'Feedback1760000402300',
  `
create table feedback_manager (clinic_id uuid, person_id uuid, primary key (clinic_id, person_id));
grant select on feedback_manager to support; grant select, insert, update, delete, truncate on feedback_manager to support_projector;

create table feedback (
  member_id uuid, id uuid, version int not null, about text not null check (about in (${list(FEEDBACK_SUBJECTS)})), subject_id text not null,
  clinic_id uuid, category text not null check (category in (${list(FEEDBACK_CATEGORIES)})), rating int check (rating between 1 and 5),
  signed_as text check (char_length(signed_as) between 1 and 60), author_id uuid not null, author text not null check (author in ('member', 'proxy')),
  given_at timestamptz not null, sign text check (sign in (${list(EMERGENCY_SIGNS)})), state text not null check (state in (${list(FEEDBACK_STATES)})),
  waiting_since timestamptz, taken_by uuid, answered_at timestamptz, helpful boolean, primary key (member_id, id),
  check ((about = 'article') = (clinic_id is null))
);
create unique index feedback_id on feedback (id);
create index feedback_waiting on feedback (waiting_since) where waiting_since is not null;
${memberTable('support', 'feedback')}
create policy desk on feedback for select to support using (${MINE});
create policy desk_change on feedback for update to support using (${MINE}) with check (${MINE});
create policy sides on feedback as restrictive to support using (${DESK} is not null or (${NOT_TREATING}));
revoke delete on feedback from support;

create table feedback_words (
  member_id uuid, id uuid, version int not null, feedback_id uuid not null, side text not null check (side in ('member', 'house')),
  text text not null, written_at timestamptz not null, primary key (member_id, id), foreign key (member_id, feedback_id) references feedback
);
create index feedback_words_of on feedback_words (member_id, feedback_id, written_at);
${memberTable('support', 'feedback_words')}
create policy desk on feedback_words for select to support using (${DESK} is not null and exists (select from feedback f where f.member_id = feedback_words.member_id and f.id = feedback_id));
create policy desk_write on feedback_words for insert to support with check (${DESK} is not null and side = 'house'
  and exists (select from feedback f where f.member_id = feedback_words.member_id and f.id = feedback_id));
create policy sides on feedback_words as restrictive to support using (${DESK} is not null or (${NOT_TREATING}));
revoke update, delete on feedback_words from support;

create function enter_feedback_desk(p_person uuid) returns void language sql security definer set search_path from current as $$
  select set_config('careway.feedback_desk', p_person::text, true)
$$;
revoke all on function enter_feedback_desk(uuid) from public; grant execute on function enter_feedback_desk(uuid) to support;
`,
);
