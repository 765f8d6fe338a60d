import type { FastifyInstance } from 'fastify';
import pg, { type Pool } from 'pg';
import { accountByPerson } from '../account/account.ts';
import { sweep } from '../database/adapter.ts';
import { readKeys } from '../database/keys.ts';
import { loadAssets } from '../pages/assets.ts';
import type { IdentityLogLine, IssuerContext } from './context.ts';
import { mountIssuer } from './mount.ts';
import { CLIENT_ID, makeProvider } from './provider.ts';

export interface IdentityOptions {
  /** Connections of the role `identity`, or where to make them. */
  database: Pool | string;
  /**
   * Origins at which the portal answers (`http://localhost:4000`), the issuer's own first. Only they are taken as a place to
   * return to after signing in or out.
   */
  origins: readonly [string, ...string[]];
  /** Shows the people of the demo population on the sign-in page, to be entered with one click. */
  demo: boolean;
  /** Where "sign in again" leads. Default `/`. */
  home?: string;
  /** Requests of one address a minute, to the pages and to the protocol each. Default 300: a clinic behind one address. */
  perMinute?: number;
  /** One line per fault; never a user name. */
  log?: (line: IdentityLogLine) => void;
}

export interface Identity {
  /** What the portal's backend needs to be a client of this issuer. */
  client: { issuer: string; clientId: string; clientSecret: string };
  /** Puts the issuer at `/oidc` of the app. Call before the app listens. */
  mount(app: FastifyInstance): Promise<void>;
  /** Whether the person has an account that is not disabled. */
  isActive(personId: string): Promise<boolean>;
  close(): Promise<void>;
}

/** What has expired is removed this often; being late does no harm, since reads look at the expiry. */
const SWEEP_MS = 10 * 60_000;

/** The embedded OpenID issuer over a schema that prepareIdentity() has made. */
export async function createIdentity(options: IdentityOptions): Promise<Identity> {
  const { database, origins, demo, home = '/', perMinute = 300, log = () => undefined } = options;
  const pool = typeof database === 'string' ? new pg.Pool({ connectionString: database, max: 4 }) : database;
  const late = (message: string) => (error: unknown) => log({ level: 'warn', message, error });
  if (typeof database === 'string') pool.on('error', late('An idle connection to the accounts was lost'));
  const issuer = `${new URL(origins[0]).origin}/oidc`;
  const keys = await readKeys(pool);
  const assets = loadAssets();
  const context: IssuerContext = { pool, issuer, origins, demo, home, log, assets: `/oidc/assets/${assets.version}` };
  const provider = makeProvider(context, keys);
  const timer = setInterval(() => void sweep(pool).catch(late('Expired sign-ins were not removed')), SWEEP_MS).unref();
  return {
    client: { issuer, clientId: CLIENT_ID, clientSecret: keys.client },
    mount: (app) => mountIssuer(app, { context, provider, assets, perMinute }),
    async isActive(personId) {
      const account = await accountByPerson(pool, personId);
      return account !== undefined && account.disabledAt === null;
    },
    async close() {
      clearInterval(timer);
      if (typeof database === 'string') await pool.end();
    },
  };
}
