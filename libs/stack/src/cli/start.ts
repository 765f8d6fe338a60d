import { listDemoPeople, populateDemo } from '@careway/demo';
import { DataFolder } from '../data-folder.ts';
import { startProcesses } from '../processes.ts';
import { type StackOptions, startStack } from '../stack.ts';
import type { Arguments } from './arguments.ts';
import type { Command } from './run.ts';

export const startCommand: Command = {
  usage: 'npm start -- [options]',
  says: 'Runs Careway: database, bus, identity, all services, gateway and portal, in one process tree. Ctrl-C stops everything. With KAFKA_BROKERS=host:port every context runs as its own process over Kafka.',
  options: {
    port: { type: 'string', default: '4000', value: 'N', says: 'The one port of everything; 0 finds a free one.' },
    data: { type: 'string', default: '.careway', value: 'DIR', says: 'The folder that is kept between starts.' },
    reset: { type: 'boolean', says: 'Begin anew: remove what the folder holds.' },
    production: { type: 'boolean', says: 'Trusted documents only, as a payer would run it.' },
    processes: { type: 'boolean', says: 'Every context as its own process, also without Kafka.' },
    'no-demo': { type: 'boolean', says: 'No demo population and no demo sign-ins.' },
    log: { type: 'string', default: 'warn', value: 'LEVEL', says: 'fatal, error, warn, info, debug or silent.' },
  },
  run,
};

async function run(args: Arguments): Promise<number> {
  const json = args.flag('json');
  const say = (line: string) => void (json || process.stdout.write(`${line}\n`));
  const folder = DataFolder.open(args.text('data') ?? '.careway');
  if (args.flag('reset')) folder.reset();
  const begun = Date.now();
  const seconds = () => `${((Date.now() - begun) / 1000).toFixed(1).padStart(5)} s`;
  const onProgress = (step: string) => say(`  ${seconds()}  ${step}`);
  say('Careway is starting');
  const demo = !args.flag('no-demo');
  const brokers = (process.env['KAFKA_BROKERS'] ?? '').split(',').filter(Boolean);
  const start = brokers.length || args.flag('processes') ? (options: StackOptions) => startProcesses({ ...options, brokers }) : startStack;
  const stack = await start({
    folder,
    port: args.number('port', 0, 65_535),
    production: args.flag('production'),
    demo,
    logLevel: args.text('log') ?? 'warn',
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
    say('Demo sign-ins (one click on the sign-in page, or user name and password):');
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
