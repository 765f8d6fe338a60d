import { inspect } from './inspect.ts';
import { lineAndColumn, placeOf } from './place.ts';
import { secondOf } from './twice.ts';

/** Bytes of one file, decompressed. Synthea's largest patients take a tenth. */
export const MOST_BYTES = 64 << 20;

/** The file cannot be read at all; nothing of it was taken. `place` is a line and column, or a path. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
  constructor(
    readonly place: string,
    reason: string,
  ) {
    super(reason);
  }
}

/** Text of a file, strictly UTF-8. @throws UnreadableError */
export function decode(bytes: Uint8Array): string {
  if (bytes.length > MOST_BYTES) throw new UnreadableError('file', `The file is larger than ${MOST_BYTES >> 20} MiB. Split it by patient.`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableError('file', 'This is no text in UTF-8.');
  }
}

/** JSON that can be walked without danger: see {@link inspect}. @throws UnreadableError */
export function parse(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const { place, isEnd } = placeOf(text, error as Error);
    throw new UnreadableError(place, isEnd ? 'The JSON ends too early.' : 'This is no JSON.');
  }
  const fault = inspect(value);
  if (fault) throw new UnreadableError(fault.path, fault.reason);
  const second = secondOf(text);
  if (second !== undefined) throw new UnreadableError(lineAndColumn(text, second), 'An element stands here for the second time.');
  return value;
}
