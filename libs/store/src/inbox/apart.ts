import type { CareEvent } from '@careway/contracts';
import type pg from 'pg';
import type { Effect } from './effect.ts';
import { park } from './ledger.ts';
import type { Projection } from './projection.ts';

/** Pauses between the attempts at one fact, in ms: long enough for a short trouble, short enough not to hold the lane. */
const PAUSES = [50, 200, 800];

/**
 * Applies facts one by one, each behind a savepoint. What still fails after three pauses is parked, and so is what follows of the
 * same key; the other keys go on.
 */
export async function applyApart(
  projection: Projection,
  client: pg.PoolClient,
  effect: Effect,
  events: readonly CareEvent[],
  onParked: (event: CareEvent, error: string, waiting: number) => void,
): Promise<void> {
  const blocked = new Set<string>();
  for (const event of events) {
    if (blocked.has(event.subject)) continue;
    const fault = await attempt(projection, client, effect, event);
    if (fault === undefined) continue;
    blocked.add(event.subject);
    const followers = events.filter((other) => other.subject === event.subject && other.sequence > event.sequence);
    await park(client, projection.name, [event], fault, PAUSES.length + 1);
    await park(client, projection.name, followers, 'waits behind a parked fact', 0);
    onParked(event, fault, followers.length);
  }
}

/** @returns the last error's message, or undefined when the fact was applied */
export async function attempt(
  projection: Projection,
  client: pg.PoolClient,
  effect: Effect,
  event: CareEvent,
): Promise<string | undefined> {
  for (let n = 0; ; n++) {
    await client.query('savepoint fact');
    try {
      await projection.apply(effect, [event]);
      await effect.flush();
      await client.query('release savepoint fact');
      return undefined;
    } catch (error) {
      effect.forget();
      await client.query('rollback to savepoint fact');
      const pause = PAUSES[n];
      if (pause === undefined) return error instanceof Error ? error.message : String(error);
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}
