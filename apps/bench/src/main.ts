import { timelinePage } from './b5-timeline-page.ts';
import { command } from './b6-command.ts';
import { consume } from './b10-consume.ts';
import { editToScreen } from './b11-edit-to-screen.ts';
import { firstMinute } from './first-minute.ts';
import { importRate } from './import-rate.ts';
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
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in benches));
if (unknown.length || !wanted.length || wanted.includes('--help')) {
  process.stdout.write(`Usage: npm run bench -- ${Object.keys(benches).join(' | ')}\n`);
  process.exit(unknown.filter((name) => name !== '--help').length ? 2 : 0);
}
for (const name of wanted) await benches[name]!();
process.exit(0);
