import { createHash, randomBytes } from 'node:crypto';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
export const isUuid = (value: unknown): value is string => typeof value === 'string' && UUID.test(value);

const format = (bytes: Buffer, version: number): string => {
  bytes[6] = (bytes[6]! & 0x0f) | (version << 4);
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex', 0, 16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};

/** A UUIDv7 (RFC 9562, 5.7) of the given instant: 48 bits of Unix milliseconds, then random bits. */
export function uuidv7(at: number = Date.now()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(at, 0, 6);
  return format(bytes, 7);
}

/** The instant that a UUIDv7 was made, ISO 8601; null for an id of another kind. */
export function timeOf(uuid: string): string | null {
  return uuid[14] === '7' ? new Date(parseInt(uuid.slice(0, 8) + uuid.slice(9, 13), 16)).toISOString() : null;
}

/** The namespace of all name-based ids of Careway: the same source and identifier give the same id, on every machine. */
const NAMESPACE = Buffer.from('6f1d8a1e0b5c5d5fa1c3ca8e3a7e9c01', 'hex');

/** A UUIDv5 (RFC 9562, 5.5) of the parts, which are kept apart by a character that no identifier contains. */
export function uuidv5(...parts: readonly string[]): string {
  const name = parts.join('\u001f');
  return format(createHash('sha1').update(NAMESPACE).update(name).digest().subarray(0, 16), 5);
}

/** What a member-scoped GraphQL id carries. */
export interface MemberRef {
  readonly memberId: string;
  readonly id: string;
}

const unpack = (bytes: Buffer): string => {
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};

/** The opaque id that leaves through GraphQL: 43 characters of base64url over (memberId, id). */
export const toGlobalId = ({ memberId, id }: MemberRef): string =>
  Buffer.from((memberId + id).replaceAll('-', ''), 'hex').toString('base64url');

/** Reads an opaque id; `undefined` where it was not made by {@link toGlobalId}, which callers answer like "does not exist". */
export function fromGlobalId(value: string): MemberRef | undefined {
  if (!/^[\w-]{43}$/.test(value)) return undefined;
  const bytes = Buffer.from(value, 'base64url');
  const ref = { memberId: unpack(bytes.subarray(0, 16)), id: unpack(bytes.subarray(16)) };
  return isUuid(ref.memberId) && isUuid(ref.id) && toGlobalId(ref) === value ? ref : undefined;
}
