import { DataFolder, filesIn, startStack } from '@careway/stack';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { importPage } from './page.ts';
import { faultsOf, proveImport } from './prove.ts';

const HELP = `npm run prove -- import PATHS... [--json]

Imports FHIR bundles (files, or folders of *.json) into an instance of its own, twice. Compares, for each type, resources, rows, events
and timeline entries, reads every member's timeline for its order, and writes docs/proofs/import-table.md.
With --json the faults and the page are one JSON object on stdout.
Exit code 1 when a difference has no explanation, the second import changed anything, or an effect stands before its cause; 2 when called wrongly.
`;

/** The long form of the proof. Answers the exit code. */
export async function importProofCommand(argv: readonly string[], ledger: string): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { json: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help) return (process.stdout.write(HELP), 0);
  if (positionals.length === 0) return (process.stderr.write(HELP), 2);
  const files = filesIn(positionals);
  const path = mkdtempSync(join(tmpdir(), 'careway-import-proof-'));
  const folder = DataFolder.open(path);
  const stack = await startStack({ folder, port: 0, production: false, demo: true, durable: false, logLevel: 'error' });
  try {
    const proof = await proveImport(stack, folder, files);
    const page = importPage(proof, new Date());
    const kept = join(dirname(ledger), 'import-table.md');
    mkdirSync(dirname(kept), { recursive: true });
    writeFileSync(kept, page);
    const faults = faultsOf(proof);
    process.stdout.write(values.json ? `${JSON.stringify({ ok: faults.length === 0, faults, page })}\n` : page);
    for (const fault of faults.slice(0, 100)) process.stderr.write(`${fault}\n`);
    return faults.length ? 1 : 0;
  } finally {
    await stack.close();
    rmSync(path, { recursive: true, force: true });
  }
}
