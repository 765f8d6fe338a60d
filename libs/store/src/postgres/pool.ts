import pg from 'pg';
import type { DataSource } from 'typeorm';

/**
 * A connection that breaks while somebody holds it emits `error` with nobody listening, which would end the process. The statement
 * that waits on it rejects as well, and that is where the fault is handled.
 */
export function surviveLostConnections(pool: pg.Pool): pg.Pool {
  const ignore = () => undefined;
  pool.on('error', ignore);
  pool.on('connect', (client) => client.on('error', ignore));
  return pool;
}

/** A connection that nobody used for so long is closed: a new one costs a process, a sign-in and cold plans, so not at the first pause. */
export const IDLE_MS = 30_000;

/** A pool whose lost connections reject statements and nothing else. `pipeline` lets statements leave without waiting for each other. */
export function openPool(config: pg.PoolConfig & { readonly pipeline?: boolean }): pg.Pool {
  return surviveLostConnections(new pg.Pool({ idleTimeoutMillis: IDLE_MS, ...config }));
}

/** The same for the pool inside a TypeORM source; call after `initialize()`. */
export function surviveIn(source: DataSource): DataSource {
  surviveLostConnections((source.driver as unknown as { master: pg.Pool }).master);
  return source;
}
