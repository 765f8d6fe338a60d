import { ENTRY_KINDS, type EntryKind, entryUnit, entryUnitOf, MEALS, type Meal } from '../entry.ts';
import { clockFrom, dayReader, westernDigits } from './written.ts';
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
  'mm hg': 'mm[Hg]',
  lb: '[lb_av]',
  lbs: '[lb_av]',
  oz: '[oz_av]',
  st: '[stone_av]',
  stone: '[stone_av]',
  '°c': 'Cel',
  c: 'Cel',
  '°f': '[degF]',
  f: '[degF]',
  bpm: '/min',
  'beats/min': '/min',
  steps: '{steps}/d',
};
const unitFrom = (kind: EntryKind, text: string): string | undefined => entryUnitOf(kind, WRITTEN[text.toLowerCase()] ?? text);

/** 128 or 5,5 or 5.5: no grouping, since 1,200 could be either. */
const numberFrom = (text: string): number => (/^-?\d+([.,]\d{1,3})?$/.test(text) ? Number(text.replace(',', '.')) : NaN);

const isKind = (text: string): text is EntryKind => (ENTRY_KINDS as readonly string[]).includes(text);
const isMeal = (text: string): text is Meal => (MEALS as readonly string[]).includes(text);

/** The instant of a local day and time, or undefined; what a zone is belongs to the caller. */
export type AtLocal = (day: string, time: string) => Date | undefined;

function lineOf(cell: (name: Column) => string, atLocal: AtLocal, dayFrom: (text: string) => string, place: string): Read {
  const measuredAt = atLocal(dayFrom(cell('date')), clockFrom(cell('time')));
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
  const unit = cell('unit') === '' ? entryUnit(kind) : unitFrom(kind, cell('unit'));
  if (unit === undefined) return fault(place, 'unit' satisfies CsvFault);
  const context = cell('context').toLowerCase().replaceAll(' ', '-');
  if (context !== '' && (!isMeal(context) || kind !== 'glucose')) return fault(place, 'context' satisfies CsvFault);
  return { point: { kind, value, second, unit, measuredAt, meal: context === '' ? null : context } };
}

/** What table programs may write before the names of the columns: which sign parts the cells. */
const SEPARATOR = /^sep=(.)$/i;

/**
 * Reads a file of readings line by line; commas, semicolons or tabs between the cells, days and times as table programs write them, digits
 * of Arabic too. A fault's reason is a {@link CsvFault}.
 */
export function readCsv(text: string, atLocal: AtLocal): CsvFile {
  const all = westernDigits(text.replace(/^\uFEFF/, '')).split(/\r\n|\n|\r/);
  const numbered = all.map((line, n) => ({ line, number: n + 1 })).filter(({ line }) => line.trim() !== '');
  const said = SEPARATOR.exec(numbered[0]?.line.trim() ?? '')?.[1];
  const [head, ...rest] = said === undefined ? numbered : numbered.slice(1);
  if (!head || rest.length === 0) return { fault: 'empty' };
  if (rest.length > MOST_LINES) return { fault: 'too-many' };
  const separator = said ?? [';', '\t', ','].find((one) => head.line.includes(one)) ?? ',';
  const columns = (cells(head.line, separator) ?? []).map((name) => name.toLowerCase());
  if (NEEDED.some((name) => !columns.includes(name)) || new Set(columns).size !== columns.length) return { fault: 'header' };
  const parted = rest.map(({ line, number }) => ({ number, found: cells(line, separator) }));
  const dayFrom = dayReader(parted.map(({ found }) => found?.[columns.indexOf('date')] ?? ''));
  return {
    lines: parted.map(({ number: line, found }) => {
      const place = String(line);
      if (!found) return { line, read: fault(place, 'quotes' satisfies CsvFault) };
      if (found.length > columns.length) return { line, read: fault(place, 'columns' satisfies CsvFault) };
      return { line, read: lineOf((name) => found[columns.indexOf(name)] ?? '', atLocal, dayFrom, place) };
    }),
  };
}
