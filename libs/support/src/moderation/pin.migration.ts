import { migration } from '@careway/store';

const setting = (name: string): string => `(select nullif(current_setting('careway.${name}', true), ''))`;
const [COMMUNITY, ROLE] = [setting('community'), setting('community_role')];
const HERE = `(community = ${COMMUNITY} or ${COMMUNITY} = '*')`;

/** A clinician's answer that a moderator keeps on top of a community; whoever reads there sees that it is pinned. */
export const pinMigration = migration(
  'PostPins1760000401400',
  `
create table post_pin (post_id uuid primary key references post, community text not null, pinned_by uuid not null, pinned_at timestamptz not null);
create index post_pin_of on post_pin (community, pinned_at);
alter table post_pin enable row level security; alter table post_pin force row level security;
create policy reader on post_pin for select to support using (${HERE});
create policy pinner on post_pin for insert to support with check (${ROLE} = 'moderator'
  and exists (select from post p where p.id = post_id and p.community = post_pin.community and p.clinician_id is not null and p.state = 'published'));
create policy unpinner on post_pin for delete to support using (${ROLE} = 'moderator');
grant select, insert, delete on post_pin to support;
`,
);
