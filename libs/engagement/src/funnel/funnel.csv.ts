import type { Cell } from './cube.ts';

/** A field that a spreadsheet would take for a formula is text. */
const field = (value: string): string => {
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
const shown = (value: number | null): string => (value === null ? 'hidden' : String(value));

/** RFC 4180: a line per row and stage. It takes cells that went through suppression, and knows no others. */
export function csvOf(rows: readonly { readonly key: string; readonly cells: readonly Cell[] }[]): string {
  const lines = rows.flatMap(({ key, cells }) =>
    cells.map(({ stage, journeys, members }) => [field(key), stage, shown(journeys), shown(members)].join(',')),
  );
  return ['group,stage,journeys,members', ...lines, ''].join('\r\n');
}
