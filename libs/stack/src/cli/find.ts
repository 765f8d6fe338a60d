import { DataFolder, type Instance } from '../data-folder.ts';
import type { Arguments, Option } from './arguments.ts';
import { CommandError } from './run.ts';

/** Options of every command that works beside a running instance. */
export const BESIDE: Readonly<Record<string, Option>> = {
  data: { type: 'string', default: '.careway', value: 'DIR', says: 'The folder of the running instance.' },
  port: { type: 'string', value: 'N', says: 'Its port, to be sure that it is the right one.' },
};

/** The running instance that the options name. @throws CommandError when none runs there, or another than was meant */
export function findInstance(args: Arguments): { folder: DataFolder; instance: Instance } {
  const folder = DataFolder.open(args.text('data') ?? '.careway');
  const instance = folder.instance();
  if (!instance) throw new CommandError(`No instance is running on ${folder.path}. Start one with: npm start -- --data ${folder.path}`);
  if (args.text('port') !== undefined && args.number('port', 1, 65_535) !== instance.port) {
    throw new CommandError(`The instance on ${folder.path} has port ${instance.port}, not ${args.text('port')}.`);
  }
  return { folder, instance };
}
