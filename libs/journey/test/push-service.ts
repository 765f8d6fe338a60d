import { createDecipheriv, createECDH, createPublicKey, type ECDH, hkdfSync, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { createServer, globalAgent } from 'node:https';
import type { AddressInfo } from 'node:net';
import { jwtVerify } from 'jose';
import { certificateOfLoopback } from './certificate.ts';

/** A browser that has subscribed: what it told the page, and the key that stays with it. */
export interface SubscribedBrowser {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
  /** Reads what was pushed to it. @throws where it is not for this browser */
  read(body: Buffer): unknown;
}
export interface Pushed {
  readonly headers: IncomingMessage['headers'];
  /** Claims of the signature, which was checked with the key that the browser subscribed with. */
  readonly claims: Readonly<Record<string, unknown>>;
  readonly body: Buffer;
}

const CURVE = 'prime256v1';
/** A push service keeps a message of at least this many bytes; browsers' own take no more. RFC 8030, 7.2. */
const MOST_BYTES = 4_096;

/** A new key of an application server (RFC 8292): the public half is what browsers subscribe with. */
export function applicationKeys(): { readonly publicKey: string; readonly privateKey: string } {
  const pair = createECDH(CURVE);
  pair.generateKeys();
  return { publicKey: pair.getPublicKey('base64url'), privateKey: pair.getPrivateKey('base64url') };
}

/**
 * A push service as browsers' makers run them, on this machine: over TLS, by RFC 8030; it takes only what is signed with the key that the
 * browser subscribed with (RFC 8292), and can read nothing. What it checks is written after the RFCs, with none of the sender's library.
 */
export async function startPushService(applicationKey: string) {
  const { cert, key } = certificateOfLoopback();
  const taken: Pushed[] = [];
  /** What it answers instead of 201. */
  const answers: { next?: number } = {};
  const server = createServer({ cert, key }, (request, response) => {
    void taking(request).then(
      (status) => response.writeHead(status).end(),
      () => response.writeHead(403).end('a word that nobody should read in a log'),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const before = globalAgent.options.ca;
  globalAgent.options.ca = cert;

  async function taking(request: IncomingMessage): Promise<number> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const { headers } = request;
    const claims = await signed(headers.authorization ?? '', applicationKey, origin);
    if (request.method !== 'POST' || headers['content-encoding'] !== 'aes128gcm' || !/^\d+$/.test(String(headers['ttl']))) return 400;
    if (body.length > MOST_BYTES) return 413;
    if (answers.next !== undefined) return answers.next;
    taken.push({ headers, claims, body });
    return 201;
  }

  return {
    taken,
    answers,
    subscribe: (): SubscribedBrowser => browserAt(`${origin}/push/${randomBytes(16).toString('base64url')}`),
    async close() {
      globalAgent.options.ca = before;
      globalAgent.destroy();
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** `vapid t=TOKEN, k=KEY`, for this service, for a day at most. RFC 8292, 2 and 3. @throws where it is anything else */
async function signed(authorization: string, applicationKey: string, audience: string): Promise<Record<string, unknown>> {
  const [, token, said] = /^vapid t=([\w.-]+), ?k=([\w-]+)$/i.exec(authorization) ?? [];
  if (token === undefined || said !== applicationKey) throw new Error('signed by somebody else');
  const point = Buffer.from(applicationKey, 'base64url');
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) => half.toString('base64url'));
  const key = createPublicKey({ format: 'jwk', key: { kty: 'EC', crv: 'P-256', x: x!, y: y! } });
  const { payload } = await jwtVerify(token, key, { algorithms: ['ES256'], audience, requiredClaims: ['exp', 'sub'] });
  if (payload.exp! > Date.now() / 1_000 + 86_400) throw new Error('good for more than a day');
  return payload;
}

function browserAt(endpoint: string): SubscribedBrowser {
  const pair = createECDH(CURVE);
  pair.generateKeys();
  const auth = randomBytes(16);
  return {
    ...{ endpoint, p256dh: pair.getPublicKey('base64url'), auth: auth.toString('base64url') },
    read: (body) => JSON.parse(decrypted(body, pair, auth)) as unknown,
  };
}

/** One record of `aes128gcm` (RFC 8188) with the keys of RFC 8291, 3.4. */
function decrypted(body: Buffer, pair: ECDH, auth: Buffer): string {
  const salt = body.subarray(0, 16);
  const sender = body.subarray(21, 21 + body[20]!);
  const record = body.subarray(21 + body[20]!);
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), pair.getPublicKey(), sender]);
  const secret = derived(pair.computeSecret(sender), auth, info, 32);
  const content = derived(secret, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16);
  const nonce = derived(secret, salt, Buffer.from('Content-Encoding: nonce\0'), 12);
  const cipher = createDecipheriv('aes-128-gcm', content, nonce).setAuthTag(record.subarray(-16));
  const padded = Buffer.concat([cipher.update(record.subarray(0, -16)), cipher.final()]);
  const end = padded.lastIndexOf(2);
  if (end < 0 || padded.subarray(end + 1).some((byte) => byte !== 0)) throw new Error('not the last record');
  return padded.toString('utf8', 0, end);
}

const derived = (key: Buffer, salt: Buffer, info: Buffer, bytes: number): Buffer => Buffer.from(hkdfSync('sha256', key, salt, info, bytes));
