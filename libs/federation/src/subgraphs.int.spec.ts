import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { plain, type RunningShop, runShop, type ShopContext } from '../test/run-shop.ts';
import type { TestSubgraph } from '../test/subgraph.ts';
import type { SubgraphCall } from './subgraphs.ts';

let shop: RunningShop | undefined;
afterEach(async () => {
  await shop?.close();
  shop = undefined;
});

/** Answers with this error `times` times, then lets GraphQL answer. */
const refuse = (subgraph: TestSubgraph, code: string, times: number) => {
  let left = times;
  subgraph.intercept = (_call, _request, response) => {
    if (left-- <= 0) return false;
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ errors: [{ message: 'later', extensions: { code } }] }));
    return true;
  };
};

describe('a subgraph that fails', () => {
  test('with 503 leaves nulls and says so without its address or the body that was sent', async () => {
    shop = await runShop();
    shop.subgraphs.inventory.intercept = (_call, _request, response) => {
      response.writeHead(503, { 'content-type': 'text/plain' }).end('upstream connect error at 10.0.0.7');
      return true;
    };
    const answer = await shop.ask('{ product(id: "p1") { id name inStock } }');
    expect(plain(answer)).toEqual({
      data: { product: { id: 'p1', name: 'Product 1', inStock: null } },
      errors: [{ path: 'product', code: 'DOWNSTREAM_SERVICE_ERROR' }],
    });
    expect(JSON.stringify(answer.errors)).not.toMatch(/10\.0\.0\.7|127\.0\.0\.1|representations/);
  });

  test('is named at every place that waited for it, so that no null stands unexplained', async () => {
    shop = await runShop();
    shop.subgraphs.inventory.intercept = (_call, _request, response) => {
      response.writeHead(503, { 'content-type': 'text/plain' }).end();
      return true;
    };
    // one request for both places: the planner puts them into one
    const answer = plain(await shop.ask('{ a: product(id: "p1") { stockNote } b: product(id: "p5") { related { stockNote } } }'));
    expect(shop.counted()['inventory']).toBe(1);
    expect({ ...answer, errors: answer.errors.sort((one, other) => String(one.path).localeCompare(String(other.path))) }).toEqual({
      data: { a: null, b: null },
      errors: [
        { path: 'a', code: 'DOWNSTREAM_SERVICE_ERROR' },
        { path: 'b.related', code: 'DOWNSTREAM_SERVICE_ERROR' },
      ],
    });
  });

  test('at a root that may not be null takes the whole answer along', async () => {
    shop = await runShop();
    shop.subgraphs.reviews.intercept = (_call, _request, response) => {
      response.writeHead(503, { 'content-type': 'text/plain' }).end();
      return true;
    };
    expect(plain(await shop.ask('{ products(first: 1) { id } latestReviews { id } }'))).toMatchObject({ data: null });
  });

  test('by dropping the socket is asked once more for a query', async () => {
    shop = await runShop();
    let dropped = 0;
    shop.subgraphs.catalog.intercept = (_call, request) => {
      if (dropped++) return false;
      request.socket.destroy();
      return true;
    };
    expect(plain(await shop.ask('{ product(id: "p1") { name } }'))).toEqual({ data: { product: { name: 'Product 1' } }, errors: [] });
    expect(shop.counted()['catalog']).toBe(2);
  });

  test('by dropping the socket is never asked twice for a mutation', async () => {
    shop = await runShop();
    shop.subgraphs.catalog.intercept = (_call, request) => {
      request.socket.destroy();
      return true;
    };
    const answer = plain(await shop.ask('mutation { rename(id: "p1", name: "x") { name } }'));
    expect(answer).toMatchObject({ data: null, errors: [{ code: 'DOWNSTREAM_SERVICE_ERROR' }] });
    expect(shop.counted()['catalog']).toBe(1);
  });
});

describe('a subgraph that asks for a retry', () => {
  test('is asked again for a query, and only that subgraph', async () => {
    shop = await runShop();
    refuse(shop.subgraphs.inventory, 'RETRY', 2);
    expect(plain(await shop.ask('{ product(id: "p1") { inStock } }'))).toEqual({ data: { product: { inStock: true } }, errors: [] });
    expect(shop.counted()).toEqual({ catalog: 1, inventory: 3, reviews: 0 });
  });

  test('is left when the budget is spent', async () => {
    shop = await runShop({ retryBudget: 200 });
    refuse(shop.subgraphs.inventory, 'RETRY', 1000);
    const started = performance.now();
    const answer = plain(await shop.ask('{ product(id: "p1") { inStock } }'));
    expect(performance.now() - started).toBeLessThan(600);
    expect(answer.errors).toEqual([{ path: 'product', code: 'RETRY' }]);
  });

  test('is not asked again for a mutation', async () => {
    shop = await runShop();
    refuse(shop.subgraphs.catalog, 'RETRY', 1000);
    expect(plain(await shop.ask('mutation { rename(id: "p1", name: "x") { name } }')).errors).toMatchObject([{ code: 'RETRY' }]);
    expect(shop.counted()['catalog']).toBe(1);
  });
});

describe('every call', () => {
  test('carries headers made for its service alone, and shows the headers of its answer', async () => {
    const calls: SubgraphCall<ShopContext>[] = [];
    const served: string[] = [];
    shop = await runShop({
      headers: (call) => (calls.push(call), { authorization: `for ${call.service} as ${call.context.person}` }),
      onResponse: ({ service }, headers) => void served.push(`${service} ${String(headers['x-test-served'])}`),
    });
    const document = parse('query Look { products(first: 1) { inStock } }');
    await shop.supergraph.execute({ document, context: { person: 'ada' } });
    expect(shop.subgraphs.catalog.calls[0]?.headers.authorization).toBe('for catalog as ada');
    expect(shop.subgraphs.inventory.calls[0]?.headers.authorization).toBe('for inventory as ada');
    expect(calls.map((c) => [c.service, c.operationName, c.mutation])).toEqual([
      ['catalog', 'Look', false],
      ['inventory', 'Look', false],
    ]);
    expect(served).toEqual(['catalog 1', 'inventory 1']);
  });

  test('of two equal requests at the same time goes out by itself', async () => {
    shop = await runShop({ headers: ({ context }) => ({ authorization: context.person ?? '' }) });
    const document = parse('{ products(first: 1) { id } }');
    const { supergraph } = shop;
    await Promise.all(['ada', 'bo', 'ada'].map((person) => supergraph.execute({ document, context: { person } })));
    expect(shop.subgraphs.catalog.calls.map((c) => c.headers.authorization).sort()).toEqual(['ada', 'ada', 'bo']);
  });

  test('ends when the client leaves', async () => {
    shop = await runShop();
    const abort = new AbortController();
    const closed = new Promise<void>((resolve) => {
      if (shop) shop.subgraphs.catalog.intercept = (_call, request) => (request.socket.once('close', () => resolve()), true);
    });
    const running = shop.supergraph.execute({ document: parse('{ products { id } }'), context: {}, signal: abort.signal });
    await pause(100);
    abort.abort();
    await expect(running).rejects.toThrow();
    await closed;
  });
});
