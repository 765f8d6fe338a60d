import { expect, test } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepLine, ledgerLine } from './ledger.ts';

test('a run is one line: who died how often, what was answered, and each kind of finding', () => {
  const findings = [{ fault: 'lost', says: 'x' } as const, { fault: 'lost', says: 'y' } as const, { fault: 'half', says: 'z' } as const];
  const report = { seed: 7, kills: { gateway: 2, postgresql: 3 }, acknowledged: 900, unknown: 40, refused: 1, facts: 2_000, findings };
  expect(ledgerLine(report, 10, new Date('2026-11-22T08:00:00Z'))).toBe(
    '| 2026-11-22 | kill | 7 | 10 | 5 | gateway 2, postgresql 3 | 900 | 40 | 2 | 0 | 0 | 1 |\n',
  );
});

test('the ledger says what all runs come to, and keeps each of them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'careway-ledger-'));
  const file = join(folder, 'proofs/ledger.md');
  const lines = [
    '| 2026-11-22 | kill | 7 | 10 | 5 | gateway 2, postgresql 3 | 900 | 40 | 2 | 0 | 0 | 1 |\n',
    '| 2026-11-22 | matrix | 8 | 9 |  | 5000 requests, 0 leaks, 1 wrong refusals, 0 faults |  |  |  |  |  |  |\n',
    '| 2026-11-23 | kill | 9 | 10 | 7 | gateway 7 | 100 | 4 | 0 | 0 | 0 | 0 |\n',
  ];
  for (const line of lines) keepLine(file, line);
  const text = readFileSync(file, 'utf8');
  expect(text.endsWith(lines.join(''))).toBe(true);
  expect(text.match(/^So far: .*$/gm)).toEqual([
    'So far: kill: 2 runs, 20 minutes, 12 kills, 1000 acknowledged, 2 lost, 0 doubled, 0 inverted, 1 half; matrix: 1 runs, 9 minutes, 5000 requests, 0 leaks, 1 wrong refusals, 0 faults.',
  ]);
  rmSync(folder, { recursive: true });
});
