import { heldBack, memberTable, migration, openRecord, panelPolicy } from '@careway/store';

const OPENED = `(select nullif(current_setting('careway.member', true), '')::uuid)`;

/**
 * A result has an instant from which its member may read it, and row-level security asks for it on every path. What was there before has
 * been given out, so it gets the oldest one. `release_results` sets that instant for somebody who may not read the row: the member who
 * chooses to see results at once. It reaches the opened record only, and nothing that is released already.
 */
export const releaseTables = migration(
  'Release1760000130000',
  `${openRecord}
  alter table result add column released_at timestamptz default 'epoch', add column former jsonb not null default '[]';
  alter table result alter column released_at drop default, alter column former drop default;
  ${heldBack('diagnosis', 'result', 'released_at')}
  ${panelPolicy('diagnosis', 'result', { panel: { to: ['care-team', 'break-glass'] }, sensitive: true })}
  create policy releaser on result to diagnosis_owner using (member_id = ${OPENED}) with check (member_id = ${OPENED});
  create function release_results(p_ids uuid[], p_at timestamptz[]) returns setof result language sql security definer set search_path from current as $$
    update result r set released_at = g.at, version = r.version + 1 from unnest(p_ids, p_at) as g(id, at)
    where r.member_id = ${OPENED} and r.id = g.id and (r.released_at is null or r.released_at > now()) and r.released_at is distinct from g.at
    returning r.*
  $$;

  create table held_result (
    member_id uuid,
    id uuid,
    version int not null,
    journey_id uuid not null,
    sensitivity text not null,
    codings jsonb not null,
    kind text not null,
    by_member boolean not null,
    waits_for text check (waits_for in ('days', 'review', 'talk')),
    occurred_at timestamptz not null,
    precision text not null,
    reported_at timestamptz not null,
    reviewed_at timestamptz,
    released_at timestamptz,
    primary key (member_id, id)
  );
  ${memberTable('diagnosis', 'held_result', { sensitive: true, panel: { to: ['care-team', 'break-glass'] } })}

  create table release_preference (
    member_id uuid,
    id uuid,
    version int not null,
    preference text not null check (preference in ('as-ruled', 'at-once', 'after-talk')),
    chosen_by uuid not null,
    chosen_at timestamptz not null,
    primary key (member_id, id)
  );
  ${memberTable('diagnosis', 'release_preference')}`,
);
