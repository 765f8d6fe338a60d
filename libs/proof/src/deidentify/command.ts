import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { LANGUAGES, measure, SETS, type SetName } from './measure.ts';
import { deidentifyPage } from './page.ts';

const HELP = `npm run prove -- deidentify [--json]

Measures the de-identification gate on its labelled sentences in four languages and writes docs/proofs/deidentify.md. With --json every
miss and every false alarm is told on stdout. Needs nothing but the build. Exit code 2 when called wrongly.
`;

/** Answers the exit code. */
export function deidentifyCommand(argv: readonly string[], ledger: string): Promise<number> {
  const { values } = parseArgs({ args: [...argv], options: { json: { type: 'boolean' }, help: { type: 'boolean' } } });
  if (values.help) return Promise.resolve((process.stdout.write(HELP), 0));
  const kept = join(dirname(ledger), 'deidentify.md');
  mkdirSync(dirname(kept), { recursive: true });
  const page = deidentifyPage();
  writeFileSync(kept, page);
  const told = (Object.keys(SETS) as SetName[]).flatMap((set) =>
    LANGUAGES.map((language) => ({ set, language, kinds: measure(SETS[set][language]) })),
  );
  process.stdout.write(values.json ? `${JSON.stringify({ ok: true, told })}\n` : page);
  return Promise.resolve(0);
}
