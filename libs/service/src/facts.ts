import type { Bus } from '@careway/bus';
import { TOPICS } from '@careway/contracts';
import { asRole, Inbox, openPool, type Relay, relationCopy, relationMarks } from '@careway/store';
import type { Closers } from './closers.ts';
import type { ContextDefinition } from './context.ts';
import type { Logger } from './log.ts';

/** Starts a context's consumers: its copy of the relations first, then its projections and reactions. */
export async function startConsumers(
  context: ContextDefinition,
  databaseUrl: string,
  bus: Bus,
  relay: Relay,
  log: Logger,
  closers: Closers,
): Promise<void> {
  await bus.createTopics(TOPICS);
  const url = asRole(databaseUrl, `${context.name}_projector`);
  const onAlarm = (message: string, detail: Record<string, unknown>) => log.error(detail, message);
  const inbox = new Inbox({ context: context.name, url, bus, onTold: relay.wake, onAlarm });
  // Freshness is lost with a crash anyway: its commits need not wait for the disk.
  const marks = openPool({
    connectionString: url,
    max: 1,
    options: '-c synchronous_commit=off',
    application_name: `${context.name}-marks`,
  });
  closers.add(() => marks.end());
  closers.add(() => inbox.stop());
  await inbox.start(relationCopy(context.name), await relationMarks(marks, bus));
  for (const projection of context.projections) await inbox.start(projection);
}
