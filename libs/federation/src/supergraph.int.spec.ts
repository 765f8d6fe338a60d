import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { plain, type RunningShop, runShop } from '../test/run-shop.ts';

let shop: RunningShop;
beforeAll(async () => {
  shop = await runShop();
});
afterAll(() => shop.close());
beforeEach(() => {
  shop.counted();
  for (const subgraph of Object.values(shop.subgraphs)) subgraph.intercept = undefined;
});
const data = async (query: string, variables?: Record<string, unknown>) => {
  const answer = plain(await shop.ask(query, variables));
  expect(answer.errors).toEqual([]);
  return answer.data;
};
const answer = async (query: string, variables?: Record<string, unknown>) => plain(await shop.ask(query, variables));

describe('joins', () => {
  test('@requires takes fields of another subgraph, with arguments of its own', async () => {
    expect(await data('query Q($z: String!, $n: Int = 2) { products(first: $n) { shipping(zone: $z) } }', { z: 'abc' })).toEqual({
      products: [{ shipping: 104 }, { shipping: 205 }],
    });
    expect(shop.counted()).toEqual({ catalog: 1, inventory: 1, reviews: 0 });
  });

  test('a null that @requires needs is sent as null', async () => {
    expect(await data('{ product(id: "p4") { shipping(zone: "x") } }')).toEqual({ product: { shipping: 1401 } });
  });

  test('one request resolves an entity for all its places', async () => {
    const query = '{ products(first: 2) { name reviews(first: 1) { stars author { name } product { name inStock } } } }';
    const { data: got } = await answer(query);
    expect(got).toEqual({
      products: [
        { name: 'Product 1', reviews: [{ stars: 2, author: { name: 'Bo' }, product: { name: 'Product 1', inStock: true } }] },
        { name: 'Product 2', reviews: [{ stars: 3, author: { name: 'Ada' }, product: { name: 'Product 2', inStock: null } }] },
      ],
    });
  });

  test('the same entity in two places can be filled differently', async () => {
    const query = '{ products(first: 2) { related { id category { t: title p: popularity } } category { p: popularity } } }';
    expect(await data(query)).toEqual({
      products: [
        { related: [{ id: 'p2', category: { t: 'Work', p: 3 } }], category: { p: 7 } },
        { related: [{ id: 'p3', category: { t: 'Home', p: 7 } }], category: { p: 3 } },
      ],
    });
  });
});

describe('selections', () => {
  test('named, inline and nested fragments', async () => {
    const query = `query { products(first: 1) { ...A } }
      fragment A on Product { id ...B category { popularity } }
      fragment B on Product { ... on Node { id } reviews(first: 1) { body } category { title } }`;
    expect(await data(query)).toEqual({
      products: [{ id: 'p1', reviews: [{ body: 'body 1' }], category: { popularity: 7, title: 'Home' } }],
    });
  });

  test('a union and an interface by type, with fields from other subgraphs', async () => {
    const query = `{ search(text: "a") { __typename ... on Product { name inStock } ... on Media { title } ... on Book { reviews { stars } } } }`;
    expect(await data(query)).toEqual({
      search: [
        { __typename: 'Product', name: 'Product 1', inStock: true },
        { __typename: 'Book', title: 'Lamps', reviews: [{ stars: 2 }, { stars: 3 }] },
        { __typename: 'Film', title: 'Light' },
      ],
    });
    expect(await data('{ media { title } }')).toEqual({ media: [{ title: 'Lamps' }, { title: 'Light' }] });
    expect(
      await data('{ node(id: "f1") { id ... on Film { minutes reviews { product { name } } } ... on Product { stockNote } } }'),
    ).toEqual({
      node: { id: 'f1', minutes: 90, reviews: [{ product: { name: 'Product 2' } }, { product: { name: 'Product 2' } }] },
    });
  });

  test('the same field under several names and arguments', async () => {
    const query =
      '{ products(first: 1) { a: name b: name(lang: "he") c: reviews(first: 1) { id } d: reviews(first: 2) { stars } x: shipping(zone: "a") y: shipping(zone: "abc") } }';
    expect(await data(query)).toEqual({
      products: [{ a: 'Product 1', b: 'Product 1 (he)', c: [{ id: 'r11' }], d: [{ stars: 2 }, { stars: 3 }], x: 102, y: 104 }],
    });
  });

  test('@skip and @include, also merged with an unconditional selection', async () => {
    const query = `query($y: Boolean!, $n: Boolean!) { products(first: 1) { id inStock @include(if: $n)
      reviews(first: 1) @include(if: $y) { id stars @skip(if: $y) } ... @skip(if: $n) { category { popularity } } } }`;
    expect(await data(query, { y: true, n: false })).toEqual({
      products: [{ id: 'p1', reviews: [{ id: 'r11' }], category: { popularity: 7 } }],
    });
    expect(await data(query, { y: false, n: true })).toEqual({ products: [{ id: 'p1', inStock: true }] });
    const merged = 'query($n: Boolean!) { products(first: 1) { category { id } ... @include(if: $n) { category { title popularity } } } }';
    expect(await data(merged, { n: false })).toEqual({ products: [{ category: { id: 'c1' } }] });
    expect(await data(merged, { n: true })).toEqual({ products: [{ category: { id: 'c1', title: 'Home', popularity: 7 } }] });
  });

  test('variables are coerced against the public schema and their defaults hold', async () => {
    expect(await data('query($f: ReviewFilter) { latestReviews(filter: $f) { stars } }', { f: {} })).toMatchObject({
      latestReviews: [{}, {}, {}, {}],
    });
    const bad = await shop.ask('query($z: String!) { products(first: 1) { shipping(zone: $z) } }', { z: 5 });
    expect(bad.errors?.[0]?.message).toMatch(/Variable "\$z" got invalid value 5/);
    expect(bad.data).toBeUndefined();
  });

  test('introspection beside ordinary fields', async () => {
    const query =
      '{ __typename __schema { queryType { name } } __type(name: "Product") { name fields { name } } products(first: 1) { id } }';
    const got = (await data(query)) as { __type: { fields: { name: string }[] } };
    expect(got).toMatchObject({ __typename: 'Query', __schema: { queryType: { name: 'Query' } }, products: [{ id: 'p1' }] });
    expect(got.__type.fields.map((f) => f.name)).not.toContain('secret');
    expect(await data('{ __typename }')).toEqual({ __typename: 'Query' });
  });

  test('an @inaccessible field does not exist', async () => {
    const { errors } = await shop.ask('{ products(first: 1) { secret } }');
    expect(errors?.[0]?.message).toMatch(/Cannot query field "secret"/);
    expect(shop.counted()).toEqual({ catalog: 0, inventory: 0, reviews: 0 });
  });

  test('a response name that every object inherits is refused', async () => {
    for (const name of ['__proto__', 'constructor', 'hasOwnProperty']) {
      const { data: got, errors } = await answer(`{ products(first: 1) { ${name}: category { title popularity } } }`);
      expect({ got, errors }).toEqual({ got: null, errors: [{ path: undefined, code: 'GRAPHQL_VALIDATION_FAILED' }] });
    }
    expect(shop.counted()).toEqual({ catalog: 0, inventory: 0, reviews: 0 });
  });

  test('one of several operations', async () => {
    const text = 'query A { products(first: 1) { id } } query B { product(id: "p3") { name inStock } }';
    expect(plain(await shop.ask(text, {}, 'B')).data).toEqual({ product: { name: 'Product 3', inStock: true } });
    expect(plain(await shop.ask(text)).errors).toEqual([{ path: undefined, code: 'OPERATION_RESOLUTION_FAILURE' }]);
  });
});

