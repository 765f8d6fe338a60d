import { createAccount, type NewAccount } from '@careway/identity';
import pg from 'pg';
import { clinicianId, memberId, staffId } from '../kit/ids.ts';
import { CARDS, passwordOf } from '../people/cards.ts';
import { CLINICIANS } from '../people/clinicians.ts';
import type { Person } from '../people/person.ts';
import { STAFF } from '../people/staff.ts';
import { crowd } from './crowd.ts';

const LANGUAGE: Readonly<Record<string, NewAccount['locale']>> = {
  khoury: 'ar',
  mansour: 'ar',
  nasser: 'ar',
  sokolova: 'ru',
  volkov: 'ru',
  azoulay: 'en',
  gordon: 'en',
};

/** Who may sign in: those with a card by password, everybody else only by the command of a demo. */
export function accounts(people: readonly Person[]): readonly NewAccount[] {
  const shown = ({ given, family }: { given: string; family: string }, prefix = '') => [prefix, given, family].filter(Boolean).join(' ');
  const all: NewAccount[] = [
    ...people.map(({ key, name, language }) => ({
      personId: memberId(key),
      username: key,
      displayName: shown(name),
      kind: 'member' as const,
      locale: language,
    })),
    ...CLINICIANS.map(({ key, name, prefix }) => {
      return {
        personId: clinicianId(key),
        username: key,
        displayName: shown(name, prefix),
        kind: 'clinician' as const,
        locale: LANGUAGE[key] ?? 'he',
      };
    }),
    ...STAFF.map(({ key, name, kind }) => ({
      personId: staffId(key),
      username: key,
      displayName: shown(name),
      kind,
      locale: 'he' as const,
    })),
  ];
  return all.map((account) => {
    const place = CARDS.findIndex(({ key }) => key === account.username);
    const found = CARDS[place];
    return found ? { ...account, password: passwordOf(found.key), card: { place, name: found.name, about: found.about } } : account;
  });
}

/** Makes the accounts, or brings them up to date; those with a card last, so that who sees one sees all. `url` is the identity role's. */
export async function openAccounts(url: string, people: readonly Person[]): Promise<void> {
  const pool = new pg.Pool({ connectionString: url, max: 4 });
  try {
    const all = accounts(people);
    for (const group of [all.filter(({ card }) => !card), all.filter(({ card }) => card)])
      await crowd(group, 4, (account) => createAccount(pool, account));
  } finally {
    await pool.end();
  }
}
