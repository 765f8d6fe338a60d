import { uuidv7 } from '@careway/contracts';
import { freePort, HttpBrowser, testPostgres, type TestPostgres } from '@careway/testing';
import Fastify, { type FastifyInstance } from 'fastify';
import pg from 'pg';
import type { Caller } from '../../caller.ts';
import { prepareSessions } from '../prepare.ts';
import { createSessions, type Sessions } from '../sessions.ts';
import { type ForeignIssuer, foreignIssuer } from './foreign-issuer.ts';

export interface Door {
  app: FastifyInstance;
  sessions: Sessions;
  origin: string;
}

/** Two gateways over one database, and an issuer that is not ours. */
export class Doors {
  /** People whose account was closed at the issuer. */
  readonly disabled = new Set<string>();
  postgres!: TestPostgres;
  admin!: pg.Pool;
  issuer!: ForeignIssuer;
  here!: Door;
  there!: Door;

  async open(): Promise<void> {
    this.postgres = await testPostgres();
    const url = await this.postgres.database('sessions');
    this.admin = new pg.Pool({ connectionString: url, max: 4 });
    await Promise.all([prepareSessions(url, { demo: true }), prepareSessions(url, { demo: true })]);
    const ports = [await freePort(), await freePort()] as const;
    const at = (path: string) => ports.flatMap((port) => [`http://localhost:${port}${path}`, `http://127.0.0.1:${port}${path}`]);
    this.issuer = await foreignIssuer(at('/auth/callback'), at('/'));
    this.here = await this.door(ports[0]);
    this.there = await this.door(ports[1]);
  }

  async close(): Promise<void> {
    for (const door of [this.here, this.there]) {
      await door?.app.close();
      await door?.sessions.close();
    }
    await this.issuer?.close();
    await this.admin?.end();
    await this.postgres?.stop();
  }

  /** Somebody whom the issuer knows. */
  person(role = 'member', personId: string = uuidv7()): { sub: string; personId: string } {
    const sub = `sub-${personId}`;
    this.issuer.people.set(sub, { person: personId, role, given: `Given ${role}` });
    return { sub, personId };
  }

  /** Through the issuer and back, as a browser goes. Answers where it ended. */
  async signIn(browser: HttpBrowser, sub: string, { to = '/who' } = {}) {
    const atIssuer = new HttpBrowser();
    const left = await browser.send(`${this.here.origin}/auth/sign-in?to=${encodeURIComponent(to)}`);
    const asked = await atIssuer.send(left.headers.get('location')!);
    const login = new URL(asked.headers.get('location')!, this.issuer.url);
    login.searchParams.set('as', sub);
    const answered = await atIssuer.send(login);
    const back = await atIssuer.send(answered.headers.get('location')!);
    const callback = back.headers.get('location')!;
    return { callback, ...(await browser.open(callback)) };
  }

  /** Makes the session known at the other gateway, too: the same host, another port. */
  carry(browser: HttpBrowser): void {
    browser.cookies.set(cookieName(this.there.origin), browser.cookies.get(cookieName(this.here.origin))!);
  }

  private async door(port: number): Promise<Door> {
    const origin = `http://localhost:${port}`;
    const sessions = await createSessions({
      database: this.postgres.url('sessions', 'gateway'),
      origins: [origin, `http://127.0.0.1:${port}`],
      issuer: {
        issuer: this.issuer.url,
        clientId: 'portal',
        scope: 'openid',
        claims: { personId: 'person', kind: 'role', displayName: 'given' },
      },
      isActive: async (personId) => !this.disabled.has(personId),
      accountChannel: 'careway_account',
      perMinute: { signIn: 10_000, session: 10_000 },
    });
    const app = Fastify();
    await sessions.routes(app);
    app.get('/who', async (request) => (await sessions.caller(request)) ?? {});
    await app.listen({ host: '127.0.0.1', port });
    return { app, sessions, origin };
  }
}

/** Whom the gateway takes this browser for; nothing in it when for nobody. */
export const who = async (browser: HttpBrowser, { origin }: Door): Promise<Partial<Caller>> =>
  (await (await browser.send(`${origin}/who`)).json()) as Partial<Caller>;

export const CSRF = { 'x-careway-csrf': '1' };
export const cookieName = (origin: string) => `__Host-careway-${new URL(origin).port}`;

export const post = (browser: HttpBrowser, { origin }: Door, path: string, body: unknown, headers: Record<string, string> = CSRF) =>
  browser.send(origin + path, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
