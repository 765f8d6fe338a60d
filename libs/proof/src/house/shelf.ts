import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** As long as a demo population takes on a machine that does ten other things. */
const PATIENCE_MS = 240_000;

/**
 * Fills `path` with a data folder that `make` made once for all who share the shelf: the first who asks makes it, the others
 * wait and take a copy. Without a shelf everybody makes their own. Throws when the first one's making failed.
 *
 * @param shelf a folder that lives as long as one run of the tests; undefined: none
 */
export async function copyFromShelf(shelf: string | undefined, path: string, make: (path: string) => Promise<void>): Promise<void> {
  if (shelf === undefined) return make(path);
  const [ready, broken] = [join(shelf, 'demo'), join(shelf, 'broken')];
  if (isFirst(shelf)) {
    const unfinished = join(shelf, 'demo.new');
    await make(unfinished).catch((error: unknown) => {
      writeFileSync(broken, String(error));
      throw error;
    });
    renameSync(unfinished, ready);
  }
  for (const end = Date.now() + PATIENCE_MS; !existsSync(ready);) {
    if (existsSync(broken)) throw new Error(`The demo that all tests share could not be made; ${broken} says why.`);
    if (Date.now() > end) throw new Error('The demo that all tests share is not ready after four minutes.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  // With owners: PostgreSQL's files may belong to another user.
  execFileSync('cp', ['-a', `${ready}/.`, path]);
}

function isFirst(shelf: string): boolean {
  try {
    mkdirSync(join(shelf, 'taken'));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
