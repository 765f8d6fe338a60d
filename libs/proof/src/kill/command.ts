import { parseArgs } from 'node:util';
import { keepLine, ledgerLine } from './ledger.ts';
import { proveKills, proveRebuild } from './prove.ts';
import { openScene } from './scene.ts';

const HELP = `npm run prove -- kill [--minutes N] [--seed N] [--pairs N] [--json]

Kills services, gateway and PostgreSQL at random under load for so many minutes, compares what was answered with what stands,
rebuilds the timeline, and writes a line into docs/proofs/ledger.md. With --json the report is
one JSON object on stdout. Exit code 1 when anything was lost, doubled, inverted or half, 2 when called wrongly.
`;

/** The long form of the proof. Answers the exit code. */
export async function killCommand(argv: readonly string[], ledger: string): Promise<number> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      minutes: { type: 'string', default: '10' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      pairs: { type: 'string', default: '6' },
      json: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return (process.stdout.write(HELP), 0);
  const [minutes, seed, pairs] = [values.minutes, values.seed, values.pairs].map(Number) as [number, number, number];
  if (![minutes, seed, pairs].every((n) => Number.isFinite(n) && n >= 0) || minutes <= 0 || pairs < 1) {
    process.stderr.write(`--minutes, --seed and --pairs take numbers.\n\n${HELP}`);
    return 2;
  }
  const scene = await openScene({ pairs });
  try {
    const end = Date.now() + minutes * 60_000;
    const report = await proveKills(scene, { seed, goOn: () => Date.now() < end, patience: 180_000 });
    const { before, after } = await proveRebuild(scene);
    const findings =
      before === after ? report.findings : [...report.findings, { fault: 'half', says: `rebuilt: ${before} -> ${after}` } as const];
    const line = ledgerLine({ ...report, findings }, minutes, new Date());
    keepLine(ledger, line);
    if (values.json) process.stdout.write(`${JSON.stringify({ ...report, findings, seed, minutes })}\n`);
    else process.stdout.write([line, ...findings.slice(0, 50).map(({ fault, says }) => `${fault}: ${says}\n`)].join(''));
    return findings.length ? 1 : 0;
  } finally {
    await scene.close();
  }
}
