import type { DataSource, QueryRunner } from 'typeorm';
import type { PoolClient } from 'pg';

/** One transaction on one connection; statements leave without waiting for each other (pg's pipeline mode). */
export interface Pipeline {
  readonly runner: QueryRunner;
  query(text: string, values?: readonly unknown[]): Promise<Record<string, unknown>[]>;
}

/**
 * Runs `work` between START TRANSACTION and COMMIT. START TRANSACTION leaves without waiting, so the first statement of `work`
 * travels with it. If a statement fails, PostgreSQL refuses every later one of the transaction (25P02), so nothing slips through.
 * Resolves after the COMMIT: an answer never leaves before its audit row is stored.
 */
export async function inTransaction<T>(source: DataSource, work: (pipeline: Pipeline) => Promise<T>): Promise<T> {
  const runner = source.createQueryRunner();
  const client = (await runner.connect()) as PoolClient;
  let first: unknown;
  const query = async (text: string, values: readonly unknown[] = []) => {
    try {
      return (await client.query({ text, values: [...values] })).rows as Record<string, unknown>[];
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
    const [worked, open] = await Promise.allSettled([work({ runner, query }), opened]);
    if (open.status === 'rejected') throw open.reason;
    // "Transaction is aborted" only follows from another statement's failure, and may overtake it on the way up.
    if (worked.status === 'rejected') throw isAborted(worked.reason) ? (first ?? worked.reason) : worked.reason;
    await runner.commitTransaction();
    return worked.value;
  } catch (error) {
    await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  } finally {
    await runner.release().catch(() => undefined);
  }
}

const isAborted = (error: unknown): boolean => (error as { code?: string } | null)?.code === '25P02';
