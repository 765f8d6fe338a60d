import type { Tx } from '@careway/store';

/**
 * Whoever decides by what else stands in the record (the other plans, the other medicines) waits here for whoever does the same for this
 * member at this moment, until that one's transaction has ended: the second then sees what the first has left. What is read for the
 * decision is read after it.
 */
export async function takeTurn(tx: Tx, over: 'plans' | 'medicines', memberId: string): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${over} ${memberId}`]);
}
