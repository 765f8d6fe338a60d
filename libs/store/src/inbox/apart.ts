import type { CareEvent } from '@careway/contracts';
import type pg from 'pg';
import type { Effect } from './effect.ts';
import { park } from './ledger.ts';
import type { Projection } from './projection.ts';

/** Pauses between the attempts at one fact, in ms: long enough for a short trouble, short enough not to hold the lane. */
const PAUSES = [50, 200, 800];

/**
 * Finds the facts of a failing batch that cannot be applied, by halves behind savepoints: a culprit among 500 costs some twenty
 * attempts, not 500. What still fails alone after three pauses is parked, and so is what follows of the same key; the rest goes on, in
 * order.
 */
export async function applyApart(
  projection: Projection,
  client: pg.PoolClient,
  effect: Effect,
  events: readonly CareEvent[],
  onParked: (event: CareEvent, error: string, waiting: number) => void,
): Promise<void> {
  const blocked = new Set<string>();
  const alone = async (event: CareEvent) => {
    const fault = await attempt(projection, client, effect, event);
    if (fault === undefined) return;
    blocked.add(event.subject);
    const followers = events.filter((other) => other.subject === event.subject && other.sequence > event.sequence);
    await park(client, projection.name, [event], fault, PAUSES.length + 1);
    await park(client, projection.name, followers, 'waits behind a parked fact', 0);
    onParked(event, fault, followers.length);
  };
  const halves = async (part: readonly CareEvent[]) => {
    const middle = Math.ceil(part.length / 2);
    for (const half of [part.slice(0, middle), part.slice(middle)]) {
      const open = half.filter(({ subject }) => !blocked.has(subject));
      const [only] = open;
      if (only && open.length === 1) await alone(only);
      else if (only && (await tryOnce(projection, client, effect, open))) await halves(open);
    }
  };
  await halves(events);
}

/** @returns the error, or undefined when the facts were applied; nothing of them stands after an error */
async function tryOnce(
  projection: Projection,
  client: pg.PoolClient,
  effect: Effect,
  events: readonly CareEvent[],
): Promise<Error | undefined> {
  await client.query('savepoint fact');
  try {
    await projection.apply(effect, events);
    await effect.flush();
    await client.query('release savepoint fact');
    return undefined;
  } catch (error) {
    effect.forget();
    await client.query('rollback to savepoint fact');
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** A value that a column does not take today, it will not take in a second: https://www.postgresql.org/docs/18/errcodes-appendix.html */
const isFinal = (error: Error): boolean => /^(22|23502|23514)/.test((error as { code?: string }).code ?? '');

/** @returns the last error's message, or undefined when the fact was applied */
export async function attempt(
  projection: Projection,
  client: pg.PoolClient,
  effect: Effect,
  event: CareEvent,
): Promise<string | undefined> {
  for (let n = 0; ; n++) {
    const error = await tryOnce(projection, client, effect, [event]);
    if (error === undefined) return undefined;
    const pause = PAUSES[n];
    if (pause === undefined || isFinal(error)) return error.message;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
