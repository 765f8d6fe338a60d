import { issueDemoSession } from '@careway/gateway';
import { accountByPerson, accountByUsername, type Account, demoPeople } from '@careway/identity';
import { asRole, openPool } from '@careway/store';

export interface DemoSession {
  readonly name: string;
  readonly value: string;
  readonly account: Account;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * A session without a sign-in, for scripts.
 *
 * @param database the superuser's connection string
 * @param who a user name or a person's id
 * @param origin where the cookie will be sent
 * @returns undefined where nobody can sign in so
 * @throws NotADemoError outside demo mode
 */
export async function demoSession(database: string, who: string, origin: string): Promise<DemoSession | undefined> {
  const identity = openPool({ connectionString: asRole(database, 'identity'), max: 1 });
  const sessions = openPool({ connectionString: asRole(database, 'gateway'), max: 1 });
  try {
    const account = UUID.test(who) ? await accountByPerson(identity, who) : await accountByUsername(identity, who);
    if (!account || account.disabledAt) return undefined;
    const { personId, kind, displayName, locale } = account;
    return { ...(await issueDemoSession(sessions, { personId, kind, displayName, locale }, origin)), account };
  } finally {
    await Promise.all([identity.end(), sessions.end()]);
  }
}

/** How many people of the demonstration can be chosen on the sign-in page so far. `database` is the superuser's connection string. */
export async function demoCards(database: string): Promise<number> {
  const identity = openPool({ connectionString: asRole(database, 'identity'), max: 1 });
  try {
    return (await demoPeople(identity)).length;
  } finally {
    await identity.end();
  }
}
