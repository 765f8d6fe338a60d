/** What one group of checks came to. `skipped` and `failures` hold full test names, with the reason that stands in them. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly string[];
  readonly failures: readonly string[];
  /** Tests that failed at first and passed when they were tried again. */
  readonly unsteady?: readonly string[];
  /** For a failed test, by its name: the first lines of what it said. */
  readonly reasons?: Readonly<Record<string, string>>;
}

export const NOTHING: Outcome = { passed: 0, failed: 0, skipped: [], failures: [] };

/** A check that counts as one test: lint, types, the schema. */
export const single = (name: string, ok: boolean): Outcome =>
  ok ? { ...NOTHING, passed: 1 } : { ...NOTHING, failed: 1, failures: [name] };

export const sum = (outcomes: readonly Outcome[]): Outcome =>
  outcomes.reduce(
    (all, one) => ({
      passed: all.passed + one.passed,
      failed: all.failed + one.failed,
      skipped: [...all.skipped, ...one.skipped],
      failures: [...all.failures, ...one.failures],
      unsteady: [...(all.unsteady ?? []), ...(one.unsteady ?? [])],
      reasons: { ...all.reasons, ...one.reasons },
    }),
    NOTHING,
  );

/** The line that ends every run, read by machines: change it nowhere. */
export const closingLine = ({ passed, failed, skipped }: Outcome): string =>
  `${passed} passed, ${failed} failed, ${skipped.length} skipped`;

/** Tests by name, each with its reason: what is left of a run of which only the end was kept. */
export const reasonLines = (names: readonly string[], { reasons = {} }: Outcome): readonly string[] =>
  names.flatMap((name) => [
    name,
    ...(reasons[name] ?? '')
      .split('\n')
      .filter(Boolean)
      .map((line) => `    ${line}`),
  ]);

const MISSING_PART = /browser|chromium|broker|kafka|java|maven/i;

/** Skips that a developer's machine may have and CI may not: what CI installs was not there. */
export const unforgivenInCi = ({ skipped }: Outcome): readonly string[] => skipped.filter((name) => MISSING_PART.test(name));

export function exitCode(outcome: Outcome, ci: boolean): 0 | 1 {
  if (outcome.failed > 0 || outcome.passed === 0) return 1;
  return ci && unforgivenInCi(outcome).length > 0 ? 1 : 0;
}
