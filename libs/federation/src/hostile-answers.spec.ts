import { describe, expect, test } from '@jest/globals';
import { execute, type ExecutionResult, type GraphQLSchema, parse } from 'graphql';
import { dice, faulty, LOUD, shopInProcess, SILENT } from '../test/hostile.ts';
import { shopSdl } from '../test/shop.ts';
import { composeSupergraph } from './composition.ts';
import { Executor } from './executor.ts';
import type { JsonObject, JsonValue } from './json.ts';
import type { Send } from './plan/fetch.ts';

/** Other faults each day; a failure names the seed of its round. */
const SEED = Number(process.env['CAREWAY_SEED'] ?? Math.floor(Date.now() / 86_400_000));
const ROUNDS = 300;

const AST = parse(composeSupergraph(Object.entries(shopSdl).map(([name, sdl]) => ({ name, url: `http://${name}`, sdl }))));
const QUERIES = [
  '{ products(first: 3) { id name inStock shipping(zone: "a") reviews(first: 2) { stars author { name } product { name } } } }',
  '{ a: product(id: "p1") { stockNote reviews { id } } b: product(id: "p5") { related { name stockNote } category { title popularity } } }',
  '{ mustProduct(id: "p6") { id stockNote related { related { reviews { body } } } } latestReviews { id product { name inStock } } }',
  '{ search(text: "a") { __typename ... on Product { name stockNote } ... on Media { title } ... on Book { pages reviews { stars } } } }',
  '{ media { __typename title ... on Film { reviews { product { category { popularity } } } } } node(id: "p8") { __typename ... on Product { shipping(zone: "b") } } }',
].map((text) => parse(text, { noLocation: true }));

type Path = readonly (string | number)[];
type Answer = ExecutionResult<JsonObject>;
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** An error at this place, above or below it. */
const isExplained = ({ errors = [] }: Answer, at: Path): boolean =>
  errors.some(({ path = [] }) => path.every((key, n) => n >= at.length || key === at[n]));

/** Places that are null although the whole answer has something there. */
function lost(value: JsonValue, whole: JsonValue, at: Path = []): Path[] {
  if (value === null) return whole === null ? [] : [at];
  if (Array.isArray(value) && Array.isArray(whole)) return value.flatMap((one, n) => lost(one, whole[n], [...at, n]));
  if (typeof value !== 'object' || typeof whole !== 'object') return [];
  return Object.entries(value).flatMap(([key, one]) => lost(one, (whole as JsonObject)[key], [...at, key]));
}

/** graphql-js over the merged tree: what the spec makes of it, told by somebody else than us. */
const bySpec = (schema: GraphQLSchema, document: (typeof QUERIES)[number], tree: JsonObject): Answer =>
  execute({
    schema,
    document,
    rootValue: tree,
    fieldResolver: (source: JsonObject, _args, _context, { path: { key } }) => source[key],
    typeResolver: (value: { __typename?: string }) => value.__typename,
  }) as Answer;

const honest = shopInProcess();
let send: Send = honest;
let tree: JsonObject = {};
const executor = new Executor(AST, (service, body, run, mutation) => {
  tree = run.data;
  return send(service, body, run, mutation);
});

/** One operation over subgraphs that answer by `by`, and what the spec makes of the tree that they filled. */
async function ask(by: Send, document: (typeof QUERIES)[number]): Promise<{ readonly answer: Answer; readonly spec: Answer }> {
  [send, tree] = [by, {}];
  const answer = plain(await executor.execute({ document, context: {} }));
  return { answer, spec: plain(bySpec(executor.apiSchema, document, tree)) };
}

describe.each([
  ['loud', LOUD],
  ['silent', SILENT],
  ['mixed', { ...LOUD, ...SILENT }],
] as const)(`answers of subgraphs with %s faults (seed ${SEED})`, (kind, faults) => {
  test('are completed as graphql-js completes the same tree, every null with an error that says where, and nothing foreign', async () => {
    const wholes: Answer['data'][] = [];
    for (const document of QUERIES) wholes.push((await ask(honest, document)).answer.data);
    let struck = 0;
    let lostInAll = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const document = QUERIES[round % QUERIES.length]!;
      const happened: string[] = [];
      const { answer, spec } = await ask(faulty(honest, faults, dice(SEED * 1000 + round), 0.35, happened), document);
      struck += happened.length;
      const at = { round, happened };
      expect({ ...at, data: answer.data }).toEqual({ ...at, data: spec.data });
      const unexplained = (spec.errors ?? []).filter(({ path = [] }) => !isExplained(answer, path));
      expect({ ...at, unexplained, answer }).toEqual({ ...at, unexplained: [], answer });
      expect({ ...at, aimless: (answer.errors ?? []).filter(({ path }) => !path?.length) }).toEqual({ ...at, aimless: [] });
      expect({ ...at, foreign: JSON.stringify(answer).includes('foreign') }).toEqual({ ...at, foreign: false });
      const gone = lost(answer.data ?? null, wholes[round % QUERIES.length] ?? null);
      lostInAll += gone.length;
      if (kind !== 'loud') continue;
      // who says that something went wrong is believed: nothing is lost without a word, and no word is ours
      expect({ ...at, answer, silent: gone.filter((path) => !isExplained(answer, path)) }).toEqual({ ...at, answer, silent: [] });
      const ours = (answer.errors ?? []).filter(({ extensions }) => extensions['gap'] !== undefined);
      expect({ ...at, ours, answer }).toEqual({ ...at, ours: [], answer });
    }
    expect([struck > ROUNDS / 4, lostInAll > ROUNDS / 8]).toEqual([true, true]);
  }, 60_000);
});

test('a null that nobody explains says which subgraph left it out, or was not asked', async () => {
  const without =
    (key: string): Send =>
    async (...call) => {
      const answer = await honest(...call);
      return call[0] === 'inventory' ? { data: { _entities: [{ [key]: 1 }] } } : answer;
    };
  const document = parse('{ product(id: "p1") { stockNote } }', { noLocation: true });
  const { answer } = await ask(without('inStock'), document);
  expect(answer).toMatchObject({
    data: { product: null },
    errors: [
      {
        path: ['product', 'stockNote'],
        message: 'Cannot return null for non-nullable field Product.stockNote.',
        extensions: { service: 'inventory', gap: 'Product.stockNote was left out of the answer' },
      },
    ],
  });
});

test('what took a whole entity along is said of each of its fields that was asked for, in the words of its subgraph', async () => {
  const late: Send = (...call) =>
    call[0] === 'catalog'
      ? Promise.resolve({
          data: { _entities: [null] },
          errors: [{ message: 'not fresh yet', path: ['_entities', 0, 'price'], extensions: { code: 'RETRY' } }],
        })
      : honest(...call);
  // graphql-js reports one of the two; the other stands beside it without a word
  const document = parse('{ latestReviews { product { name price } } }', { noLocation: true });
  const { answer } = await ask(late, document);
  const said = new Set(
    (answer.errors ?? []).map(({ message, extensions }) => `${String(extensions['service'])} ${String(extensions['code'])}: ${message}`),
  );
  expect([answer.data, [...said]]).toEqual([null, ['catalog RETRY: not fresh yet']]);
});
