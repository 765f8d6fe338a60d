import { populateDemo } from '@careway/demo';
import { DataFolder, demoSession, type Stack, startStack } from '@careway/stack';
import { fromShelf } from '@careway/testing';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { emptyFolder } from './empty.ts';

interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly unknown[];
    readonly extensions: { readonly code: string };
  }[];
}

/** Somebody signed in: asks the graph as a browser would, with cookie and headers. */
export interface Visitor {
  readonly personId: string;
  readonly cookie: string;
  /** The whole answer. */
  ask(query: string, variables?: object): Promise<Answer>;
  /** The data, or a throw with what went wrong. As a page does, it sends again what a service says it did not begin. */
  get<Data>(query: string, variables?: object): Promise<Data>;
  post(path: string, body: object): Promise<Response>;
}

export interface House {
  readonly stack: Stack;
  readonly folder: DataFolder;
  as(username: string): Promise<Visitor>;
  /** One row of SQL as the superuser: for counting what stands, never for making it. */
  count(sql: string, values?: readonly unknown[]): Promise<number>;
  close(): Promise<void>;
}

const start = (folder: DataFolder, production: boolean) =>
  startStack({ folder, port: 0, production, demo: true, durable: false, logLevel: 'error' });

async function makeDemo(path: string): Promise<void> {
  const folder = await emptyFolder(path);
  const stack = await start(folder, false);
  await populateDemo(stack, { folder });
  await stack.close();
}

/**
 * The whole of Careway in this process, with the demo population, in a folder of its own; within `npm test`
 * the population is made once.
 */
export async function openHouse({ demo = true, production = false } = {}): Promise<House> {
  const path = mkdtempSync(join(tmpdir(), 'careway-house-'));
  if (demo) await fromShelf('demo', path, makeDemo);
  const folder = demo ? DataFolder.open(path) : await emptyFolder(path);
  const stack = await start(folder, production);
  const admin = new pg.Pool({ connectionString: stack.database.admin, max: 2 });
  return {
    stack,
    folder,
    async as(username) {
      const session = await demoSession(stack.database.admin, username, stack.url);
      if (!session) throw new Error(`nobody is called ${username}`);
      return visitor(stack.url, `${session.name}=${session.value}`, session.account.personId);
    },
    count: async (sql, values = []) =>
      Number(Object.values((await admin.query<Record<string, string>>(sql, [...values])).rows[0] ?? { n: 0 })[0]),
    async close() {
      await admin.end();
      await stack.close();
      rmSync(path, { recursive: true, force: true });
    },
  };
}

const AGAIN = 4;

/** Said of a whole root field: nothing of it was done. */
const wasNotBegun = ({ errors = [] }: Answer) =>
  errors.some(({ path, extensions }) => extensions.code === 'TRY_AGAIN' && path?.length === 1);

function visitor(url: string, cookie: string, personId: string): Visitor {
  const headers = { cookie, 'content-type': 'application/json', 'x-careway-csrf': '1', origin: url };
  const post = (path: string, body: object) => fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  const ask = async (query: string, variables: object = {}) => (await (await post('/graphql', { query, variables })).json()) as Answer;
  return {
    personId,
    cookie,
    post,
    ask,
    async get<Data>(query: string, variables: object = {}) {
      for (let tries = 0; ; tries++) {
        const answer = await ask(query, variables);
        if (answer.data && !answer.errors) return answer.data as Data;
        if (tries === AGAIN || !wasNotBegun(answer)) throw new Error(JSON.stringify(answer.errors));
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
    },
  };
}
