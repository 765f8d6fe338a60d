import type { Tx } from '@careway/store';

/** In SQL, for `$1` at `$2`: the colleagues for whom somebody stands in. */
export const COVERED = `select c.absent_id from cover c where c.stand_in_id = $1 and c.starts_at <= $2 and c.ends_at > $2 and c.ended_at is null`;

/** For whom somebody stands in now. */
export async function coveredBy(tx: Tx, personId: string, now: Date): Promise<readonly string[]> {
  const rows = await tx.query<{ absent_id: string }>(COVERED, [personId, now]);
  return rows.map(({ absent_id }) => absent_id);
}

/** Whether somebody is away now, whoever stands in. */
export async function isCovered(tx: Tx, personId: string, now: Date): Promise<boolean> {
  const rows = await tx.query(
    `select from cover c where c.absent_id = $1 and c.starts_at <= $2 and c.ends_at > $2 and c.ended_at is null limit 1`,
    [personId, now],
  );
  return rows.length > 0;
}
