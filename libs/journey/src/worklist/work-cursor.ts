import { isUuid } from '@careway/contracts';
import { BadCursorError } from '../timeline/cursor.ts';

/** A place on the worklist: the order is (rank, base, due, id), as it was at an instant. */
export interface WorkPlace {
  readonly asOf: Date;
  readonly rank: number;
  readonly base: number;
  readonly dueAt: Date;
  readonly id: string;
}

export const toWorkCursor = ({ asOf, rank, base, dueAt, id }: WorkPlace): string =>
  Buffer.from([asOf.getTime(), rank, base, dueAt.getTime(), id].join('|')).toString('base64url');

/** @throws BadCursorError */
export function fromWorkCursor(cursor: string): WorkPlace {
  const [asOf, rank, base, due, id] = Buffer.from(cursor, 'base64url').toString('utf8').split('|');
  const place = { asOf: new Date(Number(asOf)), rank: Number(rank), base: Number(base), dueAt: new Date(Number(due)), id: id ?? '' };
  const isPlace = [place.rank, place.base].every((n) => n >= 0 && n <= 2) && isUuid(place.id) && !Number.isNaN(place.asOf.getTime());
  if (!isPlace || Number.isNaN(place.dueAt.getTime()) || toWorkCursor(place) !== cursor) throw new BadCursorError();
  return place;
}
