import type { Note, TypeTotal } from '@careway/fhir';
import type { FileAnswer } from './send.ts';
import type { ImportResult, RefusedFile } from './result.ts';

const COLUMNS = ['received', 'created', 'changed', 'unchanged', 'leftOut', 'refused'] as const satisfies readonly (keyof TypeTotal)[];
const HEADS: Readonly<Record<(typeof COLUMNS)[number], string>> = {
  received: 'received',
  created: 'new',
  changed: 'changed',
  unchanged: 'unchanged',
  leftOut: 'left out',
  refused: 'refused',
};
const WIDTH = 10;
/** A file may have hundreds of faults; the first ones show what is wrong with it. */
const SHOWN = 5;

/** One line per file while the import runs. */
export function progressLine(done: number, of: number, file: string, { status, totals }: FileAnswer): string {
  const add = (column: (typeof COLUMNS)[number]) => totals.reduce((sum, one) => sum + one[column], 0);
  const said = status !== 'taken' ? status : `${add('received')} resources, ${add('created')} new, ${add('changed')} changed`;
  return `  ${String(done).padStart(String(of).length)}/${of}  ${file}  ${said}`;
}

/** Everything that an import did, for a person. */
export function summary(result: ImportResult): string {
  const { files, taken, totals, leftOut, warnings, refused, people, seconds, resourcesPerSecond } = result;
  return [
    '',
    ...(totals.length ? table(totals) : []),
    ...notes('Left out:', leftOut),
    ...notes('Taken, but not all of it:', warnings),
    ...refused.flatMap(refusalLines),
    '',
    `${taken} of ${files} files in ${seconds.toFixed(1)} s, ${resourcesPerSecond} resources per second.`,
    ...(people.length ? [`${people.length} people can sign in, for example: npm run sign-in -- --as ${people[0]!.username}`] : []),
    '',
  ].join('\n');
}

function table(totals: readonly TypeTotal[]): string[] {
  const width = Math.max(8, ...totals.map(({ type }) => type.length)) + 2;
  const row = (name: string, cells: readonly (string | number)[]) =>
    name.padEnd(width) + cells.map((cell) => String(cell).padStart(WIDTH)).join('');
  const all = COLUMNS.map((column) => totals.reduce((sum, one) => sum + one[column], 0));
  return [
    row(
      '',
      COLUMNS.map((column) => HEADS[column]),
    ),
    ...totals.map((one) =>
      row(
        one.type,
        COLUMNS.map((column) => one[column]),
      ),
    ),
    row('all', all),
  ];
}

const notes = (head: string, list: readonly Note[]): string[] =>
  list.length ? ['', head, ...list.map(({ type, reason, count, first }) => `  ${count} ${type}: ${reason} (first: ${first})`)] : [];

/** A source may call its things what it likes. */
const short = (identifier: string): string => (identifier.length > 100 ? `${identifier.slice(0, 99)}…` : identifier);

const HOW: Readonly<Record<RefusedFile['status'], string>> = {
  taken: 'Taken without what is refused',
  refused: 'Refused, nothing of it was taken',
  failed: 'Broken off, import it again',
};

function refusalLines({ file, status, refused }: RefusedFile): string[] {
  const lines = refused
    .slice(0, SHOWN)
    .map(({ path, reason, type, identifier }) => `  ${path}: ${reason}${type ? ` [${type} ${short(identifier)}]` : ''}`);
  const more = refused.length > SHOWN ? [`  and ${refused.length - SHOWN} more`] : [];
  return ['', `${HOW[status]}: ${file}`, ...lines, ...more];
}
