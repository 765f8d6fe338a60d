import { generateTokenKeys, type TokenClaims } from '@careway/access';
import { composeSupergraph } from '@careway/federation';
import { GraphQLError } from 'graphql';
import type { Caller, CallerSource } from '../src/caller.ts';
import { startGateway } from '../src/gateway.ts';
import type { Gateway, GatewayLogLine, GatewayOptions } from '../src/options.ts';
import { type Resolvers, startService, type TestService } from './service.ts';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])\n`;
const sdl = {
  registry: `${link}
    type Query { me: Person! person(id: ID!): Person }
    type Person @key(fields: "id") { id: ID! name: String! }`,
  treatment: `${link}
    type Query { plan(id: ID!): Plan plans(first: Int = 20): [Plan!]! broken: String leaky: String }
    type Mutation { renamePlan(id: ID!, title: String!): Plan! unsubscribeFromNotices(link: String!): StopResult! }
    interface DomainError { code: String! }
    union StopResult = NoticesStopped | UnsubscribeLinkError
    type NoticesStopped { stopped: Boolean! }
    type UnsubscribeLinkError implements DomainError { code: String! }
    type Subscription { planChanged(memberId: ID!): Plan! }
    type Plan @key(fields: "id") { id: ID! title: String! owner: Person! next: Plan }
    type Person @key(fields: "id") { id: ID! }`,
};

interface Plan {
  id: string;
  title: string;
  memberId: string;
}

/** Plans of two members; a plan answers to its own member only, as a service would decide. */
function treatmentResolvers(plans: Plan[]): Resolvers {
  const visible = (id: string, { personId, acting }: TokenClaims) =>
    plans.find((plan) => plan.id === id && (plan.memberId === personId || plan.memberId === acting)) ?? null;
  return {
    Query: {
      plan: (_: never, { id }: { id: string }, { claims }) => visible(id, claims),
      plans: (_: never, _args: never, { claims }) => plans.filter((plan) => plan.memberId === claims.personId),
      broken: () => {
        throw new Error('select * from plan where member = noa');
      },
      leaky: () => {
        throw new GraphQLError('Noa has hypertension', { extensions: { code: 'CONFLICT', sql: 'select 1' } });
      },
    },
    Mutation: {
      unsubscribeFromNotices: (_: never, { link: said }: { link: string }) => {
        if (said === 'away') throw new Error('the database is away');
        return said === 'good'
          ? { __typename: 'NoticesStopped', stopped: true }
          : { __typename: 'UnsubscribeLinkError', code: 'UNSUBSCRIBE_LINK' };
      },
      renamePlan: (_: never, { id, title }: { id: string; title: string }, { claims, wrote }) => {
        const plan = visible(id, claims);
        if (!plan) throw new GraphQLError('no', { extensions: { code: 'NOT_FOUND' } });
        plan.title = title;
        wrote(`treatment:${plan.memberId}:${++writes}`);
        return plan;
      },
    },
    Plan: { owner: ({ memberId }: Plan) => ({ id: memberId }), next: (plan: Plan) => plan },
  };
}
let writes = 0;

const registryResolvers: Resolvers = {
  Query: { me: (_: never, _args: never, { claims }) => ({ id: claims.personId }), person: (_: never, { id }: { id: string }) => ({ id }) },
  Person: { name: ({ id }: { id: string }) => id.toUpperCase(), __resolveReference: (ref: unknown) => ref },
};

/** Sessions by the header `x-test-session`: what a cookie is in the product. */
export class TestSessions implements CallerSource {
  readonly callers = new Map<string, Caller>();
  /** How the session store fails. */
  down = false;
  readonly positions: string[] = [];
  /** Look-ups that would prolong the session. */
  active = 0;

  signIn(personId: string, over: Partial<Caller> = {}): string {
    const sessionId = `session-of-${personId}-${this.callers.size}`;
    this.callers.set(sessionId, { personId, kind: 'member', sessionId, purpose: 'PATRQT', positions: [], ...over });
    return sessionId;
  }

  caller(request: { headers: Record<string, unknown> }): Promise<Caller | undefined> {
    if (request.headers['x-careway-passive'] !== '1') this.active++;
    if (this.down) return Promise.reject(new Error('the session store is away'));
    return Promise.resolve(this.callers.get(String(request.headers['x-test-session'])));
  }

  reached(_caller: Caller, position: string): Promise<void> {
    this.positions.push(position);
    return Promise.resolve();
  }
}

export interface Clinic {
  gateway: Gateway;
  sessions: TestSessions;
  services: { registry: TestService; treatment: TestService };
  log: GatewayLogLine[];
  /** The key of the internal tokens. */
  signingKey: GatewayOptions['signingKey'];
  plans: Plan[];
  close(): Promise<void>;
}

/** Two services and a gateway in front of them, on free ports. */
export async function startClinic(over: Partial<GatewayOptions> = {}): Promise<Clinic> {
  const keys = await generateTokenKeys();
  const plans = ['noa', 'noa', 'dan'].map((memberId, i) => ({ id: `plan${i + 1}`, title: `Plan ${i + 1}`, memberId }));
  const [registry, treatment] = await Promise.all([
    startService('registry', sdl.registry, registryResolvers, keys.publicJwk),
    startService('treatment', sdl.treatment, treatmentResolvers(plans), keys.publicJwk),
  ]);
  const services = { registry, treatment };
  const sessions = new TestSessions();
  const log: GatewayLogLine[] = [];
  const closeServices = () => Promise.all(Object.values(services).map((service) => service.close()));
  const gateway = await startGateway({
    mode: 'development',
    supergraph: composeSupergraph(Object.entries(sdl).map(([name, text]) => ({ name, url: `http://${name}/graphql`, sdl: text }))),
    subgraphs: { registry: registry.url, treatment: treatment.url },
    sessions,
    signingKey: keys.privateJwk,
    log: (line) => log.push(line),
    ...over,
  }).catch(async (error: unknown) => {
    await closeServices();
    throw error;
  });
  return {
    gateway,
    sessions,
    services,
    log,
    signingKey: keys.privateJwk,
    plans,
    async close() {
      await gateway.close();
      await closeServices();
    },
  };
}
