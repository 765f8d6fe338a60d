import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { openHouse } from '../house/house.ts';
import { racePage } from './page.ts';
import { raceAll } from './scenes.ts';

const HELP = `npm run prove -- races [--json]

Lets many people try for one thing at once, through the gateway of an instance of its own with the demo population: saves of one goal,
requests for one medicine, orders of one test, bookings of one time. Writes docs/proofs/races.md. With --json the faults and the page are one
JSON object on stdout. Exit code 1 when more than one had it, somebody else was told anything but why not, or it does not stand exactly
once; 2 when called wrongly.
`;

/** Answers the exit code. */
export async function raceCommand(argv: readonly string[], ledger: string): Promise<number> {
  const { values } = parseArgs({ args: [...argv], options: { json: { type: 'boolean' }, help: { type: 'boolean' } } });
  if (values.help) return (process.stdout.write(HELP), 0);
  const house = await openHouse();
  try {
    const found = await raceAll(house);
    const page = racePage(
      found.map(({ race }) => race),
      new Date(),
    );
    const kept = join(dirname(ledger), 'races.md');
    mkdirSync(dirname(kept), { recursive: true });
    writeFileSync(kept, page);
    const faults = found.flatMap((one) => one.faults);
    process.stdout.write(values.json ? `${JSON.stringify({ ok: faults.length === 0, faults, page })}\n` : page);
    for (const fault of faults.slice(0, 100)) process.stderr.write(`${fault}\n`);
    return faults.length ? 1 : 0;
  } finally {
    await house.close();
  }
}
