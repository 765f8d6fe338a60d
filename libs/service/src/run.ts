import { type Bus, openEmbeddedBus, openKafkaBus } from '@careway/bus';
import type { JWK } from 'jose';
import { bootService } from './boot.ts';
import { EnvironmentError, parseEnvironment, serviceEnvironment } from './config/environment.ts';
import type { ContextDefinition } from './context.ts';
import { createLog, faultsIn, type Logger } from './log.ts';
import { startTracing } from './observability/tracing.ts';
import { endWhenTold } from './stop.ts';

/** What went wrong at the start is written, and what was opened until then ends; after this long it is cut off. */
const PATIENCE_MS = 10_000;

/** Kafka where `KAFKA_BROKERS` names some, else the embedded log of `BUS_DATABASE_URL`: the only place that chooses. */
async function openBus(name: string, brokers: readonly string[] | undefined, url: string | undefined, log: Logger): Promise<Bus> {
  const report = faultsIn(log);
  if (brokers?.length) return openKafkaBus({ brokers, clientId: name, report });
  if (url) return openEmbeddedBus({ url, report });
  throw new EnvironmentError(
    'The environment is not complete:\n  KAFKA_BROKERS or BUS_DATABASE_URL: one of them says where facts are told.',
  );
}

/**
 * Runs one context as a process of its own: parses the environment, opens the bus, boots the service, and closes both when the
 * process is told to stop. A wrong environment or a part that cannot be reached ends the process with code 1 and the reason.
 */
export async function runService(context: ContextDefinition, env: Readonly<Record<string, string | undefined>>): Promise<void> {
  const endWith = endWhenTold();
  try {
    const settings = parseEnvironment({ ...serviceEnvironment(context.name), ...context.environment }, env);
    const log = createLog(context.name, settings.LOG_LEVEL);
    const endTracing = startTracing(context.name, {
      endpoint: settings.OTEL_EXPORTER_OTLP_ENDPOINT,
      share: settings.OTEL_TRACES_SAMPLER_ARG,
    });
    const bus = await openBus(context.name, settings.KAFKA_BROKERS, settings.BUS_DATABASE_URL, log);
    const databaseUrl = env[`${context.name.toUpperCase()}_DATABASE_URL`]!;
    const jwks = settings.INTERNAL_JWKS as unknown as JWK[];
    const { HOST: host, PORT: port, METRICS_TOKEN: metricsToken } = settings;
    const own = Object.fromEntries(Object.keys(context.environment ?? {}).map((name) => [name, env[name]]));
    const service = await bootService(context, { databaseUrl, bus, jwks, log, host, port, metricsToken, settings: own });
    endWith(async () => {
      await service.close();
      await bus.close();
      await endTracing();
    });
  } catch (error) {
    process.stderr.write(`${context.name}: ${error instanceof EnvironmentError ? error.message : String(error)}\n`);
    process.exitCode = 1;
    setTimeout(() => process.exit(), PATIENCE_MS).unref();
  }
}
