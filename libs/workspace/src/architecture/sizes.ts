import { isSpec, type Finding, type SourceFile } from './tree.ts';

/** A file above this has more than one idea in it. */
export const MOST_LINES = 400;

const linesOf = ({ text }: SourceFile) => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
const isCode = ({ path }: SourceFile) => /\.(ts|mjs|js|html|css)$/.test(path);

export const checkSizes = (tree: readonly SourceFile[]): readonly Finding[] =>
  tree
    .filter((file) => isCode(file) && linesOf(file) > MOST_LINES)
    .map((file) => ({ path: file.path, says: `${linesOf(file)} lines; split it by verb, or into queries and commands` }));

const at = (sorted: readonly number[], share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** A table of files, median, p90 and longest, for sources and specs of apps, server libs and the portal. */
export function sizeTable(tree: readonly SourceFile[]): readonly string[] {
  const kind = ({ path }: SourceFile) =>
    `${/^(apps|libs)\/portal/.test(path) ? 'portal' : path.slice(0, path.indexOf('/'))} ${isSpec(path) ? 'specs' : 'sources'}`;
  const groups = Map.groupBy(tree.filter(isCode), kind);
  const row = (cells: readonly (string | number)[]) =>
    cells.map((cell, i) => (i ? String(cell).padStart(7) : String(cell).padEnd(16))).join('');
  return [
    row(['lines a file', 'files', 'median', 'p90', 'most']),
    ...[...groups].sort().map(([name, files]) => {
      const sorted = files.map(linesOf).sort((a, b) => a - b);
      return row([name, sorted.length, at(sorted, 0.5), at(sorted, 0.9), at(sorted, 1)]);
    }),
  ];
}
