import { timelinePage } from './b5-timeline-page.ts';
import { command } from './b6-command.ts';
import { consume } from './b10-consume.ts';
import { editToScreen } from './b11-edit-to-screen.ts';
import { firstMinute } from './first-minute.ts';
import { importRate } from './import-rate.ts';
import { reports } from './measure/table.ts';
import { pageLoads } from './page-loads.ts';

const benches: Readonly<Record<string, () => Promise<void>>> = {
  'b5-timeline-page': timelinePage,
  'b6-command': command,
  'b10-consume': consume,
  'b11-edit-to-screen': editToScreen,
  'first-minute': firstMinute,
  'import-rate': importRate,
  'page-loads': pageLoads,
};
const HELP = `Usage: npm run bench -- NAME... [--json]

Measures, prints the tables and writes them to docs/benchmarks. Names:
${Object.keys(benches)
  .map((name) => `  ${name}`)
  .join('\n')}

  --json   one JSON document on stdout when all is measured: name, title, page and its text for each

Exit code: 0 measured, 1 something broke, 2 called wrongly; then nothing was measured.
`;

const given = process.argv.slice(2);
const json = given.includes('--json');
const wanted = given.filter((name) => name !== '--json');
const unknown = wanted.filter((name) => name !== '--help' && !Object.hasOwn(benches, name));
if (unknown.length || !wanted.length) {
  process.stderr.write(`${unknown.length ? `There is no ${unknown.join(', ')}.` : 'Say what to measure.'}\n\n${HELP}`);
  process.exit(2);
}
if (wanted.includes('--help')) {
  process.stdout.write(HELP);
  process.exit(0);
}
for (const name of wanted) {
  await benches[name]!();
  if (!json) for (const { text } of reports.splice(0)) process.stdout.write(text);
}
if (json) process.stdout.write(`${JSON.stringify(reports)}\n`);
process.exit(0);
