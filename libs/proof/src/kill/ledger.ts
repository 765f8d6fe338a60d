import { appendFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { FAULTS } from './check.ts';
import type { KillReport } from './prove.ts';

const HEAD = `# What the proofs have run

A line per run of \`npm run prove\`. Nothing is ever taken away here, also not a run that found something.

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

/** Writes a run down for good; the file is made where it is absent. */
export function keepLine(file: string, line: string): void {
  mkdirSync(dirname(file), { recursive: true });
  if (!existsSync(file)) writeFileSync(file, HEAD);
  appendFileSync(file, line);
}
