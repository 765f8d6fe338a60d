import { memberTable, migration } from '@careway/store';

/** Tests and pictures that were ordered. The unique index stops the second open order of the same, whichever way it comes. */
export const orderTable = migration(
  'Order1760000180000',
  `create table test_order (
    member_id uuid,
    id uuid,
    version int not null,
    journey_id uuid not null,
    sensitivity text not null,
    source text,
    identifier text,
    content_hash text,
    occurred_at timestamptz not null,
    precision text not null,
    code jsonb not null,
    main_code text not null,
    category text not null check (category in ('laboratory', 'imaging')),
    priority text not null check (priority in ('routine', 'urgent', 'asap', 'stat')),
    reason text not null,
    condition_id uuid,
    status text not null check (status in ('active', 'completed', 'revoked')),
    placed_by uuid not null,
    expected_on text not null check (expected_on ~ '^\\d{4}-\\d{2}-\\d{2}$'),
    collected_by uuid,
    collected_at timestamptz,
    completed_at timestamptz,
    result_ids uuid[] not null,
    report_id uuid,
    cancelled_by uuid,
    cancelled_at timestamptz,
    cancel_reason text,
    primary key (member_id, id),
    check ((status = 'completed') = (completed_at is not null)),
    check ((status = 'revoked') = (cancel_reason is not null))
  );
  create unique index test_order_open on test_order (member_id, main_code) where status = 'active';
  create index test_order_by_time on test_order (member_id, occurred_at desc, id desc);
  create index test_order_late on test_order (expected_on, id) where status = 'active';
  ${memberTable('diagnosis', 'test_order', { sensitive: true, panel: { to: ['care-team'] } })}`,
);
