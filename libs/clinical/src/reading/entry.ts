import { type Names, names } from '../name/names.ts';
import { checkPressure, checkReading, type Reading } from './check.ts';
import { READING_KINDS, type ReadingKind, type Span, unitOfKind } from './table.ts';

/** What a member logs as one entry: a pressure has an upper and a lower value, all else has one. */
export const ENTRY_KINDS = ['pressure', 'glucose', 'weight', 'peak-flow', 'pulse', 'temperature', 'oxygen', 'steps'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];
/** Of a glucose reading: how it stands to a meal. */
export const MEALS = ['fasting', 'before-meal', 'after-meal'] as const;
export type Meal = (typeof MEALS)[number];

/** LOINC of both blood pressures as one. */
export const PRESSURE_PANEL = '85354-9';
const byId = (id: string): ReadingKind => READING_KINDS.find((kind) => kind.id === id)!;
/** What is measured in an entry: two kinds of the table for a pressure. */
export const partsOf = (kind: EntryKind): readonly ReadingKind[] =>
  kind === 'pressure' ? [byId('systolic'), byId('diastolic')] : [byId(kind)];
/** The code that the entry as a whole is told by. */
export const entryCode = (kind: EntryKind): string => (kind === 'pressure' ? PRESSURE_PANEL : byId(kind).loinc[0]);
/** Our unit of an entry. */
export const entryUnit = (kind: EntryKind): string => partsOf(kind)[0]!.units[0].unit;
/** Units that somebody may choose for an entry, ours first. */
export const entryUnits = (kind: EntryKind): readonly string[] => partsOf(kind)[0]!.units.flatMap(({ unit, rare }) => (rare ? [] : [unit]));
/** The code of a unit that an entry may come in, in whatever case it is written; undefined where it comes in none like it. */
export const entryUnitOf = (kind: EntryKind, written: string): string | undefined => {
  const [part] = partsOf(kind);
  const known = unitOfKind(part!, written)?.unit;
  return known ?? part!.units.find(({ unit }) => unit.toLowerCase() === written.toLowerCase())?.unit;
};
/** The kind of entry that a LOINC code belongs to. */
export const entryKindOf = (loinc: string): EntryKind | undefined =>
  loinc === PRESSURE_PANEL || loinc === '55284-4'
    ? 'pressure'
    : ENTRY_KINDS.find((kind) => partsOf(kind).some((part) => part.loinc.includes(loinc)));

export interface Entry {
  readonly kind: EntryKind;
  readonly value: number;
  /** The lower pressure; null for all else. */
  readonly second: number | null;
  /** UCUM. */
  readonly unit: string;
}
export type EntryFault = 'code' | 'unit' | 'number' | 'impossible' | 'order' | 'second';
/** As {@link checkReading}, for an entry: in our unit where it is taken or asked about. */
export type CheckedEntry =
  | { readonly verdict: 'ok'; readonly entry: Entry }
  | { readonly verdict: 'ask'; readonly entry: Entry; readonly because: Names; readonly usual: Span | null }
  | { readonly verdict: 'refuse'; readonly fault: EntryFault; readonly because: Names };

const SECOND = names(
  'Blood pressure has two values, everything else has one. Nothing was saved.',
  'ללחץ דם יש שני ערכים, ולכל השאר ערך אחד. דבר לא נשמר.',
  'لضغط الدم قيمتان ولكل ما عداه قيمة واحدة. لم يُحفظ شيء.',
  'У давления два значения, у остального одно. Ничего не сохранено.',
);

/** An entry checked as a whole. Age in completed years, null where unknown. */
export function checkEntry({ kind, value, second, unit }: Entry, age: number | null): CheckedEntry {
  if ((second === null) === (kind === 'pressure')) return { verdict: 'refuse', fault: 'second', because: SECOND };
  const ours = entryUnit(kind);
  if (kind === 'pressure') {
    const checked = checkPressure({ value, unit }, { value: second!, unit }, age);
    if (checked.verdict === 'refuse') return checked;
    const entry = { kind, value: checked.systolic.value, second: checked.diastolic.value, unit: ours };
    if (checked.verdict === 'ok') return { verdict: 'ok', entry };
    return { verdict: 'ask', entry, because: checked.because!, usual: null };
  }
  const checked = checkReading({ loinc: entryCode(kind), value, unit }, age);
  if (checked.verdict === 'refuse') return checked;
  const entry = { kind, value: checked.reading.value, second: null, unit: ours };
  return checked.verdict === 'ok' ? { verdict: 'ok', entry } : { verdict: 'ask', entry, because: checked.because, usual: checked.usual };
}

/** The values of an entry one by one, each under the code that thresholds and goals read. */
export const valuesOf = ({ kind, value, second, unit }: Entry): readonly Reading[] =>
  partsOf(kind).map((part, n) => ({ loinc: part.loinc[0], value: n === 0 ? value : second!, unit }));
