import { migration } from '@careway/store';

/**
 * What trusted sources told last: about nobody, so there is no member in it. It stays readable when a source or the line is away. An
 * address stands once, whichever feed names it; each feed keeps its newest hundred.
 */
export const feedMigration = migration(
  'Feeds1760000400900',
  `
create table feed (address text primary key, title text not null default '', asked_at timestamptz, told_at timestamptz, fault text);
create table feed_entry (
  link text primary key, address text not null references feed on delete cascade, guid text not null, title text not null, summary text not null,
  published_at timestamptz, seen_at timestamptz not null, unique (address, guid)
);
create index feed_entry_newest on feed_entry (coalesce(published_at, seen_at) desc, link);
grant select on feed, feed_entry to support;

create function feeds_to_ask(p_addresses text[], p_before timestamptz, p_now timestamptz) returns table (address text)
language plpgsql security definer set search_path from current as $$
begin
  delete from feed f where f.address <> all (p_addresses);
  insert into feed (address) select unnest(p_addresses) on conflict do nothing;
  -- whoever takes it asks it; another process that looks at the same time does not
  return query update feed f set asked_at = p_now where f.asked_at is null or f.asked_at <= p_before returning f.address;
end $$;
create function keep_feed(p_address text, p_title text, p_entries jsonb, p_now timestamptz) returns int
language plpgsql security definer set search_path from current as $$
declare v_new int;
begin
  update feed set title = p_title, told_at = p_now, fault = null where address = p_address;
  if not found then return 0; end if;
  update feed_entry e set title = r.title, summary = r.summary from jsonb_to_recordset(p_entries) as r(guid text, title text, summary text)
    where e.address = p_address and e.guid = r.guid and (e.title, e.summary) is distinct from (r.title, r.summary);
  insert into feed_entry (link, address, guid, title, summary, published_at, seen_at)
    select distinct on (r.link) r.link, p_address, r.guid, r.title, r.summary, least(r.published_at, p_now), p_now
    from jsonb_to_recordset(p_entries) as r(link text, guid text, title text, summary text, published_at timestamptz)
    on conflict do nothing;
  get diagnostics v_new = row_count;
  delete from feed_entry e where e.address = p_address and e.link not in (
    select k.link from feed_entry k where k.address = p_address order by coalesce(k.published_at, k.seen_at) desc, k.link limit 100);
  return v_new;
end $$;
create function feed_failed(p_address text, p_fault text) returns void
language sql security definer set search_path from current as $$ update feed set fault = p_fault where address = p_address $$;
revoke all on function feeds_to_ask(text[], timestamptz, timestamptz), keep_feed(text, text, jsonb, timestamptz), feed_failed(text, text) from public;
grant execute on function feeds_to_ask(text[], timestamptz, timestamptz), keep_feed(text, text, jsonb, timestamptz), feed_failed(text, text) to support;
`,
);
