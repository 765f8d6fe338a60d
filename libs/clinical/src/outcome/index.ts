export {
  type Band,
  type BandStanding,
  bandOf,
  type Course,
  courseOf,
  type Instrument,
  type InstrumentKind,
  INSTRUMENT_KINDS,
} from './instrument.ts';
export { instrumentOf, INSTRUMENTS, scoredBy } from './instruments.ts';
export { endsAt, firstAt, type Interval, INTERVALS, intervalsFor, nextAfter } from './schedule.ts';
