import { listDemoPeople } from '@careway/demo';
import { NotADemoError } from '@careway/gateway';
import type { Instance } from '../data-folder.ts';
import { demoCards, demoSession, type DemoSession } from '../demo-session.ts';
import { findInstance } from './find.ts';
import { type Arguments, UsageError } from './arguments.ts';
import { CommandError } from './run.ts';
import { untilComplete } from './until-complete.ts';

/** What `npm run sign-in` does; loaded when it is called, since it brings all of Careway with it. */
export async function signIn(args: Arguments): Promise<number> {
  const who = args.text('as');
  if (!who || args.rest.length) throw new UsageError('Say who: --as USERNAME or --as PERSON-ID, one person.');
  const { instance } = findInstance(args);
  const session = await signedIn(who, instance).catch((error: unknown) => {
    throw error instanceof NotADemoError ? new CommandError(error.message) : error;
  });
  if (!session) throw new CommandError(`Nobody can sign in as "${who}".`);
  const { name, value } = session;
  const { personId, kind, displayName } = session.account;
  const cookie = `${name}=${value}`;
  process.stdout.write(
    args.flag('json') ? `${JSON.stringify({ url: instance.url, cookie, name, value, personId, kind, displayName })}\n` : `${cookie}\n`,
  );
  return 0;
}

const PATIENCE_MS = 120_000;

/** Whoever signs in right after the start waits until the people of the demonstration are there; they come together, and last. */
async function signedIn(who: string, { database, url, demo }: Instance): Promise<DemoSession | undefined> {
  const all = listDemoPeople().length;
  const isComplete = async () => !demo || (await demoCards(database)) >= all;
  return untilComplete(() => demoSession(database, who, url), isComplete, { patienceMs: PATIENCE_MS });
}
