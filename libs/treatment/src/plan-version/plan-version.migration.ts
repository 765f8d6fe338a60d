import { memberTable, migration } from '@careway/store';

/**
 * What a plan said at each of its versions, who wrote it and why. The foreign key of `plan` makes it impossible to forget: a plan whose
 * version is not kept can't be committed. It holds from this migration on; earlier versions were counted and not kept.
 */
export const planVersionTable = migration(
  'PlanVersion1760000150000',
  `
alter table plan drop constraint plan_status_check,
  add constraint plan_status_check check (status in ('draft', 'active', 'on-hold', 'completed', 'revoked'));
create table plan_version (
  member_id uuid,
  plan_id uuid,
  number int,
  sensitivity text not null,
  edited_by uuid,
  edited_at timestamptz not null,
  reason text check (length(reason) between 1 and 1000),
  content jsonb not null,
  primary key (member_id, plan_id, number)
);
alter table plan add constraint plan_version_kept foreign key (member_id, id, version)
  references plan_version (member_id, plan_id, number) deferrable initially deferred not valid;
${memberTable('treatment', 'plan_version', { sensitive: true })}
revoke delete on plan_version from treatment;`,
);
