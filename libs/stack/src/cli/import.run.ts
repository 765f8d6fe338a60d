import { asRole, openPool } from '@careway/store';
import { type ImportedAccount, openAccount } from '../import/accounts.ts';
import { filesIn } from '../import/files.ts';
import { importFiles } from '../import/import-files.ts';
import { progressLine, summary } from '../import/print.ts';
import type { FileAnswer } from '../import/send.ts';
import type { Arguments } from './arguments.ts';
import { findInstance } from './find.ts';
import { CommandError } from './run.ts';
import { untilFilled } from './until-filled.ts';

/** What `npm run import` does; loaded when it is called, since it brings all of Careway with it. */
export async function importPaths(args: Arguments): Promise<number> {
  const files = filesIn(args.rest);
  const concurrency = args.number('concurrency', 1, 16);
  const json = args.flag('json');
  /** With --json progress goes to stderr: stdout is the result's alone. */
  const say = (line: string) => void (json ? process.stderr : process.stdout).write(`${line}\n`);
  const { folder, instance } = findInstance(args);
  if (instance.isFilling) await untilFilled(folder, say);
  const fhir = instance.services['fhir'];
  if (fhir === undefined) throw new CommandError('This instance has no FHIR edge. Start it anew.');
  const accounts = instance.demo ? accountsIn(instance.database) : undefined;
  try {
    const result = await importFiles(files, {
      fhir,
      keys: await folder.tokenKeys(),
      source: args.text('source'),
      concurrency,
      open: accounts?.open,
      onFile: (done, file, answer) => say(progressLine(done, files.length, file, answer)),
    });
    process.stdout.write(json ? `${JSON.stringify(result)}\n` : `${summary(result)}\n`);
    return result.refused.length ? 1 : 0;
  } finally {
    await accounts?.close();
  }
}

/** Accounts of a demo, made one at a time: two files may bring the same clinician. */
function accountsIn(database: string) {
  const pool = openPool({ connectionString: asRole(database, 'identity'), max: 1 });
  let last: Promise<unknown> = Promise.resolve();
  return {
    open: (people: FileAnswer['people']): Promise<ImportedAccount[]> => {
      const made = last.then(async () => {
        const accounts: ImportedAccount[] = [];
        for (const person of people) accounts.push(await openAccount(pool, person));
        return accounts;
      });
      last = made.catch(() => undefined);
      return made;
    },
    close: () => pool.end(),
  };
}
