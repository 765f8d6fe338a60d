import { isUuid } from '@careway/contracts';
import { DomainError } from '@careway/service';

/** A place on the timeline: the order of entries is (occurredAt, rank of kind, causal depth, id). */
export interface Place {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly rank: number;
  readonly depth: number;
  readonly id: string;
}

export class BadCursorError extends DomainError {
  readonly code = 'BAD_CURSOR';
  constructor() {
    super('This cursor does not belong to this list. Ask for the first page again.');
  }
}

export const toCursor = ({ at, rank, depth, id }: Place): string => Buffer.from([at, rank, depth, id].join('|')).toString('base64url');

/** @throws BadCursorError */
export function fromCursor(cursor: string): Place {
  const [at, rank, depth, id] = Buffer.from(cursor, 'base64url').toString('utf8').split('|');
  const place = { at: Number(at), rank: Number(rank), depth: Number(depth), id: id ?? '' };
  const isPlace = [place.at, place.rank, place.depth].every(Number.isSafeInteger) && isUuid(place.id) && toCursor(place) === cursor;
  if (!isPlace || Math.abs(place.at) > 8.64e15 || place.rank > 32_767) throw new BadCursorError();
  return place;
}
