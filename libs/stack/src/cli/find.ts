import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { DataFolder, type Instance } from '../data-folder.ts';
import { isFree } from '../folder-claim.ts';
import type { Arguments } from './arguments.ts';
import { CommandError } from './run.ts';

/** The running instance that the options name. @throws CommandError when none runs there, or another than was meant */
export function findInstance(args: Arguments): { folder: DataFolder; instance: Instance } {
  const path = resolve(args.text('data') ?? '.careway');
  // A command that works beside an instance makes no folder for one, and touches no other.
  const folder = existsSync(path) && isFree(path) ? DataFolder.open(path) : undefined;
  const instance = folder?.instance();
  if (!folder || !instance) throw new CommandError(`No instance is running on ${path}. Start one with: npm start -- --data ${path}`);
  if (args.text('port') !== undefined && args.number('port', 1, 65_535) !== instance.port) {
    throw new CommandError(`The instance on ${folder.path} has port ${instance.port}, not ${args.text('port')}.`);
  }
  return { folder, instance };
}
