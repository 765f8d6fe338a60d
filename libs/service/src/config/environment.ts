import { z } from 'zod';

const csv = z.string().transform((text) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean),
);
const jwks = z.string().transform((text, context) => {
  try {
    return (JSON.parse(text) as { keys: Record<string, unknown>[] }).keys;
  } catch {
    context.addIssue({ code: 'custom', message: 'must be a JSON Web Key Set: {"keys": [...]}' });
    return z.NEVER;
  }
});

/** Several faults of the environment at once, each with its variable. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
}

/** Parses the environment of one process by a shape whose keys are variable names; tells all faults together. */
export function parseEnvironment<Shape extends z.ZodRawShape>(
  shape: Shape,
  env: Readonly<Record<string, string | undefined>>,
): z.output<z.ZodObject<Shape>> {
  const given = Object.fromEntries(Object.keys(shape).flatMap((key) => (env[key] ? [[key, env[key]]] : [])));
  const parsed = z.object(shape).safeParse(given);
  if (parsed.success) return parsed.data;
  throw new EnvironmentError(
    `The environment is not complete:\n${parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`).join('\n')}`,
  );
}

const postgresUrl = z.url({ protocol: /^postgres(ql)?$/ });

const common = {
  BUS_DATABASE_URL: postgresUrl.optional(),
  KAFKA_BROKERS: csv.optional(),
  INTERNAL_JWKS: jwks,
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535),
  /** The bearer token with which a scraper reads `/metrics`. */
  METRICS_TOKEN: z.string().min(16).optional(),
  /** Where spans go (OTLP over HTTP); without it there are none. */
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  /** The share of traces that is kept. */
  OTEL_TRACES_SAMPLER_ARG: z.coerce.number().min(0).max(1).default(1),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
};

/** What every context's process reads. `<CONTEXT>_DATABASE_URL` is the login of the service; relay and projector follow by name. */
export const serviceEnvironment = (context: string): typeof common => ({
  ...common,
  [`${context.toUpperCase()}_DATABASE_URL`]: postgresUrl,
});
