export { checkPressure, checkReading, type Checked, type CheckedPressure, type Reading, readingKind } from './check.ts';
export { type Danger, type DangerLevel, dangerOf, isKeptUnasked } from './danger.ts';
export {
  type CheckedEntry,
  checkEntry,
  type Entry,
  ENTRY_KINDS,
  entryCode,
  type EntryFault,
  type EntryKind,
  entryKindOf,
  entryUnit,
  entryUnits,
  type Meal,
  MEALS,
  partsOf,
  valuesOf,
} from './entry.ts';
export { type AtLocal, type CsvFault, readCsv } from './format/csv.ts';
export { MOST_POINTS, readSent } from './format/device.ts';
export type { Point, PointFault } from './format/point.ts';
export { limitWords, readingName } from './limit.ts';
export { meant } from './slip.ts';
export { type Usual, usualAtHome } from './usual.ts';
export { READING_KINDS, type ReadingKind, type ReadingUnit, type Span } from './table.ts';
