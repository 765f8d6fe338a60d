import { migration } from '@careway/store';

const DESK = `(select nullif(current_setting('careway.feedback_desk', true), '')::uuid)`;
/** Of a clinic, its managers; of one that nobody manages, of articles, and of what nobody answered in time, every administrator. */
const MINE = `${DESK} is not null and (clinic_id is null or escalated_for is not null
  or not exists (select from feedback_manager m where m.clinic_id = feedback.clinic_id)
  or exists (select from feedback_manager m where m.clinic_id = feedback.clinic_id and m.person_id = ${DESK}))`;

/**
 * What nobody answered in time stands at every administrator's desk from then on. `feedback_to_escalate` lets the clock find what may be late;
 * whether it is, the rule says, which knows clinic hours.
 */
export const feedbackEscalationMigration = migration(
  'FeedbackEscalation1760000403400',
  `
create table feedback_administrator (person_id uuid primary key);
grant select on feedback_administrator to support; grant select, insert, update, delete, truncate on feedback_administrator to support_projector;

alter table feedback add escalated_for timestamptz;
drop policy desk on feedback;
drop policy desk_change on feedback;
create policy desk on feedback for select to support using (${MINE});
create policy desk_change on feedback for update to support using (${MINE}) with check (${MINE});
create policy clock on feedback for select to support_owner using (waiting_since is not null);
create function feedback_to_escalate(p_now timestamptz) returns table ("memberId" uuid, id uuid)
language sql stable security definer set search_path from current as $$
  select f.member_id, f.id from feedback f
  where f.waiting_since <= p_now - interval '15 minutes' and f.escalated_for is distinct from f.waiting_since
  order by f.sign nulls last, f.waiting_since limit 100
$$;
revoke all on function feedback_to_escalate(timestamptz) from public; grant execute on function feedback_to_escalate(timestamptz) to support;
`,
);
