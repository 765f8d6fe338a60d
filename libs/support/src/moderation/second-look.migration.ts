import { migration } from '@careway/store';

const setting = (name: string): string => `(select nullif(current_setting('careway.${name}', true), ''))`;
const [COMMUNITY, VOICE] = [setting('community'), `${setting('voice')}::uuid`];

/**
 * A second look is another's: whoever decided cannot answer the appeal, whatever writes the row. And whoever flagged something learns what
 * became of it: `own_flags` answers for the voice that has entered, with codes and times, never with the words to whoever wrote it.
 */
export const secondLookMigration = migration(
  'SecondLook1760000401300',
  `
alter table post_decision add constraint second_look check (answered_by is distinct from decided_by);

create policy outcome on post_flag for select to support_owner using (voice = ${VOICE});
create function own_flags(p_most int) returns table (
  post_id uuid, question_id uuid, title text, stands boolean, reason text, words text, flagged_at timestamptz,
  outcome text, decided_reason text, decided_at timestamptz, is_again boolean
) language sql stable security definer set search_path from current as $$
  select f.post_id, p.question_id, case when p.state = 'published' then q.title end, p.state = 'published', f.reason, f.words, f.flagged_at,
    case when d.state = 'overturned' then 'keep' else coalesce(d.decision, case h.state when 'restored' then 'keep' when 'kept' then 'remove' end) end,
    d.reason, case when d.state in ('upheld', 'overturned') then d.answered_at else coalesce(d.decided_at, h.decided_at) end,
    coalesce(d.state in ('upheld', 'overturned'), false)
  from post_flag f join post p on p.id = f.post_id join post q on q.id = p.question_id
    left join post_decision d on d.id = f.decision_id
    left join safety_hold h on h.id = f.post_id and f.reason = 'danger' and f.decision_id is null
  where f.voice = ${VOICE} and f.community = ${COMMUNITY} order by f.flagged_at desc limit p_most
$$;
revoke all on function own_flags(int) from public;
grant execute on function own_flags(int) to support;
`,
);
