import { unturned } from '@careway/contracts';
import { EmptyMessageError, MessageTooLongError } from './messaging.errors.ts';

/** In code points, so that no script is cut shorter than another. */
export const LONGEST_TEXT = 4_000;

/** Control characters but tab and line feed; halves of surrogate pairs, which PostgreSQL could not store either. */
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]|[\ud800-\udfff]/gu;

/** The one place where written words become stored words. A draft may be empty or have spaces at its ends. */
export function neutralised(raw: string): string {
  const text = unturned(raw.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replace(UNSEEN, '')).normalize('NFC');
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
