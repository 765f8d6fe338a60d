import { shown } from '@careway/service';
import { toGlobalId } from '@careway/contracts';
import { words } from '../item/words.ts';
import { checkEntry, entryCode } from '@careway/clinical/reading';
import type { Reading } from './reading.entity.ts';
import { nameOf } from './reading.input.ts';
import type { ReadingChange } from './reading.rules.ts';

const LOINC = 'http://loinc.org';
const orNull = (word: string | null) => word && nameOf(word);

const showChange = ({ act, by, at, before: { value, second, unit, meal, status } }: ReadingChange) => ({
  act: act.toUpperCase(),
  by: { id: by },
  at: new Date(at),
  ...{ value, second, unit, meal: orNull(meal), status: nameOf(status) },
});

/** A device sent something unusual, and nobody has said yet that it is right. */
const isAsked = (row: Reading): boolean =>
  row.origin === 'device' && row.status === 'final' && !row.confirmed && checkEntry(row, null).verdict === 'ask';

/** A reading as it leaves through the graph; `__typename` tells unions what it is. */
export const showReading = (row: Reading) => ({
  ...shown(row),
  __typename: 'Reading',
  row,
  kind: nameOf(row.kind),
  code: words({ codings: [{ system: LOINC, code: entryCode(row.kind) }], text: '' }),
  status: nameOf(row.status),
  meal: orNull(row.meal),
  asks: isAsked(row),
  origin: nameOf(row.origin),
  measuredAt: row.occurredAt,
  recordedBy: row.recordedBy && { id: row.recordedBy },
  history: row.history.map(showChange).toReversed(),
  day: toGlobalId({ memberId: row.memberId, id: row.dayId }),
});
export type ShownReading = ReturnType<typeof showReading>;
