import { createTokenSigner, generateTokenKeys, type Principal } from '@careway/access';
import { type Bus, openEmbeddedBus } from '@careway/bus';
import { uuidv7 } from '@careway/contracts';
import { asRole, migrate } from '@careway/store';
import { testPostgres } from '@careway/testing';
import { bootService, createLog, type Service, type ServiceOptions } from '../src/index.ts';
import { probeContext } from './probe/probe.context.ts';

export interface ProbeService {
  readonly service: Service;
  readonly bus: Bus;
  readonly url: string;
  /** The member who asks unless told otherwise. */
  readonly me: string;
  /** Every line that the service logged. */
  readonly lines: readonly string[];
  authorization(principal?: Partial<Principal>): Promise<string>;
  ask(
    query: string,
    variables: object,
    headers?: Record<string, string>,
  ): Promise<{ data: Record<string, never> | null; errors?: { extensions: { code: string } }[] }>;
  close(): Promise<void>;
}

export const WRITE = `mutation Write($memberId: ID!, $body: String!) { writeNote(memberId: $memberId, body: $body) { __typename ... on Note { id body } ... on NoteTooLongError { code } } }`;
export const NOTE = `query Note($id: ID!) { note(id: $id) { body } }`;

/** The probe context with a log that is kept in memory, at the most talkative level. */
export async function probeService(options: Partial<ServiceOptions> = {}): Promise<ProbeService> {
  const postgres = await testPostgres();
  const databaseUrl = await postgres.database('service');
  await migrate(databaseUrl, probeContext);
  const bus = await openEmbeddedBus({ url: databaseUrl });
  const keys = await generateTokenKeys();
  const signer = await createTokenSigner(keys.privateJwk);
  const lines: string[] = [];
  const log = createLog('probe', 'debug', { write: (line) => void lines.push(line) });
  const me = uuidv7();
  const service = await bootService(probeContext, {
    databaseUrl: asRole(databaseUrl, 'treatment'),
    bus,
    jwks: [keys.publicJwk],
    log,
    ...options,
  });
  const authorization = async (principal: Partial<Principal> = {}) =>
    `Bearer ${await signer.sign('treatment', { kind: 'member', personId: me, sessionId: 's', purpose: 'PATRQT', after: [], op: 'Test', ...principal })}`;
  return {
    service,
    bus,
    url: service.url,
    me,
    lines,
    authorization,
    async ask(query, variables, headers = {}) {
      const body = JSON.stringify({ query, variables });
      const given = { 'content-type': 'application/json', authorization: await authorization(), ...headers };
      const response = await fetch(`${service.url}/graphql`, { method: 'POST', headers: given, body });
      return (await response.json()) as { data: Record<string, never> | null };
    },
    async close() {
      await service.close();
      await bus.close();
      await postgres.stop();
    },
  };
}
