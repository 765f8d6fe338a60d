import { contexts } from '@careway/stack';
import type pg from 'pg';
import { setTimeout as pause } from 'node:timers/promises';

/** Facts that a consumer of this context has not taken, over all its sources. */
const behind = (context: string) =>
  contexts
    .map(
      ({ name: source }) => `select count(*) as n from ${source}.key_sequence o join ${context}.consumer_source s on s.source = '${source}'
       left join ${context}.consumer_key k on k.consumer = s.consumer and k.source = s.source and k.key = o.key where coalesce(k.sequence, 0) < o.last`,
    )
    .join(' union all ');
const BEHIND = `select sum(n)::int as n from (${contexts.map(({ name }) => behind(name)).join(' union all ')}) as x(n)`;
const TOLD = `select (${contexts.map(({ name }) => `(select coalesce(sum(last), 0) from ${name}.key_sequence)`).join(' + ')})::text as n`;

/**
 * Waits until every consumer has taken everything and nobody has told anything new for a second.
 *
 * @returns how many keys of consumers are still behind when `within` milliseconds have passed: 0 is quiet
 */
export async function untilQuiet(admin: pg.Client, within: number): Promise<number> {
  let still = '';
  let since = Date.now();
  for (const end = Date.now() + within; ; await pause(200)) {
    const left = (await admin.query<{ n: number }>(BEHIND)).rows[0]!.n;
    const told = (await admin.query<{ n: string }>(TOLD)).rows[0]!.n;
    if (left > 0 || told !== still) [still, since] = [told, Date.now()];
    if (Date.now() - since > 1_000) return 0;
    if (Date.now() > end) return left;
  }
}
