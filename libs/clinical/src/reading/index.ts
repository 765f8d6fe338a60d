export { checkPressure, checkReading, type Checked, type CheckedPressure, type Reading, readingKind } from './check.ts';
export { READING_KINDS, type ReadingKind, type ReadingUnit, type Span } from './table.ts';
