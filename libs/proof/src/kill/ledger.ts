import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { FAULTS } from './check.ts';
import type { KillReport } from './prove.ts';

const SO_FAR = 'So far: ';
const HEAD = `# What the proofs have run

A line per run of \`npm run prove\`. Nothing is ever taken away here, also not a run that found something.

${SO_FAR}

| date | proof | seed | minutes | kills | by victim | acknowledged | unknown | lost | doubled | inverted | half |
| ---- | ----- | ---- | ------- | ----- | --------- | ------------ | ------- | ---- | ------- | -------- | ---- |
`;

/** A row of the ledger. `at` is the day of the run. */
export function ledgerLine({ seed, kills, acknowledged, unknown, findings }: KillReport, minutes: number, at: Date): string {
  const all = Object.values(kills).reduce((sum, n) => sum + n, 0);
  const byVictim = Object.entries(kills)
    .map(([name, n]) => `${name} ${n}`)
    .join(', ');
  const counts = FAULTS.map((fault) => findings.filter((finding) => finding.fault === fault).length);
  const cells = [at.toISOString().slice(0, 10), 'kill', seed, minutes, all, byVictim, acknowledged, unknown, ...counts];
  return `| ${cells.join(' | ')} |\n`;
}

/** What all runs of a ledger come to, proof by proof. */
export function soFar(ledger: string): string {
  const rows = ledger
    .split('\n')
    .filter((line) => /^\| \d{4}-/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const of = (proof: string) => rows.filter((row) => row[2] === proof);
  const sum = (all: readonly string[][], column: number) => all.reduce((total, row) => total + Number(row[column] ?? 0), 0);
  const said = (all: readonly string[][], what: string) =>
    all.reduce((total, row) => total + Number(new RegExp(`(\\d+) ${what}`).exec(row[6] ?? '')?.[1] ?? 0), 0);
  const [kills, matrices] = [of('kill'), of('matrix')];
  const killed = `kill: ${kills.length} runs, ${sum(kills, 4)} minutes, ${sum(kills, 5)} kills, ${sum(kills, 7)} acknowledged`;
  const found = ['lost', 'doubled', 'inverted', 'half'].map((fault, n) => `${sum(kills, 9 + n)} ${fault}`).join(', ');
  const asked = ['requests', 'leaks', 'wrong refusals', 'faults'].map((what) => `${said(matrices, what)} ${what}`).join(', ');
  return `${SO_FAR}${killed}, ${found}; matrix: ${matrices.length} runs, ${sum(matrices, 4)} minutes, ${asked}.`;
}

/** Writes a run down for good, and what all runs come to; the file is made where it is absent. */
export function keepLine(file: string, line: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const text = (existsSync(file) ? readFileSync(file, 'utf8') : HEAD) + line;
  writeFileSync(file, text.replace(new RegExp(`^${SO_FAR}.*$`, 'm'), soFar(text)));
}
