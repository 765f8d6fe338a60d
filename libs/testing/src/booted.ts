import { createTokenSigner, generateTokenKeys, type Kind, SYSTEMS } from '@careway/access';
import { openEmbeddedBus, type Bus } from '@careway/bus';
import { type CareEvent, type Context, type DataFor, type EventDefinition, topicOf, uuidv7 } from '@careway/contracts';
import { bootService, type ContextDefinition, createLog, type Service } from '@careway/service';
import { asRole, guardsOf, migrate } from '@careway/store';
import { createHash } from 'node:crypto';
import pg from 'pg';
import { testPostgres, type TestPostgres } from './postgres.ts';

export interface Who {
  readonly kind: Kind;
  readonly personId: string;
}
export const member = (personId: string): Who => ({ kind: 'member', personId });
export const clinician = (personId: string): Who => ({ kind: 'clinician', personId });
export const feeder: Who = { kind: 'system', personId: SYSTEMS['fhir-import'] };

export interface Answer {
  readonly data: Readonly<Record<string, unknown>>;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly string[];
    readonly extensions: { readonly code: string };
  }[];
  /** What the next question of the session passes as `after`. */
  readonly positions: readonly string[];
}

/** One context, booted on a PostgreSQL of its own and the embedded bus. */
export interface Booted {
  readonly service: Service;
  readonly bus: Bus;
  readonly postgres: TestPostgres;
  /** Superuser, search path in the context's schema: to look at what was stored. */
  readonly admin: pg.Client;
  /** Asks the subgraph as that person. */
  ask(who: Who, query: string, variables?: object, after?: readonly string[]): Promise<Answer>;
  /** Tells a fact of another context, true since `time` (now, where none is given), and answers its position. */
  tell<D extends EventDefinition>(definition: D, data: DataFor<D>, time?: string): Promise<string>;
  close(): Promise<void>;
}

/** The same for the same statements: a generator's test adds some in a copy of the tree. */
async function migrationsOf({ migrations, entities }: ContextDefinition): Promise<string> {
  const hash = createHash('sha256');
  const told = { query: (sql: string) => Promise.resolve(hash.update(sql)) };
  for (const Migration of migrations) await new Migration().up(told as unknown as Parameters<InstanceType<typeof Migration>['up']>[0]);
  for (const { sql } of guardsOf(entities)) hash.update(sql);
  return hash.digest('hex').slice(0, 16);
}

/** How long a question is asked again while its context says “not yet”. */
const PATIENCE_MS = 5_000;

/** Boots a context for a suite: call in `beforeAll`, `close()` in `afterAll`. The registry's lanes are kept fresh meanwhile. */
export async function bootContext(context: ContextDefinition, settings: Readonly<Record<string, string>> = {}): Promise<Booted> {
  const holding = { name: context.name, kind: await migrationsOf(context), prepare: (empty: string) => migrate(empty, context) };
  const postgres = await testPostgres({ holding });
  const url = postgres.url(context.name);
  const bus = await openEmbeddedBus({ url });
  const keys = await generateTokenKeys();
  const signer = await createTokenSigner(keys.privateJwk);
  const options = { databaseUrl: asRole(url, context.name), bus, jwks: [keys.publicJwk], log: createLog('test', 'error'), settings };
  const service = await bootService(context, options);
  const admin = new pg.Client({ connectionString: url, options: `-c search_path=${context.name}` });
  await admin.connect();
  // Where the registry does not run: its relay would say every 250 ms how far its topic was told.
  const mark = () => (context.name === 'registry' ? undefined : bus.mark('registry.events', Date.now()));
  const beat = setInterval(() => void mark()?.catch(() => undefined), 200);
  await mark();
  const sequences = new Map<string, number>();

  return {
    service,
    bus,
    postgres,
    admin,
    async ask({ kind, personId }, query, variables = {}, after = []) {
      const purpose = kind === 'clinician' ? 'TREAT' : 'PATRQT';
      const token = await signer.sign(context.name, { kind, personId, sessionId: 's', purpose, after: [...after], op: 'test' });
      // As the gateway does: what a context did not begin yet is asked again, within a budget that leaves a busy machine its time.
      for (const end = Date.now() + PATIENCE_MS; ; await new Promise((resolve) => setTimeout(resolve, 50))) {
        const response = await fetch(`${service.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
          body: JSON.stringify({ query, variables }),
        });
        const positions = response.headers.get('x-careway-position')?.split(',') ?? [];
        const answer = (await response.json()) as Omit<Answer, 'positions'>;
        if (Date.now() < end && answer.errors?.some(({ extensions }) => extensions.code === 'RETRY')) continue;
        return { ...answer, positions };
      }
    },
    async tell(definition, data, time = new Date().toISOString()) {
      const valid = definition.data.parse(data) as Record<string, unknown>;
      const subject = valid[definition.key] as string;
      const source: Context = definition.owner;
      const sequence = (sequences.get(`${source}:${subject}`) ?? 0) + 1;
      sequences.set(`${source}:${subject}`, sequence);
      const event: CareEvent = {
        id: uuidv7(),
        source,
        type: definition.type,
        time,
        subject,
        sequence,
        data: valid,
      };
      await bus.publish(topicOf(source), [event]);
      return `${source}:${subject}:${sequence}`;
    },
    async close() {
      clearInterval(beat);
      await admin.end();
      await service.close();
      await bus.close();
      await postgres.stop();
    },
  };
}
