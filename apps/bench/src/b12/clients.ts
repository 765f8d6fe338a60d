import { connect, type Socket } from 'node:net';
import { SESSION_HEADER } from './ours.ts';
import { MARK, PLACE } from './topic.ts';

const QUERY = 'subscription Follow($m: ID!) { postChanged(memberId: $m) { id title text } }';
/** A session has at most eight streams. */
const STREAMS_A_SESSION = 8;
/** So many connect at once; more would wait in the listening socket's queue. */
const AT_ONCE = 100;
const MARK_BYTE = MARK.charCodeAt(0);

/** Many clients as cheap as can be: they count the mark of each frame in the bytes, and hold nothing. */
export class Clients {
  private readonly sockets: Socket[] = [];
  private frames = 0;
  private wanted = Number.POSITIVE_INFINITY;
  private arrived: () => void = () => undefined;
  private failed: (fault: Error) => void = () => undefined;

  static async open(port: number, speaks: 'sse' | 'ws', count: number): Promise<Clients> {
    const clients = new Clients();
    const join = speaks === 'sse' ? joinSse : joinWs;
    for (let at = 0; at < count; at += AT_ONCE)
      await Promise.all(Array.from({ length: Math.min(AT_ONCE, count - at) }, (_, n) => clients.add(port, at + n, join)));
    return clients;
  }

  /** Resolves when so many frames have come; rejects after `within` ms, or when a client was cut. */
  async take(count: number, within: number, begin: () => void): Promise<void> {
    this.frames = 0;
    this.wanted = count;
    let late: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve, reject) => {
      this.arrived = resolve;
      this.failed = reject;
      late = setTimeout(() => reject(new Error(`${this.frames} of ${count} frames came within ${within} ms.`)), within);
      begin();
    }).finally(() => clearTimeout(late));
    if (this.frames !== count) throw new Error(`${this.frames} frames came where ${count} were due.`);
  }

  close(): void {
    this.failed = () => undefined;
    for (const socket of this.sockets) socket.destroy();
  }

  private async add(port: number, index: number, join: typeof joinSse): Promise<void> {
    const socket = connect(port, '127.0.0.1');
    this.sockets.push(socket);
    await join(socket, index);
    socket.on('data', (chunk: Buffer) => this.count(chunk));
    socket.on('close', () => this.failed(new Error('A client was cut.')));
  }

  private count(chunk: Buffer): void {
    for (let at = chunk.indexOf(MARK_BYTE); at >= 0; at = chunk.indexOf(MARK_BYTE, at + 1)) this.frames++;
    if (this.frames >= this.wanted) this.arrived();
  }
}

/** Resolves when the server has said this. */
function heard(socket: Socket, words: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk.toString('latin1');
      if (!said.includes(words)) return;
      socket.off('data', listen).off('error', reject);
      socket.on('error', () => undefined);
      resolve();
    };
    socket.on('data', listen).once('error', reject);
    socket.once('end', () => reject(new Error(`The server hung up: ${said.slice(0, 300)}`)));
  });
}

async function joinSse(socket: Socket, index: number): Promise<void> {
  const body = JSON.stringify({ query: QUERY, variables: { m: PLACE } });
  const head = [
    'POST /graphql/stream HTTP/1.1',
    'host: localhost',
    'content-type: application/json',
    'x-careway-csrf: 1',
    `${SESSION_HEADER}: session-${Math.floor(index / STREAMS_A_SESSION)}`,
    `content-length: ${body.length}`,
  ];
  const stands = heard(socket, '\r\n:\n\n');
  socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  await stands;
}

async function joinWs(socket: Socket): Promise<void> {
  const head = [
    'GET /graphql HTTP/1.1',
    'host: localhost',
    'connection: Upgrade',
    'upgrade: websocket',
    'sec-websocket-version: 13',
    'sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==',
    'sec-websocket-protocol: graphql-transport-ws',
  ];
  const upgraded = heard(socket, '\r\n\r\n');
  socket.write(`${head.join('\r\n')}\r\n\r\n`);
  await upgraded;
  const acknowledged = heard(socket, 'connection_ack');
  socket.write(masked({ type: 'connection_init' }));
  await acknowledged;
  socket.write(masked({ id: '1', type: 'subscribe', payload: { query: QUERY, variables: { m: PLACE } } }));
}

/** One text frame of a client, masked with zeros, as RFC 6455 wants it. */
function masked(message: object): Buffer {
  const text = Buffer.from(JSON.stringify(message));
  const length = text.length < 126 ? [0x80 | text.length] : [0x80 | 126, text.length >> 8, text.length & 0xff];
  return Buffer.concat([Buffer.from([0x81, ...length, 0, 0, 0, 0]), text]);
}
