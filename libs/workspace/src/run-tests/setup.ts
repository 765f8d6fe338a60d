import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { node, ROOT, run } from './process.ts';

/** No daemon stays behind, and no screen is drawn over the progress. */
export const NX = { NX_DAEMON: 'false', NX_TUI: 'false' };

/** The shell is the same engine without windows, which half of the browser's own time goes to. */
const BROWSERS = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The first of these commands on the PATH that may be executed, as a full path. */
function findCommand(names: readonly string[]): string | undefined {
  for (const dir of (process.env['PATH'] ?? '').split(delimiter).filter(Boolean)) {
    for (const name of names) {
      const file = join(dir, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        // Not here: look on.
      }
    }
  }
  return undefined;
}

async function installChromium(say: (line: string) => void): Promise<void> {
  const root = process.getuid?.() === 0;
  if (!root || !findCommand(['apt-get'])) {
    say(`no Chromium found, and ${root ? 'there is no apt-get here' : 'only root may install it'}: browser tests are skipped.`);
    say('install it once with `apt-get install -y --no-install-recommends chromium`, or set CHROMIUM_PATH.');
    return;
  }
  say('installing Chromium with apt-get ...');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env });
  const install = (name: string) => run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], { env });
  if ((await install('chromium-headless-shell')).ok) return;
  const installed = await install('chromium');
  if (!installed.ok) say(`Chromium could not be installed, so browser tests are skipped:\n${installed.output.slice(-1_500)}`);
}

async function prepareKafka(say: (line: string) => void): Promise<void> {
  const script = 'infra/kafka/kafka.mjs';
  if (!existsSync(join(ROOT, script))) return;
  const prepared = await node([script, 'prepare'], { onLine: say });
  if (!prepared.ok) say('Kafka could not be prepared: what needs a broker is skipped. The lines above say why.');
}

/** Types that are generated from the schemas and not committed; lint, types and the portal's tests read them. */
async function generate(say: (line: string) => void): Promise<void> {
  const generated = await node(['node_modules/nx/dist/bin/nx.js', 'run-many', '-t', 'codegen'], { env: NX });
  if (!generated.ok) say(`code could not be generated, so what needs it will fail:\n${generated.output.slice(-1_500)}`);
}

/** Makes ready what the tests can't bring themselves, and answers the environment in which they run. Never fails the run. */
export async function setup(needs: { browser: boolean; kafka: boolean }, say: (line: string) => void): Promise<Record<string, string>> {
  const env: Record<string, string> = {};
  await generate(say);
  if (needs.browser) {
    const given = process.env['CHROMIUM_PATH'];
    if (!given && !findCommand(BROWSERS)) await installChromium(say);
    const chromium = given ?? findCommand(BROWSERS);
    if (chromium) env['CHROMIUM_PATH'] = chromium;
  }
  if (needs.kafka) await prepareKafka(say);
  return env;
}
