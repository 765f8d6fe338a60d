import { listDemoPeople, populateDemo } from '@careway/demo';
import { startProcesses } from '../processes.ts';
import { type StackOptions, startStack } from '../stack.ts';
import type { Arguments } from './arguments.ts';
import { checkStart } from './start.check.ts';

/** What `npm start` does; loaded when it is called, since it brings all of Careway with it. */
export async function start(args: Arguments): Promise<number> {
  const json = args.flag('json');
  const say = (line: string) => void (json || process.stdout.write(`${line}\n`));
  const { folder, port, logLevel, brokers } = await checkStart(args);
  if (args.flag('reset')) folder.reset();
  const begun = Date.now();
  const seconds = () => `${((Date.now() - begun) / 1000).toFixed(1).padStart(5)} s`;
  const onProgress = (step: string) => say(`  ${seconds()}  ${step}`);
  say('Careway is starting');
  const demo = !args.flag('no-demo');
  const start = brokers.length || args.flag('processes') ? (options: StackOptions) => startProcesses({ ...options, brokers }) : startStack;
  const stack = await start({
    folder,
    port,
    production: args.flag('production'),
    demo,
    logLevel,
    onProgress,
    metricsToken: process.env['METRICS_TOKEN'],
    traces: process.env['OTEL_EXPORTER_OTLP_ENDPOINT'],
  });
  const stopped = stopOnSignals(say, () => stack.close());
  if (demo) await populateDemo(stack, { folder, onProgress });
  if (json)
    process.stdout.write(
      `${JSON.stringify({ url: stack.url, port: stack.port, data: folder.path, seconds: (Date.now() - begun) / 1000, services: stack.services })}\n`,
    );
  else tell(say, stack.url, demo, seconds());
  await stopped;
  return 0;
}

function tell(say: (line: string) => void, url: string, demo: boolean, seconds: string): void {
  say('');
  say(`Careway is ready after ${seconds.trim()}: ${url}`);
  if (demo) {
    say('Demo sign-ins (press Sign in, then one click, or user name and password):');
    for (const { username, password, about } of listDemoPeople()) say(`  ${username.padEnd(14)} ${password.padEnd(14)} ${about}`);
  }
  say('Ctrl-C stops everything; what you did is kept.');
}

/** Resolves when everything has stopped after the first signal; a second signal ends at once. */
function stopOnSignals(say: (line: string) => void, close: () => Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    let asked = false;
    const stop = () => {
      if (asked) process.exit(130);
      asked = true;
      say('\nStopping');
      close().then(resolve, reject);
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
  });
}
