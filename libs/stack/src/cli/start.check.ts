import { reachBrokers } from '../brokers.ts';
import { DataFolder, DataFolderError } from '../data-folder.ts';
import { claimPort } from '../free-port.ts';
import { type Arguments, UsageError } from './arguments.ts';

/** What `npm start` was told, once it is known to be possible. */
export interface Start {
  readonly port: number;
  readonly folder: DataFolder;
  readonly logLevel: string;
  /** Kafka's addresses; none for the embedded log. */
  readonly brokers: readonly string[];
}

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'];

/**
 * Everything that can be wrong with a call of `npm start`, before anything is built, removed or started. Read from its source by
 * `libs/workspace/bin/start.mjs`, so neither this file nor what it imports needs a build.
 * @throws UsageError | PortTakenError | BrokersUnreachableError | DataFolderError
 */
export async function checkStart(args: Arguments): Promise<Start> {
  if (args.rest.length) throw new UsageError(`npm start takes options only, not "${args.rest.join(' ')}".`);
  const port = args.number('port', 0, 65_535);
  const logLevel = args.text('log') ?? 'warn';
  if (!LEVELS.includes(logLevel)) throw new UsageError(`--log takes one of ${LEVELS.join(', ')}, not "${logLevel}".`);
  const data = args.text('data') ?? '.careway';
  if (data === '') throw new UsageError('--data takes a folder; it was empty.');
  // 0 is any free one: there is always one
  if (port !== 0) await claimPort(port);
  const brokers = (process.env['KAFKA_BROKERS'] ?? '').split(',').filter(Boolean);
  if (brokers.length) await reachBrokers(brokers);
  const folder = DataFolder.open(data);
  const running = folder.instance();
  if (running)
    throw new DataFolderError(
      `The data folder ${folder.path} is in use by process ${running.pid}, on ${running.url}. Stop that instance, or choose another folder with --data.`,
    );
  return { port, folder, logLevel, brokers };
}
