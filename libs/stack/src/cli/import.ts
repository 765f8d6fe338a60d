import { asRole, openPool } from '@careway/store';
import { type ImportedAccount, openAccount } from '../import/accounts.ts';
import { filesIn } from '../import/files.ts';
import { importFiles } from '../import/import-files.ts';
import { progressLine, summary } from '../import/print.ts';
import type { FileAnswer } from '../import/send.ts';
import type { Arguments } from './arguments.ts';
import { BESIDE, findInstance } from './find.ts';
import { type Command, CommandError } from './run.ts';

export const importCommand: Command = {
  usage: 'npm run import -- PATHS... [options]',
  says: 'Takes FHIR R4 bundles (files, or folders of *.json and *.json.gz) into a running instance. The same again changes nothing. A broken file is refused with its place, the others go on, and the exit code is 1.',
  options: {
    ...BESIDE,
    source: {
      type: 'string',
      value: 'NAME',
      says: 'Where the data comes from; identifiers are unique per source. Default: as the bundles say.',
    },
    concurrency: { type: 'string', default: '2', value: 'N', says: 'Files at a time.' },
  },
  run,
};

async function run(args: Arguments): Promise<number> {
  const files = filesIn(args.rest);
  const concurrency = args.number('concurrency', 1, 16);
  const { folder, instance } = findInstance(args);
  const fhir = instance.services['fhir'];
  if (fhir === undefined) throw new CommandError('This instance has no FHIR edge. Start it anew.');
  const json = args.flag('json');
  const say = (line: string) => void (json || process.stdout.write(`${line}\n`));
  const accounts = instance.demo ? accountsIn(instance.database) : undefined;
  const result = await importFiles(files, {
    fhir,
    keys: await folder.tokenKeys(),
    source: args.text('source'),
    concurrency,
    open: accounts?.open,
    onFile: (done, file, answer) => say(progressLine(done, files.length, file, answer)),
  }).finally(() => accounts?.close());
  process.stdout.write(json ? `${JSON.stringify(result)}\n` : `${summary(result)}\n`);
  return result.refused.length ? 1 : 0;
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
