import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** As long as a demo population takes on a machine that does ten other things. */
const PATIENCE_MS = 240_000;

/**
 * Fills the folder `path` with what `make` makes. `npm test` sets `CAREWAY_SHELF` to a folder that lives as long as the run: there
 * the first spec that asks for `name` makes it, the others wait and take a copy. Without a shelf everybody makes their own.
 * Throws when the first one's making failed.
 */
export async function fromShelf(name: string, path: string, make: (path: string) => Promise<void>): Promise<void> {
  const shelf = process.env['CAREWAY_SHELF'];
  if (!shelf) return make(path);
  const [ready, broken] = [join(shelf, name), join(shelf, `${name}.broken`)];
  if (isFirst(join(shelf, `${name}.taken`))) {
    const unfinished = join(shelf, `${name}.new`);
    await make(unfinished).catch((error: unknown) => {
      writeFileSync(broken, String(error));
      throw error;
    });
    renameSync(unfinished, ready);
  }
  for (const end = Date.now() + PATIENCE_MS; !existsSync(ready);) {
    if (existsSync(broken)) throw new Error(`“${name}”, which all tests share, could not be made; ${broken} says why.`);
    if (Date.now() > end) throw new Error(`“${name}”, which all tests share, is not ready after four minutes.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  // With owners: PostgreSQL's files may belong to another user.
  execFileSync('cp', ['-a', `${ready}/.`, path]);
}

function isFirst(mark: string): boolean {
  try {
    mkdirSync(mark);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
