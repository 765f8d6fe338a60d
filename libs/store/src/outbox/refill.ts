import pg from 'pg';

/**
 * Begins a new life of a context's log on the bus: the relay tells everything from the outbox again under the next epoch. Consumers
 * take the newer epoch from its first fact on and recognise what they had already. For a bus that was wiped or exchanged.
 *
 * @param url a connection string that may write the context's `relay` table
 * @returns the new epoch
 */
export async function refill(url: string, context: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ epoch: number }>(
      `update ${client.escapeIdentifier(context)}.relay set seen = '1:1:', target = null, after = 0, epoch = epoch + 1, scanned_at = 'epoch' returning epoch`,
    );
    return rows[0]!.epoch;
  } finally {
    await client.end();
  }
}
