import type { Pool } from 'pg';
import type { Locale } from '../locale.ts';
import { hashSecret } from './secret.ts';

export const ACCOUNT_KINDS = ['member', 'clinician', 'administrator', 'moderator'] as const;
export type AccountKind = (typeof ACCOUNT_KINDS)[number];

/** Who may sign in. A person has at most one account; what the person may see is not decided here. */
export interface Account {
  personId: string;
  username: string;
  displayName: string;
  kind: AccountKind;
  locale: Locale;
  disabledAt: Date | null;
}

/** How a person of the demo population is shown on the sign-in page. */
export interface DemoCard {
  /** Order on the page, ascending. */
  place: number;
  /** The name by language, where it differs from the display name. */
  name: Partial<Record<Locale, string>>;
  /** One line: who this is and what there is to see. */
  about: Record<Locale, string>;
}

export interface NewAccount extends Omit<Account, 'disabledAt'> {
  /** Without one, the account cannot sign in by password (imported members of a demo). */
  password?: string;
  card?: DemoCard;
}

/** Another person has this user name already; nothing was written. */
export class UsernameTakenError extends Error {
  override readonly name = 'UsernameTakenError';
  constructor(readonly username: string) {
    super(`The user name ${username} belongs to somebody else. The account was not made; choose another name.`);
  }
}

const COLUMNS = 'person_id as "personId", username, display_name as "displayName", kind, locale, disabled_at as "disabledAt"';
const UNIQUE_VIOLATION = '23505';
const isUniqueViolation = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === UNIQUE_VIOLATION;

const UPSERT = `
  with account as (
    insert into identity.account (person_id, username, display_name, kind, locale, secret) values ($1, $2, $3, $4, $5, $6)
    on conflict (person_id) do update set username = excluded.username, display_name = excluded.display_name,
      kind = excluded.kind, locale = excluded.locale, secret = coalesce(excluded.secret, identity.account.secret)
    returning person_id
  )
  insert into identity.card (person_id, place, name, about)
  select $1::uuid, $7::int, $8::jsonb, $9::jsonb where $7 is not null
  on conflict (person_id) do update set place = excluded.place, name = excluded.name, about = excluded.about`;

/** Makes the account, or brings it up to date: calling twice is calling once. Throws {@link UsernameTakenError}. */
export async function createAccount(pool: Pool, account: NewAccount): Promise<void> {
  const { personId, username, displayName, kind, locale, password, card } = account;
  const secret = password === undefined ? null : await hashSecret(password);
  const shown = card ? [card.place, JSON.stringify(card.name), JSON.stringify(card.about)] : [null, null, null];
  try {
    await pool.query(UPSERT, [personId, username, displayName, kind, locale, secret, ...shown]);
  } catch (error) {
    throw isUniqueViolation(error) ? new UsernameTakenError(username) : error;
  }
}

/** The channel on which the end of an account is told; the payload is the person's id. */
export const ACCOUNT_CHANNEL = 'careway_account';

/**
 * Ends an account: no new sign-in, every session, grant and code of it gone, gateways told at the commit.
 * Answers whether there was such an account; a disabled one stays as it is.
 */
export async function disableAccount(pool: Pool, personId: string): Promise<boolean> {
  const { rowCount } = await pool.query(
    `with ended as (
       update identity.account set disabled_at = coalesce(disabled_at, now()) where person_id = $1 returning person_id
     ), revoked as (
       delete from identity.artefact where account_id = (select person_id::text from ended)
     )
     select pg_notify('${ACCOUNT_CHANNEL}', person_id::text) from ended`,
    [personId],
  );
  return rowCount === 1;
}

export async function accountByUsername(pool: Pool, username: string): Promise<Account | undefined> {
  const { rows } = await pool.query<Account>(`select ${COLUMNS} from identity.account where lower(username) = lower($1)`, [username]);
  return rows[0];
}

export async function accountByPerson(pool: Pool, personId: string): Promise<Account | undefined> {
  const { rows } = await pool.query<Account>(`select ${COLUMNS} from identity.account where person_id = $1`, [personId]);
  return rows[0];
}

/** The stored password hash; read only where a password is checked. */
export async function secretOf(pool: Pool, personId: string): Promise<string | null> {
  const { rows } = await pool.query<{ secret: string | null }>('select secret from identity.account where person_id = $1', [personId]);
  return rows[0]?.secret ?? null;
}

export type DemoPerson = Account & Pick<DemoCard, 'name' | 'about'>;

/** The people with a card, in their order; disabled ones are left out. */
export async function demoPeople(pool: Pool): Promise<DemoPerson[]> {
  const { rows } = await pool.query<DemoPerson>(
    `select ${COLUMNS}, name, about from identity.account join identity.card using (person_id)
     where disabled_at is null order by place, person_id`,
  );
  return rows;
}
