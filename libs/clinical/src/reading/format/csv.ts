import { ENTRY_KINDS, type EntryKind, entryUnit, entryUnits, MEALS, type Meal } from '../entry.ts';
import type { Read } from './point.ts';
import { fault } from './point.ts';

/** The first line of a file that we take. `second`, `unit` and `context` may be left out. */
export const CSV_COLUMNS = ['date', 'time', 'kind', 'value', 'second', 'unit', 'context'] as const;
type Column = (typeof CSV_COLUMNS)[number];
const NEEDED: readonly Column[] = ['date', 'time', 'kind', 'value'];
/** The most lines below the first. */
export const MOST_LINES = 500;

export type CsvFault = 'empty' | 'header' | 'too-many' | 'date' | 'kind' | 'number' | 'unit' | 'context' | 'quotes' | 'columns';
/** A line of the file: its number as an editor shows it, and what it says. */
export interface CsvLine {
  readonly line: number;
  readonly read: Read;
}
export type CsvFile = { readonly lines: readonly CsvLine[] } | { readonly fault: Extract<CsvFault, 'empty' | 'header' | 'too-many'> };

/** Cells of a line; undefined where quotes don't end. RFC 4180 without line breaks inside quotes. */
function cells(line: string, separator: string): readonly string[] | undefined {
  const found: string[] = [];
  let at = 0;
  for (;;) {
    if (line[at] === '"') {
      const quoted = /^"((?:[^"]|"")*)"/.exec(line.slice(at));
      if (!quoted) return undefined;
      found.push(quoted[1]!.replaceAll('""', '"').trim());
      at += quoted[0].length;
    } else {
      const end = line.indexOf(separator, at);
      found.push(line.slice(at, end < 0 ? undefined : end).trim());
      at = end < 0 ? line.length : end;
    }
    if (at >= line.length) return found;
    if (line[at] !== separator) return undefined;
    at += 1;
  }
}

/** Units as people write them beside UCUM. */
const WRITTEN: Readonly<Record<string, string>> = {
  mmhg: 'mm[Hg]',
  'mg/dl': 'mg/dL',
  'mmol/l': 'mmol/L',
  lb: '[lb_av]',
  lbs: '[lb_av]',
  '°c': 'Cel',
  c: 'Cel',
  '°f': '[degF]',
  f: '[degF]',
  bpm: '/min',
  'l/min': 'L/min',
  steps: '{steps}/d',
};
export const unitFrom = (text: string): string => WRITTEN[text.toLowerCase()] ?? text;

/** 128 or 5,5 or 5.5: no grouping, since 1,200 could be either. */
const numberFrom = (text: string): number => (/^-?\d+([.,]\d{1,3})?$/.test(text) ? Number(text.replace(',', '.')) : NaN);

const isKind = (text: string): text is EntryKind => (ENTRY_KINDS as readonly string[]).includes(text);
const isMeal = (text: string): text is Meal => (MEALS as readonly string[]).includes(text);

/** The instant of a local day and time, or undefined; what a zone is belongs to the caller. */
export type AtLocal = (day: string, time: string) => Date | undefined;

function lineOf(cell: (name: Column) => string, atLocal: AtLocal, place: string): Read {
  const measuredAt = atLocal(cell('date'), cell('time'));
  if (!measuredAt) return fault(place, 'date' satisfies CsvFault);
  const kind = cell('kind').toLowerCase();
  if (!isKind(kind)) return fault(place, 'kind' satisfies CsvFault);
  // "128/82" in one cell is how most machines write it.
  const [first = '', slashed] = cell('value')
    .split('/')
    .map((one) => one.trim());
  const lower = slashed ?? cell('second');
  const value = numberFrom(first);
  const second = lower === '' ? null : numberFrom(lower);
  if (Number.isNaN(value) || Number.isNaN(second ?? 0)) return fault(place, 'number' satisfies CsvFault);
  const unit = cell('unit') === '' ? entryUnit(kind) : unitFrom(cell('unit'));
  if (!entryUnits(kind).includes(unit)) return fault(place, 'unit' satisfies CsvFault);
  const context = cell('context').toLowerCase().replaceAll(' ', '-');
  if (context !== '' && (!isMeal(context) || kind !== 'glucose')) return fault(place, 'context' satisfies CsvFault);
  return { point: { kind, value, second, unit, measuredAt, meal: context === '' ? null : context } };
}

/** Reads a file of readings line by line; commas, semicolons or tabs between the cells. A fault's reason is a {@link CsvFault}. */
export function readCsv(text: string, atLocal: AtLocal): CsvFile {
  const all = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const numbered = all.map((line, n) => ({ line, number: n + 1 })).filter(({ line }) => line.trim() !== '');
  const [head, ...rest] = numbered;
  if (!head || rest.length === 0) return { fault: 'empty' };
  if (rest.length > MOST_LINES) return { fault: 'too-many' };
  const separator = [',', ';', '\t'].find((one) => head.line.includes(one)) ?? ',';
  const columns = (cells(head.line, separator) ?? []).map((name) => name.toLowerCase());
  if (NEEDED.some((name) => !columns.includes(name)) || new Set(columns).size !== columns.length) return { fault: 'header' };
  return {
    lines: rest.map(({ line, number }) => {
      const place = String(number);
      const found = cells(line, separator);
      if (!found) return { line: number, read: fault(place, 'quotes' satisfies CsvFault) };
      if (found.length > columns.length) return { line: number, read: fault(place, 'columns' satisfies CsvFault) };
      return { line: number, read: lineOf((name) => found[columns.indexOf(name)] ?? '', atLocal, place) };
    }),
  };
}
