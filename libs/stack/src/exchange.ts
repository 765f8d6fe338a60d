import { type Bus, openEmbeddedBus, openKafkaBus } from '@careway/bus';
import { faultsIn, type Logger } from '@careway/service';
import { refill } from '@careway/store';
import pg from 'pg';
import { contexts } from './contexts.ts';
import type { DataFolder } from './data-folder.ts';
import type { Database } from './database.ts';

/** Kafka where there are brokers, else the log in PostgreSQL. */
export const openLog = (
  database: Pick<Database, 'url'>,
  log: Logger,
  { brokers = [], connections }: { readonly brokers?: readonly string[] | undefined; readonly connections?: number } = {},
): Promise<Bus> =>
  brokers.length
    ? openKafkaBus({ brokers, clientId: 'careway', report: faultsIn(log) })
    : openEmbeddedBus({ url: database.url('bus'), report: faultsIn(log), ...(connections && { connections }) });

/** Before any process starts: asks the bus that they will share which log it is. */
export async function noticeLog(folder: DataFolder, database: Database, log: Logger, brokers: readonly string[]): Promise<void> {
  const bus = await openLog(database, log, { brokers, connections: 1 });
  try {
    await refillAfterExchange(folder, database.admin, await bus.identity());
  } finally {
    await bus.close();
  }
}

/**
 * Begins a new life of every context's log where the bus is not the one that was told last: exchanged, or wiped on the same address.
 * Written down after the refill: a crash in between refills once more, which only repeats facts that every consumer recognises.
 *
 * @returns whether the logs were refilled
 */
export async function refillAfterExchange(folder: DataFolder, admin: string, identity: string): Promise<boolean> {
  const last = folder.lastLog();
  if (last === identity) return false;
  // A folder that does not say where its facts were told may be new, or older than this file.
  const isExchanged = last !== undefined || (await hasFacts(admin));
  if (isExchanged) for (const { name } of contexts) await refill(admin, name);
  folder.keepLog(identity);
  return isExchanged;
}

async function hasFacts(admin: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: admin });
  await client.connect();
  try {
    const any = contexts.map(({ name }) => `exists (select from ${name}.outbox)`).join(' or ');
    const { rows } = await client.query<{ any: boolean }>(`select ${any} as any`);
    return rows[0]!.any;
  } finally {
    await client.end();
  }
}
