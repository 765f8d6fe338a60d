import { expect, test } from '@jest/globals';
import { ledgerLine } from './ledger.ts';

test('a run is one line: who died how often, what was answered, and each kind of finding', () => {
  const findings = [{ fault: 'lost', says: 'x' } as const, { fault: 'lost', says: 'y' } as const, { fault: 'half', says: 'z' } as const];
  const report = { seed: 7, kills: { gateway: 2, postgresql: 3 }, acknowledged: 900, unknown: 40, refused: 1, facts: 2_000, findings };
  expect(ledgerLine(report, 10, new Date('2026-11-22T08:00:00Z'))).toBe(
    '| 2026-11-22 | kill | 7 | 10 | 5 | gateway 2, postgresql 3 | 900 | 40 | 2 | 0 | 0 | 1 |\n',
  );
});
