/** One file: a scan of several pages, or a photo as phones take them. */
export const MOST_BYTES = 10 * 1024 * 1024;
/** One part: in base64 and JSON it stays below what the gateway takes in one request (256 KiB). */
export const PART_BYTES = 128 * 1024;
export const MOST_FILES_OF_A_MESSAGE = 5;
/** What one person may bring into one record within a day. */
export const MOST_FILES_OF_A_DAY = 40;
export const MOST_BYTES_OF_A_DAY = 120 * 1024 * 1024;
/** Begun and not sent at the same time. */
export const MOST_UPLOADS = 10;
/** What was not sent by then is removed. */
export const UNSENT_HOURS = 48;

export const partsOf = (bytes: number): number => Math.ceil(bytes / PART_BYTES);
/** How long a part of a file of so many bytes is. */
export const lengthOf = (part: number, bytes: number): number => Math.min(PART_BYTES, bytes - part * PART_BYTES);
export const cut = (content: Buffer): readonly Buffer[] =>
  Array.from({ length: partsOf(content.length) }, (_, part) => content.subarray(part * PART_BYTES, (part + 1) * PART_BYTES));
