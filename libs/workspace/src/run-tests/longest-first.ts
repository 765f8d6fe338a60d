import { statSync } from 'node:fs';

/**
 * Specs that take half a minute or more on a quiet machine, the longest first, then those that mostly wait. One that began last would leave a
 * core idle at the end.
 */
const LONG = [
  // the first and the third do not wait for the demo population, which the second makes
  'matrix.e2e',
  'pages.e2e',
  'kill.e2e',
  'golden.e2e',
  'team.e2e',
  'commands.e2e',
  'walks.e2e',
  'kafka.e2e',
  'import.e2e',
  'places.e2e',
  'design.e2e',
  'generate.int',
  'field.int',
  'embedded.int',
  'doorbells.int',
  'embedded-faults.int',
  'session-end.int',
  'process.int',
];

interface Test {
  readonly path: string;
}

const place = (path: string): number => {
  const found = LONG.findIndex((name) => path.endsWith(`/${name}.spec.ts`));
  return found === -1 ? LONG.length : found;
};

/** Jest's order of a run: what is known to be long, then by size, which is all that a fresh clone knows. */
export default class LongestFirst {
  sort<T extends Test>(tests: readonly T[]): T[] {
    return tests
      .map((test) => ({ test, place: place(test.path), size: statSync(test.path).size }))
      .sort((a, b) => a.place - b.place || b.size - a.size || (a.test.path < b.test.path ? -1 : 1))
      .map(({ test }) => test);
  }
  /** Durations are not kept: every clone runs in the same order. */
  cacheResults(): void {}
  allFailedTests<T extends Test>(tests: readonly T[]): T[] {
    return [...tests];
  }
}
