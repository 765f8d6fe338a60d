import { eventsCommand } from './events.ts';
import { importCommand } from './import.ts';
import { signInCommand } from './sign-in.ts';
import { startCommand } from './start.ts';
import type { Command } from './run.ts';

/** What `npm start` and `npm run <name>` call. */
export const commands: Readonly<Record<string, Command>> = {
  start: startCommand,
  import: importCommand,
  events: eventsCommand,
  'sign-in': signInCommand,
};
export { runCommand } from './run.ts';
