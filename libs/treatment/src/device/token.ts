import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { fromGlobalId, type MemberRef, toGlobalId } from '@careway/contracts';

/** So that a token which lies about is recognised, also by scanners for secrets. */
const PREFIX = 'careway_device_';
const SHAPE = /^careway_device_([\w-]{43})_([\w-]{43})$/;

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** A token for a device: which one it is, and 256 random bits. Only its hash is kept. */
export function newToken(ref: MemberRef): { readonly token: string; readonly hash: string } {
  const secret = randomBytes(32).toString('base64url');
  return { token: `${PREFIX}${toGlobalId(ref)}_${secret}`, hash: hashOf(secret) };
}

/** Reads a token; undefined for what is none. Whether it holds, {@link holds} says. */
export function readToken(token: string): { readonly ref: MemberRef; readonly secret: string } | undefined {
  const [, id, secret] = SHAPE.exec(token) ?? [];
  const ref = id === undefined ? undefined : fromGlobalId(id);
  return ref && secret !== undefined ? { ref, secret } : undefined;
}

/** Compares in constant time. */
export const holds = (secret: string, hash: string): boolean => timingSafeEqual(Buffer.from(hashOf(secret)), Buffer.from(hash));
