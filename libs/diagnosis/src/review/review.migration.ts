import { heldBack, memberTable, migration } from '@careway/store';

/** Who looked at a result and what was done is the care team's; what the member learns of it are the facts that follow. */
export const reviewTable = migration(
  'Review1760000131000',
  `create table result_review (
    member_id uuid,
    id uuid,
    version int not null,
    journey_id uuid not null,
    sensitivity text not null,
    level text not null check (level in ('critical', 'abnormal', 'usual')),
    waits_for text,
    code jsonb not null,
    occurred_at timestamptz not null,
    precision text not null,
    reported_at timestamptz not null,
    opened_at timestamptz not null,
    acknowledged_by uuid,
    acknowledged_at timestamptz,
    action text,
    told_by uuid,
    told_at timestamptz,
    told_how text,
    primary key (member_id, id),
    check ((acknowledged_at is null) = (action is null))
  );
  create index result_review_open on result_review (member_id) where acknowledged_at is null or told_at is null;
  ${memberTable('diagnosis', 'result_review', { sensitive: true, panel: { to: ['care-team', 'break-glass'] } })}
  ${heldBack('diagnosis', 'result_review')}`,
);
