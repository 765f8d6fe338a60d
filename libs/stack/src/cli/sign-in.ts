import { BESIDE } from './beside.ts';
import type { Command } from './run.ts';

export const signInCommand: Command = {
  usage: 'npm run sign-in -- --as PERSON [options]',
  says: 'Prints a session cookie of a demo or imported person, for scripts. Works in demo mode only.',
  options: { ...BESIDE, as: { type: 'string', value: 'PERSON', says: 'User name or person id.' } },
  run: async (args) => (await import('./sign-in.run.ts')).signIn(args),
};
