import { createConnection, type Socket } from 'node:net';

/** `unreachable`: nobody knows; what waits goes on waiting. */
export type Verdict = 'clean' | 'infected' | 'unreachable';
/** Where files are looked at for viruses. */
export abstract class Scanner {
  /** Whether this house has one. */
  abstract readonly isThere: boolean;
  abstract scan(content: Buffer): Promise<Verdict>;
}

/** A house without one says so of each file; it never calls a file clean. */
export class NoScanner extends Scanner {
  readonly isThere = false;
  scan = (): Promise<Verdict> => Promise.resolve('unreachable');
}

/** A chunk of the stream; clamd itself takes any length below its limit. */
const CHUNK = 64 * 1024;
const PATIENCE_MS = 20_000;

/** ClamAV's daemon over TCP: `INSTREAM` (clamd(8)). Whatever it says but "OK" or "FOUND" is no verdict. */
export class Clamd extends Scanner {
  readonly isThere = true;
  private readonly host: string;
  private readonly port: number;

  /** @param address `host:port` */
  constructor(address: string) {
    super();
    const at = address.lastIndexOf(':');
    [this.host, this.port] = [address.slice(0, at), Number(address.slice(at + 1))];
  }

  async scan(content: Buffer): Promise<Verdict> {
    try {
      return verdictOf(await this.say(content));
    } catch {
      return 'unreachable';
    }
  }

  private say(content: Buffer): Promise<string> {
    return new Promise((resolve, reject) => {
      const heard: Buffer[] = [];
      const socket = createConnection({ host: this.host, port: this.port }, () => send(socket, content));
      socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error('clamd does not answer.')));
      socket.on('data', (part: Buffer) => heard.push(part));
      socket.on('error', reject);
      socket.on('close', () => resolve(Buffer.concat(heard).toString('utf8')));
    });
  }
}

function send(socket: Socket, content: Buffer): void {
  socket.write('zINSTREAM\0');
  for (let at = 0; at < content.length; at += CHUNK) {
    const part = content.subarray(at, at + CHUNK);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(part.length);
    socket.write(length);
    socket.write(part);
  }
  socket.write(Buffer.alloc(4));
}

const verdictOf = (said: string): Verdict => {
  const line = said.replace(/\0/g, '').trim();
  if (/^stream: OK$/.test(line)) return 'clean';
  return /^stream: .+ FOUND$/.test(line) ? 'infected' : 'unreachable';
};
