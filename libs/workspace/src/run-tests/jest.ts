import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { NOTHING, type Outcome } from './outcome.ts';
import { node, ROOT } from './process.ts';

/** The part of jest's `--json` report that is read here. */
export interface JestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages?: readonly string[];
    }[];
  }[];
}

const REASON_LINES = 12;

/** What was expected and where, without the frames of the packages. */
const reasonOf = (messages: readonly string[]): string =>
  messages
    .flatMap((message) => stripVTControlCharacters(message).split('\n'))
    .filter((line) => line.trim() !== '' && !/node_modules|node:internal/.test(line))
    .slice(0, REASON_LINES)
    .join('\n');

/**
 * Counts a report. A file that was asked for and told of no test counts as one failure: it did not compile, it crashed, or jest
 * ignored it, and none of these may look like success.
 */
export function readReport(report: JestReport, files: readonly string[], root: string = ROOT): Outcome {
  const silent = new Set(files);
  const skipped: string[] = [];
  const failures: string[] = [];
  const reasons: Record<string, string> = {};
  let passed = 0;
  for (const file of report.testResults) {
    const path = relative(root, file.name);
    if (file.assertionResults.length > 0) silent.delete(path);
    const failedTests = file.assertionResults.filter((test) => test.status === 'failed');
    for (const { fullName, status, failureMessages = [] } of file.assertionResults) {
      const name = `${path} › ${fullName}`;
      if (status === 'passed') passed += 1;
      else if (status === 'failed') {
        failures.push(name);
        reasons[name] = reasonOf(failureMessages);
      } else skipped.push(name);
    }
    if (file.status === 'failed' && failedTests.length === 0 && file.assertionResults.length > 0)
      failures.push(`${path} › outside its tests`);
  }
  failures.push(...[...silent].map((path) => `${path} › ran no test`));
  return { passed, failed: failures.length, skipped, failures, reasons };
}

export interface JestRun {
  readonly outcome: Outcome;
  readonly output: string;
  /** What some of the files came to. */
  of(files: readonly string[]): Outcome;
}

/** Lines of jest that are progress; a spec may show a table by lines of its own. */
const PROGRESS = /^(PASS|FAIL|\[table\]) /;
const ORDER = fileURLToPath(new URL('longest-first.ts', import.meta.url));
const FLAGS = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  // workers are given it, too: what a request leaves behind dies young, and is tidied half as often
  '--max-semi-space-size=64',
  'node_modules/jest/bin/jest.js',
];

/** Runs the given spec files under one configuration. */
export async function runJest(
  files: readonly string[],
  { config, workers, env, say }: { config: string; workers: number; env: Readonly<Record<string, string>>; say: (line: string) => void },
): Promise<JestRun> {
  const failed = (why: string, output: string): JestRun => {
    const outcome = { ...NOTHING, failed: 1, failures: [why] };
    return { outcome, output, of: () => outcome };
  };
  if (files.length === 0) return failed('no spec file: a group that checks nothing fails', '');
  const dir = mkdtempSync(join(tmpdir(), 'careway-test-'));
  const report = join(dir, 'report.json');
  const args = [
    '--config',
    config,
    `--maxWorkers=${workers}`,
    `--testSequencer=${ORDER}`,
    '--json',
    '--outputFile',
    report,
    '--runTestsByPath',
    ...files,
  ];
  const ran = await node([...FLAGS, ...args], { env, onLine: (line) => PROGRESS.test(line) && say(line) });
  try {
    const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as JestReport;
    const of = (some: readonly string[]) =>
      readReport({ testResults: testResults.filter(({ name }) => some.includes(relative(ROOT, name))) }, some);
    const outcome = of(files);
    const crashed = !ran.ok && outcome.failed === 0;
    return { outcome: crashed ? { ...outcome, failed: 1, failures: ['jest ended with an error'] } : outcome, output: ran.output, of };
  } catch {
    return failed('jest ended without a report', ran.output);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