describe('nulls and errors', () => {
  test('an error stands at the path of the client, at every place of the entity', async () => {
    expect(await answer('{ products(first: 3) { id inStock } }')).toEqual({
      data: {
        products: [
          { id: 'p1', inStock: true },
          { id: 'p2', inStock: null },
          { id: 'p3', inStock: true },
        ],
      },
      errors: [{ path: 'products.1.inStock', code: 'STOCK' }],
    });
    const twice = await answer('{ a: product(id: "p2") { inStock } b: product(id: "p2") { inStock } }');
    expect(twice.errors.map((e) => e.path).sort()).toEqual(['a.inStock', 'b.inStock']);
  });

  test('a null where none may be moves up to the nearest place that allows it', async () => {
    expect(await answer('{ product(id: "p3") { id stockNote } }')).toEqual({
      data: { product: null },
      errors: [{ path: 'product.stockNote', code: 'NOTE' }],
    });
    expect(await answer('{ mustProduct(id: "nope") { id } }')).toMatchObject({ data: null, errors: [{ path: 'mustProduct' }] });
    const many = await answer('{ products(first: 4) { id stockNote } }');
    expect(many.data).toBeNull();
  });

  test('an entity that its subgraph does not know leaves a null and one error', async () => {
    const { data: got, errors } = await answer('{ product(id: "p7") { id reviews { id } } }');
    expect(got).toEqual({ product: null });
    expect(errors).toEqual([{ path: 'product.reviews', code: 'INTERNAL_SERVER_ERROR' }]);
  });
});

describe('mutations', () => {
  test('a union result with fields from another subgraph', async () => {
    const query = 'mutation { a: activate(id: "p1") { ... on NotDraftError { message } ... on Product { id inStock } } }';
    expect(await data(query)).toEqual({ a: { id: 'p1', inStock: true } });
  });

  test('run one after the other, each with all that it selects', async () => {
    const query = `mutation { a: activate(id: "p2") { __typename ... on NotDraftError { message status } }
      r1: rename(id: "p9", name: "one") { name } x: addReview(product: "p9", stars: 3) { stars product { name } }
      r2: rename(id: "p9", name: "two") { name reviews(first: 1) { id } } }`;
    expect(await data(query)).toEqual({
      a: { __typename: 'NotDraftError', message: 'not a draft', status: 'ACTIVE' },
      r1: { name: 'one' },
      x: { stars: 3, product: { name: 'one' } }, // not "two", which the planner alone would answer
      r2: { name: 'two', reviews: [{ id: 'r91' }] },
    });
  });
});
