import type { Person } from '@careway/fhir';
import { type AccountKind, accountByPerson, createAccount, UsernameTakenError } from '@careway/identity';
import type { Pool } from 'pg';

export interface ImportedAccount {
  readonly personId: string;
  readonly kind: AccountKind;
  readonly username: string;
}

/** Latin letters of a name; names in other scripts have none. */
const letters = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .slice(0, 30);

/** A user name that is the same after every import: the name, and as many digits of the end of the person's id as are asked for: an id may begin with the time. */
export function usernameOf(
  { personId, kind, given, family }: Omit<Person, 'kind'> & { readonly kind: AccountKind },
  digits: number,
): string {
  const name = [given.split(' ')[0] ?? '', family].map(letters).filter(Boolean).join('.') || kind;
  const number = Number.parseInt(personId.slice(-12), 16) % 10 ** digits;
  return `${name}.${String(number).padStart(digits, '0')}`;
}

/** Lets an imported person sign in to a demo; whoever has an account keeps it as it is. Without a password: for `npm run sign-in`. */
export async function openAccount(identity: Pool, person: Omit<Person, 'kind'> & { readonly kind: AccountKind }): Promise<ImportedAccount> {
  const { personId, kind, prefix, given, family, language } = person;
  const known = await accountByPerson(identity, personId);
  if (known) return { personId, kind, username: known.username };
  const displayName = [prefix, given, family].filter(Boolean).join(' ');
  const make = async (username: string) => {
    await createAccount(identity, { personId, username, displayName, kind, locale: language });
    return { personId, kind, username };
  };
  try {
    return await make(usernameOf(person, 4));
  } catch (error) {
    if (!(error instanceof UsernameTakenError)) throw error;
    return make(usernameOf(person, 10));
  }
}
