import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';

export interface Keys {
  /** Private ES256 keys as JWK, newest first: the first signs, all are published. */
  signature: Record<string, unknown>[];
  /** Newest first: the first signs cookies, all verify. */
  cookie: string[];
  /** Secret of the portal's own client. */
  client: string;
}

type Purpose = keyof Keys;

const make: Record<Purpose, (kid: string) => Record<string, unknown>> = {
  signature: (kid) => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    return { ...privateKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'ES256' };
  },
  cookie: () => ({ secret: randomBytes(32).toString('base64url') }),
  client: () => ({ secret: randomBytes(32).toString('base64url') }),
};

/** Makes a key of each purpose where there is none. Runs in the caller's transaction, behind its lock. */
export async function ensureKeys(client: Pick<PoolClient, 'query'>): Promise<void> {
  const { rows } = await client.query<{ purpose: Purpose }>('select distinct purpose from identity.key');
  for (const purpose of ['signature', 'cookie', 'client'] as const) {
    if (rows.some((row) => row.purpose === purpose)) continue;
    const kid = randomBytes(12).toString('base64url');
    const material = JSON.stringify(make[purpose](kid));
    await client.query('insert into identity.key (kid, purpose, material) values ($1, $2, $3)', [kid, purpose, material]);
  }
}

/** Reads the keys. Throws when the schema was not prepared. */
export async function readKeys(pool: Pool): Promise<Keys> {
  const { rows } = await pool.query<{ purpose: Purpose; material: Record<string, unknown> & { secret: string } }>(
    'select purpose, material from identity.key order by created_at desc, kid',
  );
  const of = (purpose: Purpose) => rows.filter((row) => row.purpose === purpose).map(({ material }) => material);
  const client = of('client')[0]?.secret;
  if (!client) throw new Error('The schema `identity` has no keys. Run prepareIdentity() first; nothing was changed.');
  return { signature: of('signature'), cookie: of('cookie').map(({ secret }) => secret), client };
}
