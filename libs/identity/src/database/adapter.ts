import { type Adapter, type AdapterFactory, type AdapterPayload, errors } from 'oidc-provider';
import type { Pool } from 'pg';

interface Row {
  payload: AdapterPayload;
  consumed: number | null;
}

const SELECT = `select payload, extract(epoch from consumed_at)::int as consumed from identity.artefact
  where (expires_at is null or expires_at > now()) and model = $1`;

/** Keeps what the issuer has to remember (sessions, interactions, codes, grants) in PostgreSQL, so that every process knows it. */
export const postgresAdapter =
  (pool: Pool): AdapterFactory =>
  (model) => {
    const one = async (condition: string, value: string): Promise<AdapterPayload | undefined> => {
      const { rows } = await pool.query<Row>(`${SELECT} and ${condition}`, [model, value]);
      const row = rows[0];
      return row && { ...row.payload, ...(row.consumed === null ? {} : { consumed: row.consumed }) };
    };
    return {
      find: (id) => one('id = $2', id),
      findByUid: (uid) => one('uid = $2', uid),
      // The device flow is off, so nothing has a user code.
      findByUserCode: async () => undefined,
      async upsert(id, payload, expiresIn) {
        await pool.query(
          `insert into identity.artefact (model, id, payload, uid, grant_id, account_id, expires_at)
           values ($1, $2, $3, $4, $5, $6, now() + make_interval(secs => $7))
           on conflict (model, id) do update set payload = excluded.payload, uid = excluded.uid, grant_id = excluded.grant_id,
             account_id = excluded.account_id, expires_at = excluded.expires_at`,
          [model, id, JSON.stringify(payload), payload.uid, payload.grantId, payload.accountId, expiresIn],
        );
      },
      async consume(id) {
        // Of two requests that redeem one code at the same instant, the second is refused here.
        const { rowCount } = await pool.query(
          'update identity.artefact set consumed_at = now() where model = $1 and id = $2 and consumed_at is null',
          [model, id],
        );
        if (rowCount !== 1) throw new errors.InvalidGrant('already used');
      },
      async destroy(id) {
        await pool.query('delete from identity.artefact where model = $1 and id = $2', [model, id]);
      },
      async revokeByGrantId(grantId) {
        await pool.query('delete from identity.artefact where model = $1 and grant_id = $2', [model, grantId]);
      },
    } satisfies Adapter;
  };

/** Removes what has expired. */
export async function sweep(pool: Pool): Promise<void> {
  await pool.query('delete from identity.artefact where expires_at < now()');
  await pool.query(`delete from identity.attempt where since < now() - interval '15 minutes'`);
}
