import { createHash, randomBytes } from 'node:crypto';

/** A new session key: 256 random bits as base64url. It exists in the browser's cookie and nowhere else. */
export const newKey = (): string => randomBytes(32).toString('base64url');

/** What the database knows of a key. A fast hash is enough, since there is nothing to guess in 256 random bits. */
export const hashOf = (key: string): Buffer => createHash('sha256').update(key).digest();

export const isKey = (value: string | undefined): value is string => value !== undefined && /^[\w-]{43}$/.test(value);
