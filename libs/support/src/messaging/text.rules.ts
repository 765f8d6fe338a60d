import { EmptyMessageError, MessageTooLongError } from './messaging.errors.ts';

/** In code points, so that no script is cut shorter than another. */
export const LONGEST_TEXT = 4_000;

/** Control characters but tab and line feed; halves of surrogate pairs, which PostgreSQL could not store either. */
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]|[\ud800-\udfff]/gu;
/**
 * Embeddings, overrides and isolates: they can make a line read otherwise than it is stored (CVE-2021-42574). Phones paste them around
 * numbers without being asked, so they are taken out rather than refused; direction follows from the letters, and the marks U+200E and
 * U+200F stay.
 */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/gu;

/** The one place where written words become stored words. A draft may be empty or have spaces at its ends. */
export function neutralised(raw: string): string {
  const text = raw.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replace(UNSEEN, '').replace(TURNING, '').normalize('NFC');
  const length = [...text].length;
  if (length > LONGEST_TEXT) throw new MessageTooLongError(LONGEST_TEXT, length);
  return text;
}

/** @throws EmptyMessageError, MessageTooLongError */
export function messageText(raw: string): string {
  const text = neutralised(raw).trim();
  if (!/\S/u.test(text.replace(/[\u200b-\u200f\u2060\ufeff]/gu, ''))) throw new EmptyMessageError();
  return text;
}
