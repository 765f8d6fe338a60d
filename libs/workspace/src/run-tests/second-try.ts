import type { JestRun } from './jest.ts';
import { sum, type Outcome } from './outcome.ts';

/**
 * The spine and its proofs are never tried again: what the bus, the store or the access does wrong once in a hundred times is a defect. What
 * waits for facts on their way or for a browser can be outlasted by a busy machine.
 */
const NEVER = /^(libs\/(access|bus|proof|store)|apps\/all-in-one)\//;
/** More that failed at once is no accident of the machine. */
const MOST = 2;

/** The spec files whose failures are worth a second try: none when too many failed. */
export function worthASecondTry({ failures }: Outcome): readonly string[] {
  const files = [...new Set(failures.map((name) => name.split(' › ')[0] ?? ''))].filter(
    (file) => file.endsWith('.ts') && !NEVER.test(file),
  );
  return files.length > MOST ? [] : files;
}

/** Runs once more what is worth it, alone. What failed at first is told by name and reason, whatever the second try came to. */
export async function withSecondTry(
  first: JestRun,
  files: readonly string[],
  run: (files: readonly string[]) => Promise<JestRun>,
): Promise<JestRun> {
  const again = worthASecondTry(first.outcome);
  if (again.length === 0) return first;
  const second = await run(again);
  const rest = first.of(files.filter((file) => !again.includes(file)));
  const { failures, reasons = {} } = first.of(again);
  const unsteady = failures.filter((name) => !second.outcome.failures.includes(name));
  const told = Object.fromEntries(unsteady.map((name) => [name, reasons[name] ?? '']));
  const outcome = sum([rest, second.outcome, { passed: 0, failed: 0, skipped: [], failures: [], unsteady, reasons: told }]);
  return { ...second, outcome, output: `${first.output}\n${second.output}` };
}
