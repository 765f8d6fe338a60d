import { reports } from './measure/table.ts';

/** Each is read only when it is asked for: help and a wrong word need none of what they measure. */
const benches: Readonly<Record<string, () => Promise<void>>> = {
  'b5-timeline-page': async () => (await import('./b5-timeline-page.ts')).timelinePage(),
  'b6-command': async () => (await import('./b6-command.ts')).command(),
  'b10-consume': async () => (await import('./b10-consume.ts')).consume(),
  'b11-edit-to-screen': async () => (await import('./b11-edit-to-screen.ts')).editToScreen(),
  'b12-fan-out': async () => (await import('./b12-fan-out.ts')).fanOut(),
  'first-minute': async () => (await import('./first-minute.ts')).firstMinute(),
  'import-rate': async () => (await import('./import-rate.ts')).importRate(),
  'message-to-screen': async () => (await import('./message-to-screen.ts')).messageToScreen(),
  'page-loads': async () => (await import('./page-loads.ts')).pageLoads(),
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
