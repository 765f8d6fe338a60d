import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Says whose folder it is, to us and to whoever looks into it. */
export const MARK = 'careway.json';
/** What stands in a file system of its own before anybody writes into it. */
const OF_THE_SYSTEM: ReadonlySet<string> = new Set(['lost+found', '.DS_Store']);
/** What our starts made before folders had a mark. */
const OURS_OF_OLD = [join('keys', 'internal.json'), join('keys', 'database.json')];

const inside = (folder: string): readonly string[] =>
  existsSync(folder) ? readdirSync(folder).filter((name) => !OF_THE_SYSTEM.has(name)) : [];

/** Whether the folder is ours, or free to become it: absent, or with nothing in it. Looks, and changes nothing. */
export function isFree(folder: string): boolean {
  if ([MARK, ...OURS_OF_OLD].some((name) => existsSync(join(folder, name)))) return true;
  const names = inside(folder);
  // a start that was killed between its first two steps
  return names.length === 0 || (names.length === 1 && names[0] === 'keys' && inside(join(folder, 'keys')).length === 0);
}

/** Sets the mark, where it is not there. */
export function claim(folder: string): void {
  const mark = join(folder, MARK);
  if (!existsSync(mark)) writeFileSync(mark, `${JSON.stringify({ holds: 'the data of one Careway instance' })}\n`);
}
