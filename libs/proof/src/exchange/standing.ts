import { contexts } from '@careway/stack';
import type pg from 'pg';
import { setTimeout as pause } from 'node:timers/promises';
import type { Finding } from '../kill/check.ts';
import { checkConsumers, checkLane, checkOutbox } from '../kill/check-logs.ts';
import { observe } from '../kill/observe.ts';
import type { Observed } from '../kill/observed.ts';
import { untilQuiet } from '../kill/quiet.ts';
import { digest } from '../kill/rebuild.ts';

/** What must be the same before and after the log was exchanged. */
export interface Standing {
  /** Facts by context and type; reads are facts too and are left out. */
  readonly facts: Readonly<Record<string, number>>;
  /** Every row of the timeline's tables, as one digest. */
  readonly timeline: string;
  /** Holes, repeats, and consumers that are not where their outboxes end. */
  readonly findings: readonly Finding[];
}

/** Waits for quiet, then looks. `embedded`: the log lies in this PostgreSQL and is compared as well. */
export async function standing(admin: pg.Client, { embedded, within = 90_000 }: { embedded: boolean; within?: number }): Promise<Standing> {
  const end = Date.now() + within;
  const behind = await untilQuiet(admin, within);
  const observed = await filled(admin, embedded, end);
  const logs = [...observed.outboxes];
  const facts: Record<string, number> = {};
  for (const { name } of contexts) {
    const sql = `select type, count(*)::int as n from ${name}.outbox where type not like '%.record-read.%' group by 1 order by 1`;
    for (const { type, n } of (await admin.query<{ type: string; n: number }>(sql)).rows) facts[type] = n;
  }
  return {
    facts,
    timeline: await digest(admin, 'journey', ['timeline_entry_view', 'journey_view', 'member_view']),
    findings: [
      ...logs.flatMap(([context, told]) => checkOutbox(context, told)),
      ...(embedded ? ofLanes(observed) : []),
      ...checkConsumers(observed),
      ...(behind ? [{ fault: 'lost', says: `${behind} keys of consumers never came to rest` } as const] : []),
      ...(observed.parked ? [{ fault: 'lost', says: `${observed.parked} facts were parked` } as const] : []),
    ],
  };
}

const ofLanes = ({ outboxes, lanes }: Observed): readonly Finding[] =>
  [...outboxes].flatMap(([context, told]) => checkLane(context, told, lanes.get(context) ?? []));

/** Looks until the log holds what the outboxes do: consumers that have taken all before rest at once, while a new log is still filled. */
async function filled(admin: pg.Client, embedded: boolean, end: number): Promise<Observed> {
  for (;;) {
    const observed = await observe(admin);
    const isFilling = embedded && ofLanes(observed).some(({ fault }) => fault === 'lost');
    if (!isFilling || Date.now() > end) return observed;
    await pause(500);
  }
}
