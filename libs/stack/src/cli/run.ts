import type { DataFolderError } from '../data-folder.ts';
import type { PortTakenError } from '../free-port.ts';
import type { PostgresUnavailableError } from '@careway/store';
import type { BrokersUnreachableError } from '../brokers.ts';
import { help, type Arguments, type Option, readArguments, UsageError } from './arguments.ts';

export interface Command {
  readonly usage: string;
  readonly says: string;
  readonly options: Readonly<Record<string, Option>>;
  /** @returns the exit code */
  run(args: Arguments): Promise<number>;
}

/** A command could not do what it was asked for a reason that the person can act on. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

type Plain = CommandError | DataFolderError | PortTakenError | BrokersUnreachableError | PostgresUnavailableError;
/** By name, so that nothing heavy is loaded only to compare with it. */
const PLAIN: Readonly<Record<Plain['name'], true>> = {
  CommandError: true,
  DataFolderError: true,
  PortTakenError: true,
  BrokersUnreachableError: true,
  PostgresUnavailableError: true,
};
const isPlain = (error: unknown): error is Plain => error instanceof Error && error.name in PLAIN;

/** What the operating system said, in words that tell what to do. */
const SYSTEM: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full. Nothing was lost; free some space and start again.',
  '53100': 'The disk is full. What was stored before is safe; free some space and start again.',
  '28P01':
    'The database refuses the password that keys/database.json of the data folder holds. Nothing was changed. Bring the right file back from a copy, or begin anew with --reset.',
  EFBIG: 'A file would grow beyond what this user may write (ulimit -f). What was stored before is safe; raise the limit and start again.',
  EACCES: 'This user may not write there. Choose another folder with --data, or change its owner.',
  EROFS: 'That file system is read-only. Choose another folder with --data.',
  EMFILE: 'Too many files are open. Raise the limit (ulimit -n) and start again.',
};

/** Runs a command: exit code 0 for done, 1 for failed, 2 for called wrongly. Errors are one plain line on stderr. */
export async function runCommand(command: Command, argv: readonly string[]): Promise<number> {
  try {
    const args = readArguments(argv, command.options);
    if (args.flag('help')) {
      process.stdout.write(help(command.usage, command.says, command.options));
      return 0;
    }
    return await command.run(args);
  } catch (error) {
    const wrong = error instanceof UsageError;
    const said =
      isPlain(error) || wrong
        ? error.message
        : (SYSTEM[(error as NodeJS.ErrnoException).code ?? ''] ??
          `Something unexpected went wrong: ${(error as Error).stack ?? String(error)}`);
    process.stderr.write(`${said}\n${wrong ? `Try ${command.usage.split(' -- ')[0]} -- --help\n` : ''}`);
    return wrong ? 2 : 1;
  }
}
