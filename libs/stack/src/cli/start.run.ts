import { listDemoPeople, populateDemo } from '@careway/demo';
import { SETTINGS } from '../contexts.ts';
import { startProcesses } from '../processes.ts';
import { type Stack, type StackOptions, startStack } from '../stack.ts';
import type { Arguments } from './arguments.ts';
import { checkStart } from './start.check.ts';
import { whyEnded } from './why-ended.ts';

/** What `npm start` does; loaded when it is called, since it brings all of Careway with it. */
export async function start(args: Arguments): Promise<number> {
  const json = args.flag('json');
  /** With --json progress goes to stderr: stdout is the result's alone. */
  const say = (line: string) => void (json ? process.stderr : process.stdout).write(`${line}\n`);
  const { folder, port, logLevel, brokers } = await checkStart(args);
  if (args.flag('reset')) folder.reset();
  const begun = Date.now();
  const seconds = () => `${((Date.now() - begun) / 1000).toFixed(1).padStart(5)} s`;
  const onProgress = (step: string) => say(`  ${seconds()}  ${step}`);
  say('Careway is starting');
  const demo = !args.flag('no-demo');
  const start = brokers.length || args.flag('processes') ? (options: StackOptions) => startProcesses({ ...options, brokers }) : startStack;
  const { asked, isStopping } = hearSignals(say);
  const stack = await start({
    folder,
    port,
    production: args.flag('production'),
    demo,
    logLevel,
    // each step looks whether anybody still wants it: what was opened so far is then closed as after a fault
    onProgress: (step) => {
      if (isStopping()) throw new StoppedError();
      onProgress(step);
    },
    metricsToken: process.env['METRICS_TOKEN'],
    traces: process.env['OTEL_EXPORTER_OTLP_ENDPOINT'],
    settings: Object.fromEntries(SETTINGS.map((key) => [key, process.env[key]])),
  }).catch((error: unknown) => {
    if (isStopping()) return undefined;
    throw error;
  });
  if (!stack) return 0;
  const stopped = asked.then(() => stack.close());
  const ended = Promise.race([stopped, databaseLost(stack, isStopping)]);
  ended.catch(() => undefined);
  try {
    if (demo) {
      folder.tellFilling(true);
      await Promise.race([populateDemo(stack, { folder, onProgress }), ended]);
      folder.tellFilling(false);
    }
  } catch (error) {
    // whoever stops it while people are being made knows why they are not made
    if (!isStopping()) await endWith(stack, await whyEnded(error, ended));
  }
  if (isStopping()) return await ended.then(() => 0);
  if (json)
    process.stdout.write(
      `${JSON.stringify({ url: stack.url, port: stack.port, data: folder.path, seconds: (Date.now() - begun) / 1000, services: stack.services })}\n`,
    );
  else tell(say, stack.url, demo, seconds());
  await ended.catch((error: unknown) => endWith(stack, error));
  return 0;
}

const PATIENCE_MS = 10_000;

/** Closes what can be closed, and throws why. */
async function endWith(stack: Stack, error: unknown): Promise<never> {
  // Faults of closing follow from what is thrown; what does not close goes with this process.
  await Promise.race([stack.close().catch(() => undefined), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS).unref())]);
  throw error;
}

/** Rejects, in words, when the database ends while nobody stops it: without it nothing works, and nothing would come back by itself. */
async function databaseLost({ database: { server } }: Stack, isStopping: () => boolean): Promise<never> {
  await server.gone;
  if (isStopping()) return new Promise<never>(() => undefined);
  throw server.whyGone();
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

/** Somebody pressed Ctrl-C while it started. */
class StoppedError extends Error {}

/** From the first step on: `asked` is fulfilled by the first signal; a second one ends at once. */
function hearSignals(say: (line: string) => void): { asked: Promise<void>; isStopping: () => boolean } {
  let isAsked = false;
  const asked = new Promise<void>((resolve) => {
    const stop = () => {
      if (isAsked) process.exit(130);
      isAsked = true;
      say('\nStopping');
      resolve();
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
  });
  return { asked, isStopping: () => isAsked };
}
