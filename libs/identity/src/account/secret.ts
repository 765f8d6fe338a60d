import { randomBytes, scrypt, type ScryptOptions, timingSafeEqual } from 'node:crypto';

/** 2^15 blocks of 8 x 128 bytes: 32 MiB and some 60 ms a try on one core. Stored with each hash, so it can be raised any time. */
const COST = { N: 32_768, r: 8, p: 1 };
const LENGTH = 32;

const derive = (secret: string, salt: Buffer, cost: typeof COST): Promise<Buffer> => {
  const options: ScryptOptions = { ...cost, maxmem: 256 * cost.N * cost.r };
  return new Promise((resolve, reject) =>
    // NFC, since keyboards disagree on how they compose the same letter.
    scrypt(secret.normalize('NFC'), salt, LENGTH, options, (error, key) => (error ? reject(error) : resolve(key))),
  );
};

/** Hashes a password: `scrypt$N$r$p$salt$key`, the last two in base64url. */
export async function hashSecret(secret: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(secret, salt, COST);
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** A hash that no password has: a try against nobody costs as much time as one against somebody. */
const NOBODY = ['scrypt', COST.N, COST.r, COST.p, 'AAAAAAAAAAAAAAAAAAAAAA', Buffer.alloc(LENGTH).toString('base64url')].join('$');

/** Whether the password has this hash. Without a hash the answer is no, after the same time. */
export async function secretMatches(secret: string, hash: string | null | undefined): Promise<boolean> {
  const [scheme, N, r, p, salt = '', key = ''] = (hash ?? NOBODY).split('$');
  if (scheme !== 'scrypt') return false;
  const expected = Buffer.from(key, 'base64url');
  const derived = await derive(secret, Buffer.from(salt, 'base64url'), { N: Number(N), r: Number(r), p: Number(p) });
  return hash != null && expected.length === derived.length && timingSafeEqual(expected, derived);
}
