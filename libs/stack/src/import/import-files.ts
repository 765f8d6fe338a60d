import type { TokenKeys } from '@careway/access';
import type { ImportedAccount } from './accounts.ts';
import { wavesOf } from './files.ts';
import { type ImportResult, Tally } from './result.ts';
import { createSender, type FileAnswer } from './send.ts';

export interface ImportFilesOptions {
  /** Base address of the FHIR edge. */
  readonly fhir: string;
  readonly keys: TokenKeys;
  /** The name of the source; without one each bundle names itself. */
  readonly source?: string | undefined;
  /** Files at a time. */
  readonly concurrency?: number;
  /** Lets the people of a file sign in; without it nobody is. */
  readonly open?: ((people: FileAnswer['people']) => Promise<readonly ImportedAccount[]>) | undefined;
  readonly onFile?: (done: number, file: string, answer: FileAnswer) => void;
}

/** Imports files, one bundle each, and adds up what came of them. What is broken is part of the result: the others go on. */
export async function importFiles(files: readonly string[], options: ImportFilesOptions): Promise<ImportResult> {
  const { fhir, keys, source, concurrency = 1, open, onFile } = options;
  const begun = performance.now();
  const send = await createSender({ fhir, keys, source });
  const tally = new Tally();
  const people = new Map<string, ImportedAccount>();
  let done = 0;
  for (const wave of wavesOf(files))
    await inLanes(wave, concurrency, async (file) => {
      const sent = await send(file);
      const accounts = await open?.(sent.people).catch(() => undefined);
      const answer = open && accounts === undefined ? withoutAccounts(sent) : sent;
      tally.add(file, answer);
      for (const account of accounts ?? []) people.set(account.personId, account);
      onFile?.(++done, file, answer);
    });
  return tally.result([...people.values()], performance.now() - begun);
}

const NO_ACCOUNTS = 'What was taken stays, but its people cannot sign in: no account could be made for them. Import the file again.';
const withoutAccounts = (answer: FileAnswer): FileAnswer => ({
  ...answer,
  status: 'failed',
  refused: [...answer.refused, { type: '', identifier: '', path: 'file', reason: NO_ACCOUNTS }],
});

/** Works through a list with so many at a time, in its order. */
async function inLanes<T>(list: readonly T[], lanes: number, work: (one: T) => Promise<void>): Promise<void> {
  const left = list.values();
  const lane = async () => {
    for (const one of left) await work(one);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
