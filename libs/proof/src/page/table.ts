/** A Markdown table with its columns as wide as their widest cell, as Prettier writes it: words to the left, numbers to the right. */
export function table(rows: readonly (readonly (string | number)[])[]): string[] {
  const [head = [], ...body] = rows.map((cells) => cells.map(String));
  const widths = head.map((_cell, n) => Math.max(...rows.map((cells) => String(cells[n]).length)));
  const isNumber = (n: number) => typeof rows[1]?.[n] === 'number';
  const row = (cells: readonly string[]) =>
    `| ${cells.map((cell, n) => (isNumber(n) ? cell.padStart(widths[n]!) : cell.padEnd(widths[n]!))).join(' | ')} |`;
  const rule = widths.map((width, n) => (isNumber(n) ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)));
  return [row(head), `| ${rule.join(' | ')} |`, ...body.map(row)];
}
