import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, type Mail, MailPort, type Push, PushPort } from './ports.ts';

/** How many files of a kind are kept: whoever looks wants the last ones, and a folder that nobody empties must not fill a disk. */
const KEPT = 500;

/**
 * A folder instead of the world: each mail is an `.eml` file, each push a `.json`, readable by this user only. Named after its batch and
 * written whole, so that one that is sent again takes its own place.
 */
export class OutboxFolder {
  constructor(private readonly path: string) {}

  async put(name: string, extension: 'eml' | 'json', content: string): Promise<void> {
    await mkdir(this.path, { recursive: true, mode: 0o700 });
    const file = join(this.path, `${name}.${extension}`);
    await writeFile(`${file}.new`, content, { mode: 0o600 });
    await rename(`${file}.new`, file);
    // names begin with the instant, so the oldest come first
    const all = (await readdir(this.path)).filter((one) => one.endsWith(`.${extension}`)).sort();
    await Promise.all(all.slice(0, Math.max(0, all.length - KEPT)).map((one) => rm(join(this.path, one), { force: true })));
  }
}

export class FolderMail extends MailPort {
  override readonly from = 'Careway <no-reply@careway.invalid>';
  constructor(private readonly folder: OutboxFolder) {
    super();
  }
  override send({ id, raw }: Mail): Promise<void> {
    return this.folder.put(id, 'eml', raw);
  }
}

export class FolderPush extends PushPort {
  constructor(
    private readonly folder: OutboxFolder,
    override readonly publicKey: string | null,
  ) {
    super();
  }
  override async send(push: Push, { endpoint }: Browser): Promise<'sent'> {
    await this.folder.put(push.id, 'json', `${JSON.stringify({ to: new URL(endpoint).host, ...push }, null, 2)}\n`);
    return 'sent';
  }
}
