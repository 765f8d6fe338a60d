/** A new UUIDv7: sorts by the time it was made, as the messages' ids must. `random` gives 16 bytes. */
export function uuidV7(now = Date.now(), random = crypto.getRandomValues(new Uint8Array(16))): string {
  const bytes = [...random];
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(now / 2 ** (8 * (5 - i))) % 256;
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
