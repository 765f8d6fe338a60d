import type { Purpose } from '@careway/contracts';
import type { Pool } from 'pg';
import type { CallerKind } from '../caller.ts';
import { hashOf, newKey } from './key.ts';
import { FRESH_MS, type Positions } from './positions.ts';

export type PersonKind = Exclude<CallerKind, 'system'>;
export const PERSON_KINDS: readonly PersonKind[] = ['member', 'clinician', 'administrator', 'moderator'];

/** Who a session is made for, as the issuer says. */
export interface SignedIn {
  personId: string;
  kind: PersonKind;
  displayName: string;
  locale: string;
}

export interface Session extends SignedIn {
  hash: Buffer;
  publicId: string;
  actingFor: string | null;
  /** Only where it differs from what the role is there for. */
  purpose: Purpose | null;
  positions: Positions;
  demo: boolean;
  createdAt: Date;
  seenAt: Date;
}

/** Without a request for so long, a session ends. */
export const IDLE_MINUTES = 15;
/** However busy, nobody stays signed in for longer. */
export const ABSOLUTE_HOURS = 12;
/** The last request is noted at most this often: a write per click would be dear, and a minute of idleness early is not right. */
const TOUCH_SECONDS = 10;

const LIVE = `seen_at > now() - interval '${IDLE_MINUTES} minutes' and created_at > now() - interval '${ABSOLUTE_HOURS} hours'`;
const COLUMNS = `hash, person_id as "personId", kind, display_name as "displayName", locale, public_id as "publicId", acting_for as "actingFor",
  purpose, positions, demo, created_at as "createdAt", seen_at as "seenAt"`;

/** Makes a session and answers its key, which is never readable again. */
export async function openSession(pool: Pool, person: SignedIn, { idToken, demo = false }: { idToken?: string; demo?: boolean } = {}) {
  const key = newKey();
  await pool.query(
    `insert into gateway.session (hash, person_id, kind, display_name, locale, public_id, id_token, demo)
     values ($1, $2, $3, $4, $5, gen_random_uuid(), $6, $7)`,
    [hashOf(key), person.personId, person.kind, person.displayName, person.locale, idToken ?? null, demo],
  );
  return key;
}

/** The session, if it has not ended. `touch` notes that the person is there, unless that was noted a moment ago. */
export async function readSession(pool: Pool, hash: Buffer, touch: boolean): Promise<Session | undefined> {
  const { rows } = await pool.query<Session>(`select ${COLUMNS} from gateway.session where hash = $1 and ${LIVE}`, [hash]);
  const session = rows[0];
  if (!session || !touch || Date.now() - session.seenAt.getTime() < TOUCH_SECONDS * 1000) return session;
  const touched = await pool.query<Session>(`update gateway.session set seen_at = now() where hash = $1 and ${LIVE} returning ${COLUMNS}`, [
    hash,
  ]);
  return touched.rows[0];
}

/** Ends a session and answers what its issuer needs to hear, if it was still there. */
export async function endSession(pool: Pool, hash: Buffer): Promise<{ idToken: string | null } | undefined> {
  const { rows } = await pool.query<{ idToken: string | null }>(
    'delete from gateway.session where hash = $1 returning id_token as "idToken"',
    [hash],
  );
  return rows[0];
}

/** Ends every session of a person, on every gateway within a second. Answers how many there were. */
export async function endSessionsOf(pool: Pool, personId: string): Promise<number> {
  const { rowCount } = await pool.query('delete from gateway.session where person_id = $1', [personId]);
  return rowCount ?? 0;
}

export async function setActingFor(pool: Pool, hash: Buffer, memberId: string | null): Promise<void> {
  await pool.query('update gateway.session set acting_for = $2 where hash = $1', [hash, memberId]);
}

/** Adds a position; what other gateways told stays, and what is too old to matter goes. */
export async function addPosition(pool: Pool, publicId: string, position: string, now: number): Promise<void> {
  await pool.query(
    `update gateway.session set positions = jsonb_build_object($2::text, $3::bigint) || coalesce(
       (select jsonb_object_agg(key, value) from jsonb_each(positions) where value::bigint > $3::bigint - $4::bigint), '{}')
     where public_id = $1`,
    [publicId, position, now, FRESH_MS],
  );
}

/** Removes what has ended. */
export async function sweepSessions(pool: Pool): Promise<void> {
  await pool.query(`delete from gateway.session where not (${LIVE})`);
}
