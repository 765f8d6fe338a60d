import { generateTokenKeys, type TokenKeys } from '@careway/access';
import { type Bus, openEmbeddedBus } from '@careway/bus';
import { TOPICS } from '@careway/contracts';
import { diagnosisContext } from '@careway/diagnosis';
import { engagementContext } from '@careway/engagement';
import { prepareIdentity } from '@careway/identity';
import { journeyContext } from '@careway/journey';
import { registryContext } from '@careway/registry';
import { bootService, createLog, type Service } from '@careway/service';
import { asRole, migrate } from '@careway/store';
import { supportContext } from '@careway/support';
import { testPostgres } from '@careway/testing';
import { treatmentContext } from '@careway/treatment';
import pg from 'pg';
import type { DemoTarget } from '../src/index.ts';

const CONTEXTS = [registryContext, diagnosisContext, treatmentContext, supportContext, journeyContext, engagementContext];

/** All contexts on one PostgreSQL and the embedded bus, as an instance has them, without gateway and portal. */
export interface House {
  readonly target: DemoTarget;
  readonly keys: TokenKeys;
  readonly admin: pg.Client;
  /** Facts in the outboxes of all contexts, by context; reads are facts too and are left out. */
  facts(): Promise<Readonly<Record<string, number>>>;
  close(): Promise<void>;
}

export async function openHouse(): Promise<House> {
  const postgres = await testPostgres();
  const url = await postgres.database('demo');
  await prepareIdentity(url);
  for (const context of CONTEXTS) await migrate(url, context);
  const bus: Bus = await openEmbeddedBus({ url });
  await bus.createTopics(TOPICS);
  const keys = await generateTokenKeys();
  const log = createLog('demo', 'error');
  const services: { name: string; service: Service }[] = [];
  for (const context of CONTEXTS) {
    const service = await bootService(context, { databaseUrl: asRole(url, context.name), bus, jwks: [keys.publicJwk], log });
    services.push({ name: context.name, service });
  }
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  return {
    target: {
      services: Object.fromEntries(services.map(({ name, service }) => [name, service.url])),
      database: { url: (role) => asRole(url, role) },
    },
    keys,
    admin,
    async facts() {
      const counts: Record<string, number> = {};
      for (const { name } of CONTEXTS) {
        const { rows } = await admin.query<{ n: number }>(
          `select count(*)::int as n from ${name}.outbox where type not like '%.record-read.%'`,
        );
        counts[name] = rows[0]!.n;
      }
      return counts;
    },
    async close() {
      await admin.end();
      for (const { service } of services) await service.close();
      await bus.close();
      await postgres.stop();
    },
  };
}
