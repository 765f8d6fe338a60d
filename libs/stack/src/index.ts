import { eventsCommand } from './cli/events.ts';
import { importCommand } from './cli/import.ts';
import type { Command } from './cli/run.ts';
import { signInCommand } from './cli/sign-in.ts';
import { startCommand } from './cli/start.ts';

/** What `npm start` and `npm run <name>` call. */
export const commands: Readonly<Record<string, Command>> = {
  start: startCommand,
  import: importCommand,
  events: eventsCommand,
  'sign-in': signInCommand,
};
export { runCommand } from './cli/run.ts';
export { DataFolder, DataFolderError, type Instance } from './data-folder.ts';
export { contexts } from './contexts.ts';
export { type Database, openDatabase } from './database.ts';
export { demoSession, type DemoSession } from './demo-session.ts';
export { PROCESSES, runFhir, runGateway } from './edges.ts';
export { type ImportedAccount, openAccount } from './import/accounts.ts';
export { filesIn } from './import/files.ts';
export { importFiles, type ImportFilesOptions } from './import/import-files.ts';
export type { ImportResult } from './import/result.ts';
export { startProcesses, type ProcessesOptions } from './processes.ts';
export { type Stack, type StackOptions, startStack } from './stack.ts';
