import { migration } from '@careway/store';

/**
 * What was told of an order and a referral that is late, beside each; and the look-up by which the day clock finds the members whose
 * record it then opens. Nobody who died is looked for: nothing of theirs is late.
 */
export const overdueTold = migration(
  'Overdue1760000182000',
  `
alter table test_order add overdue_told_on text;
alter table referral add overdue_told_on text, add expiry_told boolean not null default false;
create index test_order_to_tell on test_order (expected_on) where status = 'active' and overdue_told_on is null;
create index referral_to_tell on referral (due_on) where status in ('requested', 'accepted', 'booked', 'done');
create policy clock on test_order for select to diagnosis_owner using (status = 'active');
create policy clock on referral for select to diagnosis_owner using (status in ('requested', 'accepted', 'booked', 'done'));
create policy clock on member for select to diagnosis_owner using (died_at is not null);
create function overdue_to_tell(p_today text) returns table (kind text, "memberId" uuid, id uuid)
language sql stable security definer set search_path from current as $$
  select t.kind, t.member_id, t.id from (
    select 'order' as kind, o.member_id, o.id, o.expected_on as since from test_order o
    where o.status = 'active' and o.expected_on < p_today and o.overdue_told_on is null
    union all
    select 'referral', r.member_id, r.id, r.due_on from referral r
    where r.status in ('requested', 'accepted', 'booked', 'done')
      and (r.due_on < p_today and r.overdue_told_on is distinct from r.due_on
        or r.status in ('requested', 'accepted') and r.expires_on < p_today and not r.expiry_told)
  ) t where not exists (select from member m where m.member_id = t.member_id and m.died_at is not null)
  order by t.since, t.id limit 50
$$;
revoke all on function overdue_to_tell(text) from public;
grant execute on function overdue_to_tell(text) to diagnosis;`,
);
