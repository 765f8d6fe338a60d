import { memberTable, migration } from '@careway/store';

const PANEL = { to: ['care-team', 'break-glass'] } as const;
/**
 * What waits follows from facts and may be dropped. Who looks after it is truth: `work_holding` is how it stands, `work_act` how it came
 * to that, only ever added to. `work_treats` says of another person what the service may not read itself: whether they treat a member.
 */
export const worklistMigration = migration(
  'Worklist1760000310000',
  `
create table work_item_view (
  member_id uuid, id uuid, kind text not null, item_type text not null, item_id uuid not null, journey_id uuid not null, plan_id uuid,
  sensitivity text not null, is_open boolean not null, level text not null, step text not null, code jsonb, base smallint not null,
  begun timestamptz(3) not null, since timestamptz(3) not null, shows_at timestamptz(3) not null, soon_at timestamptz(3) not null,
  due_at timestamptz(3) not null, taken_by uuid, taken_at timestamptz(3), is_told boolean not null, primary key (member_id, id)
);
create index work_item_view_open on work_item_view (member_id) where is_open;
${memberTable('journey', 'work_item_view', { view: true, sensitive: true, panel: PANEL })}
create table work_member_view (member_id uuid primary key, died_at timestamptz(3) not null);
${memberTable('journey', 'work_member_view', { view: true, panel: PANEL })}

create table work_holding (
  member_id uuid, id uuid, version int not null, sensitivity text not null, begun timestamptz(3) not null, owner_id uuid, owned_at timestamptz(3),
  snoozed_until timestamptz(3), done_at timestamptz(3), done_by uuid, last_act uuid, changed_by uuid not null, changed_at timestamptz(3) not null,
  primary key (member_id, id)
);
${memberTable('journey', 'work_holding', { sensitive: true, panel: PANEL })}
create table work_act (
  member_id uuid, id uuid, version int not null, work_id uuid not null, sensitivity text not null,
  act text not null check (act in ('claim', 'hand-over', 'release', 'snooze', 'finish', 'undo')),
  by_person uuid not null, to_person uuid, reason text, words text check (length(words) between 1 and 1000), before jsonb not null, at timestamptz(3) not null,
  primary key (member_id, id)
);
create index work_act_of on work_act (member_id, work_id, at);
${memberTable('journey', 'work_act', { sensitive: true, panel: PANEL })}
revoke update, delete on work_act from journey;

create function work_treats(p_person uuid, p_member uuid, p_label text) returns boolean language sql stable security definer set search_path from current as $$
  select exists (select from relation r where r.member_id = p_member and r.person_id = p_person and r.kind in ('care-team', 'break-glass')
    and r.valid_from <= now() and (r.valid_to is null or r.valid_to > now()) and p_label = any (r.labels))
$$;
revoke all on function work_treats(uuid, uuid, text) from public;
grant execute on function work_treats(uuid, uuid, text) to journey;
`,
);
