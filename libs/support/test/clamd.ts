import { createServer, type Server } from 'node:net';
import { EICAR } from './files.ts';

/**
 * What stands where clamd would: it reads INSTREAM as clamd(8) describes it, finds the EICAR file, and can be away. A double of what lies
 * outside the house; the protocol is what is tested with it.
 */
export class TestClamd {
  private readonly server: Server;
  isAway = false;
  /** Said instead of a verdict. */
  says: string | undefined;

  private constructor() {
    this.server = createServer((socket) => {
      if (this.isAway) return void socket.destroy();
      let heard = Buffer.alloc(0);
      socket.on('error', () => undefined);
      socket.on('data', (part: Buffer) => {
        heard = Buffer.concat([heard, part]);
        const content = contentOf(heard);
        if (content) socket.end(`${this.says ?? (content.includes(EICAR) ? 'stream: Eicar-Signature FOUND' : 'stream: OK')}\0`);
      });
    });
  }

  static async start(): Promise<TestClamd> {
    const clamd = new TestClamd();
    await new Promise<void>((resolve) => clamd.server.listen(0, '127.0.0.1', resolve));
    return clamd;
  }

  get address(): string {
    return `127.0.0.1:${(this.server.address() as { port: number }).port}`;
  }

  stop = (): Promise<void> => new Promise((resolve) => this.server.close(() => resolve()));
}

/** Undefined until the chunk of no length has come. */
function contentOf(heard: Buffer): Buffer | undefined {
  const command = 'zINSTREAM\0';
  if (heard.subarray(0, command.length).toString('latin1') !== command) return undefined;
  const parts: Buffer[] = [];
  for (let at = command.length; at + 4 <= heard.length;) {
    const length = heard.readUInt32BE(at);
    if (length === 0) return Buffer.concat(parts);
    parts.push(heard.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
}
