import { accountByPerson, accountByUsername } from '@careway/identity';
import { issueDemoSession, NotADemoError } from '@careway/gateway';
import { asRole } from '@careway/store';
import pg from 'pg';
import { BESIDE, findInstance } from './find.ts';
import type { Arguments } from './arguments.ts';
import { CommandError, type Command } from './run.ts';

export const signInCommand: Command = {
  usage: 'npm run sign-in -- --as PERSON [options]',
  says: 'Prints a session cookie of a demo or imported person, for scripts. Works in demo mode only.',
  options: { ...BESIDE, as: { type: 'string', value: 'PERSON', says: 'User name or person id.' } },
  run,
};

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

async function run(args: Arguments): Promise<number> {
  const who = args.text('as');
  if (!who) throw new CommandError('Say who: --as USERNAME or --as PERSON-ID.');
  const { instance } = findInstance(args);
  const identity = new pg.Pool({ connectionString: asRole(instance.database, 'identity'), max: 1 });
  const sessions = new pg.Pool({ connectionString: asRole(instance.database, 'gateway'), max: 1 });
  try {
    const account = UUID.test(who) ? await accountByPerson(identity, who) : await accountByUsername(identity, who);
    if (!account || account.disabledAt) throw new CommandError(`Nobody can sign in as "${who}".`);
    const { personId, kind, displayName, locale } = account;
    const { name, value } = await issueDemoSession(sessions, { personId, kind, displayName, locale }, instance.url);
    const cookie = `${name}=${value}`;
    process.stdout.write(
      args.flag('json') ? `${JSON.stringify({ url: instance.url, cookie, name, value, personId, kind, displayName })}\n` : `${cookie}\n`,
    );
    return 0;
  } catch (error) {
    if (error instanceof NotADemoError) throw new CommandError(error.message);
    throw error;
  } finally {
    await Promise.all([identity.end(), sessions.end()]);
  }
}
