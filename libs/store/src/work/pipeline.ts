import type { DataSource, QueryRunner } from 'typeorm';
import type { PoolClient } from 'pg';
import { statementName } from './statement-name.ts';

/** One transaction on one connection; statements leave without waiting for each other (pg's pipeline mode). */
export interface Pipeline {
  readonly runner: QueryRunner;
  query(text: string, values?: readonly unknown[]): Promise<Record<string, unknown>[]>;
}

/** A statement came after its transaction had been sent off: a programming fault. It never left, so it saw and changed nothing. */
export class SentOffError extends Error {
  override readonly name = 'SentOffError';
  constructor() {
    super('Work.ask() is for one statement that waits for no other. Use Work.read() for a question that depends on an answer.');
  }
}

export interface TransactionOptions {
  /** COMMIT leaves behind what `work` sent before it waited for the first time: everything is one round trip, and nothing may follow. */
  readonly inOneFlush?: boolean;
}

/**
 * Runs `work` between START TRANSACTION and COMMIT. START TRANSACTION leaves without waiting, so the first statement of `work`
 * travels with it. If a statement fails, PostgreSQL refuses every later one of the transaction (25P02), and a COMMIT then rolls back,
 * so nothing slips through. Resolves after the COMMIT: an answer never leaves before its audit row is stored.
 */
export async function inTransaction<T>(
  source: DataSource,
  work: (pipeline: Pipeline) => Promise<T>,
  { inOneFlush = false }: TransactionOptions = {},
): Promise<T> {
  const runner = source.createQueryRunner();
  const client = (await runner.connect()) as PoolClient;
  let first: unknown;
  let isSentOff = false;
  const query = async (text: string, values: readonly unknown[] = []) => {
    if (isSentOff) throw new SentOffError();
    try {
      return (await client.query({ name: statementName(text), text, values: [...values] })).rows as Record<string, unknown>[];
    } catch (error) {
      first ??= error;
      throw error;
    }
  };
  const opened = client.query('START TRANSACTION');
  opened.catch(() => undefined);
  // What runner.startTransaction() would have set; save() and nested transactions of TypeORM rely on it.
  Object.assign(runner, { isTransactionActive: true, transactionDepth: 1 });
  try {
    const working = work({ runner, query });
    isSentOff = inOneFlush;
    const [worked, open, closed] = await Promise.allSettled([working, opened, inOneFlush ? client.query('COMMIT') : undefined]);
    if (inOneFlush) Object.assign(runner, { isTransactionActive: false, transactionDepth: 0 });
    if (open.status === 'rejected') throw open.reason;
    // "Transaction is aborted" only follows from another statement's failure, and may overtake it on the way up.
    if (worked.status === 'rejected') throw isAborted(worked.reason) ? (first ?? worked.reason) : worked.reason;
    if (closed.status === 'rejected') throw closed.reason;
    if (!inOneFlush) await runner.commitTransaction();
    return worked.value;
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  } finally {
    await runner.release().catch(() => undefined);
  }
}

const isAborted = (error: unknown): boolean => (error as { code?: string } | null)?.code === '25P02';
