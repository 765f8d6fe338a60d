import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** PostgreSQL cannot run in this folder, or another runs there: what the folder held is as it was. */
export class PostgresUnavailableError extends Error {
  override readonly name = 'PostgresUnavailableError';
}

const EXECUTE = 0o001;

/** The topmost folder above `path` that a user of no group may not pass through. Its own folders that are not there yet will let it. */
function barrier(path: string, uid: number): string | undefined {
  const above = dirname(path);
  const higher = above === path ? undefined : barrier(above, uid);
  if (higher !== undefined) return higher;
  const stats = existsSync(above) ? statSync(above) : undefined;
  if (!stats || stats.uid === uid || stats.mode & EXECUTE) return undefined;
  return above;
}

/** Why the user that PostgreSQL runs as cannot come to its files, in words that say what to do; undefined where it can. */
export function whyNotReached(paths: readonly string[], uid: number): string | undefined {
  for (const path of paths) {
    const closed = barrier(path, uid);
    if (closed !== undefined)
      return [
        `PostgreSQL refuses to run as root, so it runs as the user nobody, who may not pass through ${closed} to ${path}.`,
        `No database was made or changed. Let others pass (chmod o+x ${closed}), run this as another user, or use a place that is open to`,
        `others: for the data by --data, for Careway itself by moving its folder.`,
      ].join(' ');
  }
  return undefined;
}

/** Why initdb made no cluster. It has taken away what it had begun. */
export function whyNotMade(dir: string, said: string): string {
  if (FULL.test(said))
    return `The disk is full: PostgreSQL could not make its folder ${dir}, and left nothing there. Free some space and start again.`;
  if (/File too large/.test(said))
    return `Files may not grow large enough (ulimit -f) for PostgreSQL in ${dir}; it left nothing there. Raise the limit and start again.`;
  return `PostgreSQL could not make its folder ${dir}: ${said.trim()}`;
}

/** The lines that say what was wrong; those that only tell of sessions that ended with it don't. */
const gravest = (said: string): string => {
  const lines = said.split('\n').filter((line) => line.trim() && !/terminating|shutting down|starting up|recovery mode/.test(line));
  const grave = lines.filter((line) => /PANIC|FATAL/.test(line));
  return (grave.length ? grave : lines).slice(-3).join('\n');
};
/** The last page that fits in part is a short write, and no fault of the system's. */
const FULL = /No space left on device|wrote only \d+ of \d+ bytes|Check free disk space/;
/** A file of the cluster that is gone, cut or of another content than it must be. */
const DAMAGED =
  /could not (read|open|access) (file|directory)|incorrect checksum|invalid checkpoint|could not locate a valid checkpoint|invalid magic number|is not a (valid|database cluster)|invalid contents/;
const FORBIDDEN = /Permission denied|Operation not permitted|Read-only file system/;

/** Why a server did not come up in its folder. */
export function whyNotStarted(dir: string, said: string): string {
  if (FULL.test(said))
    return `The disk is full, so PostgreSQL could not start in ${dir}. What was stored before is safe; free some space and start again.`;
  if (FORBIDDEN.test(said))
    return `PostgreSQL may not use all of its folder ${dir}; nothing that was stored is lost. Give its files to the user that PostgreSQL runs as:\n${gravest(said)}`;
  const made = /initialized by PostgreSQL version (\S+), which is not compatible with this version ([\d.]+\d)/.exec(said);
  if (made)
    return `The database in ${dir} was made by PostgreSQL ${made[1]!}, and this Careway brings ${made[2]!}. Nothing was changed. Start it with the Careway that made it, or choose another folder with --data.`;
  if (DAMAGED.test(said))
    return `The database in ${dir} is damaged, and PostgreSQL could not start. Nothing was changed by this start. Bring the folder back from a copy, or begin anew with --reset:\n${gravest(said)}`;
  return `PostgreSQL ended while starting in ${dir}:\n${gravest(said)}`;
}

/** Why a server that ran is gone, where nobody stopped it. */
export function whyEnded(dir: string, said: string): string {
  const kept = 'Everything that was answered is kept: start again.';
  if (FULL.test(said))
    return `The disk is full, so PostgreSQL ended, and Careway with it. What was answered as saved is safe in ${dir}; free some space and start again.`;
  return `PostgreSQL ended by itself, and Careway with it. ${kept}\n${gravest(said)}`.trim();
}
