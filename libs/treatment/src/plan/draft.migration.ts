import { heldUnless, migration, openRecord } from '@careway/store';

/** A part is read with its plan: the plans that this reader may read are asked for once per statement, under their own policies. */
const WITH_PLAN = `plan_id = any (array(select p.id from plan p where p.member_id = (select nullif(current_setting('careway.member', true), '')::uuid)))`;

/**
 * A draft is work among those who treat the member: until it begins, row-level security holds it back from the member and from whoever
 * acts for the member, with its goals, tasks and versions. What was there before and is no draft has been given out.
 */
export const draftsHeld = migration(
  'DraftsHeld1760000190000',
  `${openRecord}
alter table plan add begun_at timestamptz;
alter table plan no force row level security;
update plan set begun_at = occurred_at where status <> 'draft';
alter table plan force row level security;
${heldUnless('treatment', 'plan', 'begun_at is not null')}
${heldUnless('treatment', 'goal', `plan_id is null or ${WITH_PLAN}`)}
${heldUnless('treatment', 'task', WITH_PLAN)}
${heldUnless('treatment', 'plan_version', `content->>'status' <> 'draft' and ${WITH_PLAN}`)}`,
);
