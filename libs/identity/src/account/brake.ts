import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import type { Pool } from 'pg';

/**
 * Tries within 15 minutes. The pair stops the guesser at once; the two wide ones stop many addresses on one account and one
 * address on many accounts. The account's own limit is not the lowest, so that a stranger cannot lock somebody out with five tries.
 */
const LIMITS = { pair: 5, account: 20, address: 60 };
type Scope = keyof typeof LIMITS;

/** Hashed, because people type passwords into the wrong field. */
const digest = (...parts: string[]): string => createHash('sha256').update(parts.join('\n')).digest('base64url');

/** One household of IPv6 is a /64: single addresses inside it cost nothing. */
export function neighbourhood(address: string): string {
  if (!isIPv6(address)) return address;
  if (address.toLowerCase().startsWith('::ffff:')) return address.slice(7);
  const [head = '', tail] = address.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  return [...left, ...zeros, ...right]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

const TAKE = `
  insert into identity.attempt as a (scope, key, tries, since)
  select scope, key, 1, now() from unnest($1::text[], $2::text[]) as wanted (scope, key) order by scope, key
  on conflict (scope, key) do update set
    tries = case when a.since <= now() - interval '15 minutes' then 1 else a.tries + 1 end,
    since = case when a.since <= now() - interval '15 minutes' then now() else a.since end
  returning scope, tries, ceil(extract(epoch from since + interval '15 minutes' - now()) / 60)::int as minutes`;

export interface Attempt {
  /** Minutes to wait; undefined when the try may go on. */
  wait: number | undefined;
  /** The password was right: it did not count. */
  succeeded(): Promise<void>;
}

/** Counts a try *before* the password is looked at, so that tries sent at the same instant cannot slip through together. */
export async function takeAttempt(pool: Pool, username: string, address: string): Promise<Attempt> {
  const account = username.trim().toLowerCase();
  const place = neighbourhood(address);
  const keys: Record<Scope, string> = { pair: digest(account, place), account: digest(account), address: digest(place) };
  const { rows } = await pool.query<{ scope: Scope; tries: number; minutes: number }>(TAKE, [Object.keys(keys), Object.values(keys)]);
  const waits = rows.filter(({ scope, tries }) => tries > LIMITS[scope]).map(({ minutes }) => Math.max(1, minutes));
  return {
    wait: waits.length === 0 ? undefined : Math.max(...waits),
    async succeeded() {
      await pool.query(`delete from identity.attempt where (scope, key) in (('pair', $1), ('account', $2))`, [keys.pair, keys.account]);
      await pool.query(`update identity.attempt set tries = greatest(tries - 1, 0) where scope = 'address' and key = $1`, [keys.address]);
    },
  };
}
