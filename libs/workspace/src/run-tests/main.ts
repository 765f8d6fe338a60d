import { parseArgs } from 'node:util';
import { GROUPS, type Group } from './groups.ts';
import { closingLine, exitCode, reasonLines, sum, unforgivenInCi, type Outcome } from './outcome.ts';
import { endAll } from './process.ts';
import { openRoom } from './room.ts';
import { setup } from './setup.ts';

/** Two cores run everything in this time; more is a defect of the tests, told but not failed. */
const BUDGET_SECONDS = 900;

const HELP = `npm test -- [GROUP...] [--json]

Runs all groups, or only those named. Exit code 0 when everything passed, 1 otherwise, 2 on a wrong argument.
A spec that failed is tried once more, alone, and named as such: two files at most, and nothing of the spine or its proofs.
With CI=true a test that was skipped because the browser or the broker is missing is a failure too.

${GROUPS.map(({ name, says }) => `  ${name.padEnd(8)} ${says}`).join('\n')}

  --json   progress on stderr, one JSON object on stdout
`;

/** `npm run lint` is the group of that name; its help is its own, not that of all groups. */
const LINT_HELP = `npm run lint -- [--json]

${GROUPS.find(({ name }) => name === 'lint')!.says}; the same as npm test -- lint.
Exit code 0 when nothing was found, 1 otherwise, 2 on a wrong argument.

  --json   progress on stderr, one JSON object on stdout
`;

class UsageError extends Error {}

function choose(names: readonly string[]): readonly Group[] {
  const wrong = names.filter((name) => !GROUPS.some((group) => group.name === name));
  if (wrong.length > 0) throw new UsageError(`There is no group ${wrong.join(', ')}. Groups: ${GROUPS.map(({ name }) => name).join(', ')}`);
  const wanted = new Set(names.flatMap((name) => [name, ...(GROUPS.find((group) => group.name === name)?.after ?? [])]));
  return names.length === 0 ? GROUPS : GROUPS.filter((group) => wanted.has(group.name));
}

function parse(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { help: { type: 'boolean' }, json: { type: 'boolean' } },
    });
    return { ...values, groups: choose(positionals) };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

const seconds = (since: number) => ((performance.now() - since) / 1000).toFixed(1);

interface Result extends Outcome {
  readonly group: string;
  readonly seconds: number;
}

type Print = (line: string) => void;

async function runGroup(group: Group, env: Readonly<Record<string, string>>, print: Print): Promise<Result> {
  const say = (line: string) => print(`${group.name.padStart(8)}  ${line}`);
  say(`${group.says} ...`);
  const from = performance.now();
  const outcome = await group.run({ env, say, explain: (output) => print(output.trimEnd()) });
  for (const name of outcome.failures) say(`failed: ${name}`);
  for (const name of outcome.unsteady ?? []) say(`passed only when it was tried again: ${name}`);
  for (const name of outcome.skipped) say(`skipped: ${name}`);
  say(`${closingLine(outcome)} · ${seconds(from)} s`);
  return { group: group.name, seconds: Number(seconds(from)), ...outcome };
}

/** Two lanes at once: the groups that mind no load one after the other, and beside them the rest. */
async function runGroups(groups: readonly Group[], print: Print, stopped: () => boolean): Promise<readonly Result[]> {
  const needs = (part: Group['needs']) => groups.some((group) => group.needs === part);
  const started = performance.now();
  const found = await setup({ browser: needs('browser'), kafka: needs('kafka') || needs('browser') }, print);
  print(`   setup  ${seconds(started)} s`);
  const env = { ...found, ...openRoom().env };
  const lane = async (beside: boolean) => {
    const results: Result[] = [];
    for (const group of groups.filter((one) => (one.beside ?? false) === beside))
      if (!stopped()) results.push(await runGroup(group, env, print));
    return results;
  };
  const results = (await Promise.all([lane(false), lane(true)])).flat();
  return groups.flatMap(({ name }) => results.filter(({ group }) => group === name));
}

/** `npm test`. Answers the exit code. */
export async function main(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Promise<number> {
  try {
    const { help, json, groups } = parse(args);
    if (help) return (process.stdout.write(args[0] === 'lint' ? LINT_HELP : HELP), 0);
    const out = json ? process.stderr : process.stdout;
    const print: Print = (line) => void out.write(`${line}\n`);
    let ending: Promise<never> | undefined;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => void (ending ??= endAll().then(() => process.exit(130))));
    }

    const started = performance.now();
    const results = await runGroups(groups, print, () => ending !== undefined);
    if (ending) return await ending;
    const total = sum(results);
    const ci = env['CI'] === 'true';
    const took = Number(seconds(started));
    const tell = (title: string, names: readonly string[]) => {
      if (names.length > 0) print([`\n${title}:`, ...reasonLines(names, total).map((line) => `  ${line}`)].join('\n'));
    };
    tell('Passed only when it was tried again', total.unsteady ?? []);
    tell('Failed', total.failures);
    if (total.skipped.length > 0) print(`\nSkipped:\n${total.skipped.map((name) => `  ${name}`).join('\n')}`);
    if (ci && unforgivenInCi(total).length > 0)
      print('CI installs the browser and the broker, so skipping for want of them is a failure here.');
    print(`\n${results.map((result) => `${result.group} ${result.seconds} s`).join(' · ')} · all ${took} s`);
    if (took > BUDGET_SECONDS) print(`This is more than the budget of ${BUDGET_SECONDS / 60} minutes on two cores.`);
    const code = exitCode(total, ci);
    if (json)
      process.stdout.write(
        `${JSON.stringify({ ...total, skipped: total.skipped.length, skips: total.skipped, code, seconds: took, groups: results })}\n`,
      );
    print(closingLine(total));
    return code;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\nTry ${args[0] === 'lint' ? 'npm run lint' : 'npm test'} -- --help\n`);
    return 2;
  }
}
