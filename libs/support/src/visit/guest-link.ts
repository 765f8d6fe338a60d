import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { isUuid } from '@careway/contracts';

/** So that a link which lies about is recognised, also by scanners for secrets. */
const PREFIX = 'careway_guest_';
const SHAPE = /^careway_guest_([\w-]{22})_([\w-]{43})$/;

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
const short = (uuid: string): string => Buffer.from(uuid.replaceAll('-', ''), 'hex').toString('base64url');
function long(text: string): string | undefined {
  const uuid = Buffer.from(text, 'base64url')
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return isUuid(uuid) ? uuid : undefined;
}

/** What a link or a key says: which guest, and 256 random bits. Only the hash of them is kept. It names neither the member nor the visit. */
export function newGuestToken(guestId: string): { readonly token: string; readonly hash: string } {
  const secret = randomBytes(32).toString('base64url');
  return { token: `${PREFIX}${short(guestId)}_${secret}`, hash: hashOf(secret) };
}

/** Undefined for what is none. Whether it holds, {@link holds} says. */
export function readGuestToken(token: string): { readonly guestId: string; readonly secret: string } | undefined {
  const [, id, secret] = SHAPE.exec(token) ?? [];
  const guestId = id === undefined ? undefined : long(id);
  return guestId !== undefined && secret !== undefined ? { guestId, secret } : undefined;
}

/** Compares in constant time. */
export const holds = (secret: string, hash: string): boolean => timingSafeEqual(Buffer.from(hashOf(secret)), Buffer.from(hash));
