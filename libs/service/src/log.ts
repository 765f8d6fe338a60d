import { type DestinationStream, type Logger, pino } from 'pino';

/** A structured log of one process. Names, free text and values of a record never go in: ids and codes do. */
export function createLog(name: string, level: string, destination?: DestinationStream): Logger {
  const options = { name, level, base: { name }, redact: ['req.headers.authorization', 'req.headers.cookie', '*.password', '*.token'] };
  return destination ? pino(options, destination) : pino(options);
}
export type { Logger };
