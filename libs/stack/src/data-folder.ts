import type { TokenKeys } from '@careway/access';
import { accessSync, chmodSync, constants, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';
import { claim, isFree } from './folder-claim.ts';

/** The data folder cannot be used; nothing in it was changed. */
export class DataFolderError extends Error {
  override readonly name = 'DataFolderError';
}

/** What other commands need to find a running instance. */
export interface Instance {
  readonly pid: number;
  readonly port: number;
  readonly url: string;
  /** Superuser connection of the embedded PostgreSQL, on loopback. */
  readonly database: string;
  /** Base addresses by service name. */
  readonly services: Readonly<Record<string, string>>;
  readonly demo: boolean;
  /** Of Kafka, `host:port`; none where the log is in the database. */
  readonly brokers?: readonly string[];
  /** The people of the demo are being made: it answers, but what takes both cores had better wait. */
  readonly isFilling?: boolean;
}

/**
 * One folder that holds everything an instance keeps between starts: `postgres/`, `keys/`, `outbox/`, `log.json`, `instance.json`;
 * `careway.json` says whose it is.
 */
export class DataFolder {
  readonly path: string;
  readonly postgres: string;
  /** Mail and pushes that leave nowhere else. */
  readonly outbox: string;
  private readonly keysFile: string;
  private readonly passwordFile: string;
  private readonly pushFile: string;
  private readonly noticeFile: string;
  private readonly instanceFile: string;
  private readonly logFile: string;

  private constructor(path: string) {
    this.path = path;
    this.postgres = join(path, 'postgres');
    this.outbox = join(path, 'outbox');
    this.keysFile = join(path, 'keys', 'internal.json');
    this.passwordFile = join(path, 'keys', 'database.json');
    this.pushFile = join(path, 'keys', 'push.json');
    this.noticeFile = join(path, 'keys', 'notices.json');
    this.instanceFile = join(path, 'instance.json');
    this.logFile = join(path, 'log.json');
  }

  /**
   * Makes the folder where it is absent. @throws DataFolderError when it is no folder, holds what is somebody else's, or is not ours to
   * write
   */
  static open(path: string): DataFolder {
    const full = resolve(path);
    try {
      if (!isFree(full)) throw new Error('it holds files that Careway did not make, and nothing in it was changed');
      makeFolder(full);
      claim(full);
      makeFolder(join(full, 'keys'));
      // PostgreSQL may run as another user, who must pass through but not look around.
      chmodSync(full, 0o711);
      chmodSync(join(full, 'keys'), 0o700);
      accessSync(full, constants.W_OK);
    } catch (error) {
      throw new DataFolderError(`The data folder ${full} cannot be used: ${(error as Error).message}. Choose another with --data.`);
    }
    return new DataFolder(full);
  }

  /** Removes everything that an earlier start kept, and nothing else. The caller has asked; a running instance is refused. */
  reset(): void {
    const running = this.instance();
    if (running) throw new DataFolderError(`Process ${running.pid} is running on ${this.path}. Stop it before --reset.`);
    for (const part of [
      this.postgres,
      `${this.postgres}.new`,
      `${this.postgres}.secret`,
      this.keysFile,
      this.passwordFile,
      this.pushFile,
      this.noticeFile,
      this.outbox,
      this.instanceFile,
      this.logFile,
    ])
      rmSync(part, { recursive: true, force: true });
  }

  /** The gateway's key pair for internal tokens: made once, kept, readable by this user only. */
  async tokenKeys(): Promise<TokenKeys> {
    if (existsSync(this.keysFile)) return this.read(this.keysFile) as TokenKeys;
    // Loaded when it is needed: the check before a build reads this file where nothing is built yet.
    const { generateTokenKeys } = await import('@careway/access');
    const keys = await generateTokenKeys();
    this.write(this.keysFile, keys);
    return keys;
  }

  /**
   * The password of every database login: made once, kept, readable by this user only.
   * @throws DataFolderError when it is gone or damaged, and a database stands that was made with it
   */
  databasePassword(): string {
    if (existsSync(this.passwordFile)) return this.read(this.passwordFile) as string;
    if (existsSync(join(this.postgres, 'PG_VERSION')))
      throw new DataFolderError(
        `The password of the database in ${this.path} stood in ${this.passwordFile}, and that file is gone. Nothing was changed. Bring the file back from a copy, or begin anew with --reset.`,
      );
    const password = randomBytes(24).toString('hex');
    this.write(this.passwordFile, password);
    return password;
  }

  /**
   * The key pair that browsers know this house by (VAPID, RFC 8292), in base64url as the Push API takes it: made once, kept, readable by this
   * user only. With another one every browser would have to be let show notices again.
   */
  pushKeys(): { readonly publicKey: string; readonly privateKey: string } {
    if (existsSync(this.pushFile)) return this.read(this.pushFile) as { publicKey: string; privateKey: string };
    const { x, y, d } = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });
    const point = Buffer.concat([Buffer.from([4]), Buffer.from(x!, 'base64url'), Buffer.from(y!, 'base64url')]);
    const keys = { publicKey: point.toString('base64url'), privateKey: d! };
    this.write(this.pushFile, keys);
    return keys;
  }

  /** What seals the links by which mail is stopped: made once, kept, readable by this user only. */
  noticeKey(): string {
    if (existsSync(this.noticeFile)) return this.read(this.noticeFile) as string;
    const key = randomBytes(32).toString('hex');
    this.write(this.noticeFile, key);
    return key;
  }

  /** The running instance of this folder, if its process is alive. */
  instance(): Instance | undefined {
    if (!existsSync(this.instanceFile)) return undefined;
    try {
      const { born, ...instance } = JSON.parse(readFileSync(this.instanceFile, 'utf8')) as Instance & { born?: string };
      process.kill(instance.pid, 0);
      // After a kill the number may be another process's: in a container it is often this very one's.
      return born === birthOf(instance.pid) ? instance : undefined;
    } catch {
      return undefined;
    }
  }

  /** Which log this folder's facts were told on last (as the bus names it); undefined where none is known. */
  lastLog(): string | undefined {
    return existsSync(this.logFile) ? (this.read(this.logFile) as string) : undefined;
  }

  keepLog(identity: string): void {
    this.write(this.logFile, identity);
  }

  announce(instance: Instance): void {
    this.write(this.instanceFile, { ...instance, born: birthOf(instance.pid) });
  }

  /** Tells the commands beside a running instance that its demo is being made, and when it is. */
  tellFilling(isFilling: boolean): void {
    const running = this.instance();
    if (running) this.announce({ ...running, isFilling });
  }

  withdraw(): void {
    rmSync(this.instanceFile, { force: true });
  }

  private read(file: string): unknown {
    try {
      return JSON.parse(readFileSync(file, 'utf8'));
    } catch (error) {
      const why = error instanceof SyntaxError ? 'it is damaged' : ((error as NodeJS.ErrnoException).code ?? 'unknown');
      throw new DataFolderError(
        `${file} cannot be read: ${why}. Nothing was changed. Bring it back from a copy, or begin anew with --reset.`,
      );
    }
  }

  /** Whole or not at all: a crash in between leaves the old file. */
  private write(file: string, content: unknown): void {
    writeFileSync(`${file}.new`, JSON.stringify(content), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
}

/** When a process began, in ticks since the machine did: with its number, it is that process and no other. Linux only. */
function birthOf(pid: number): string | undefined {
  const file = `/proc/${pid}/stat`;
  // The second field is the program's name in brackets, which may hold spaces; the 22nd is the beginning.
  return existsSync(file) ? readFileSync(file, 'utf8').split(') ').at(-1)?.split(' ')[19] : undefined;
}

/** Makes a folder and those above it, one by one: Node's recursive form never returns on some virtual file systems (`/proc`). */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  const above = dirname(path);
  if (above !== path) makeFolder(above);
  mkdirSync(path);
}
