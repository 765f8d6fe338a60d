import { calm } from '@careway/bus';
import { type DestinationStream, type LogFn, type Logger, pino } from 'pino';

/** What is safe of an error: identifiers that programmers wrote. Messages, parameters and details may quote a record. */
const SAFE = ['code', 'syscall', 'severity', 'schema', 'table', 'column', 'constraint', 'routine'] as const;

/** The lines of a stack that say where; the ones above repeat the message. */
const frames = (stack: string | undefined): string[] => (stack ?? '').split('\n').flatMap((line) => /^\s+at (.+)$/.exec(line)?.[1] ?? []);

/**
 * An error as it may stand in a log: its class, codes and where it was thrown. A database quotes the row that it refuses, and TypeORM
 * the parameters, so nothing else of an error is written.
 */
export function toldError(error: unknown): unknown {
  if (typeof error === 'string') return frames(error).length ? { frames: frames(error) } : 'withheld';
  if (!(error instanceof Error)) return { type: typeof error };
  const fields = error as Error & Partial<Record<(typeof SAFE)[number], unknown>>;
  const safe = SAFE.flatMap((key) => (typeof fields[key] === 'string' ? [[key, fields[key]]] : []));
  return {
    type: error.name,
    ...Object.fromEntries(safe),
    frames: frames(error.stack),
    ...(error.cause === undefined ? {} : { cause: toldError(error.cause) }),
  };
}

/** A line without words would get those of its error. */
function worded(this: Logger, args: Parameters<LogFn>, method: LogFn): void {
  if (typeof args[0] === 'object' && args[1] === undefined) args[1] = 'unnamed';
  method.apply(this, args);
}

/** What the bus reports of its own faults, as lines of this log: an error's message may quote the fact that it could not take. */
export const faultsIn =
  (log: Logger) =>
  ({ doing, error }: { readonly doing: string; readonly error: unknown }): void =>
    log.warn({ err: error }, doing);

/**
 * What the relay could not do, as lines of this log: it tries again with each commit, and a log that says so each time hides all else.
 */
export function relayFaultsIn(log: Logger, now?: () => number): (error: unknown) => void {
  const report = calm(({ doing, error }) => log.error({ err: error }, doing), now);
  return (error) => report({ doing: 'relay', error });
}

/** A structured log of one process. Names, free text and values of a record never go in: ids and codes do. */
export function createLog(name: string, level: string, destination?: DestinationStream): Logger {
  const options = {
    name,
    level,
    base: { name },
    serializers: { err: toldError, error: toldError },
    hooks: { logMethod: worded },
    redact: ['req.headers.authorization', 'req.headers.cookie', '*.password', '*.token'],
  };
  return destination ? pino(options, destination) : pino(options);
}
export type { Logger };
