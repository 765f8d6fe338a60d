import { GraphQLError } from 'graphql';
import type { Resolvers } from './subgraph.ts';

/** A small shop in three subgraphs: it has every shape of federation that the executor must get right. */
const link = (...names: string[]) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${names.map((n) => `"@${n}"`).join(', ')}])\n`;

export const shopSdl = {
  catalog:
    link('key', 'shareable', 'inaccessible') +
    /* GraphQL */ `
      type Query {
        products(first: Int = 10): [Product!]!
        product(id: ID!): Product
        search(text: String!): [SearchResult!]!
        media: [Media!]!
        node(id: ID!): Node
        mustProduct(id: ID!): Product!
      }
      type Mutation {
        activate(id: ID!): ActivateResult!
        rename(id: ID!, name: String!): Product!
      }
      union ActivateResult = Product | NotDraftError
      type NotDraftError {
        message: String!
        status: Status!
      }
      enum Status {
        DRAFT
        ACTIVE
      }
      interface Node {
        id: ID!
      }
      interface Media {
        id: ID!
        title: String!
      }
      type Book implements Media & Node @key(fields: "id") {
        id: ID!
        title: String!
        pages: Int!
      }
      type Film implements Media & Node @key(fields: "id") {
        id: ID!
        title: String!
        minutes: Int!
      }
      union SearchResult = Product | Book | Film
      type Product implements Node @key(fields: "id") {
        id: ID!
        name(lang: String): String!
        price: Int!
        weight: Int
        status: Status!
        category: Category!
        related: [Product!]!
        secret: String @inaccessible
      }
      type Category @key(fields: "id") {
        id: ID!
        title: String!
      }
    `,
  inventory:
    link('key', 'external', 'requires') +
    /* GraphQL */ `
      type Product @key(fields: "id") {
        id: ID!
        price: Int! @external
        weight: Int @external
        inStock: Boolean
        shipping(zone: String!): Int @requires(fields: "price weight")
        stockNote: String!
      }
    `,
  reviews:
    link('key') +
    /* GraphQL */ `
      type Query {
        latestReviews(filter: ReviewFilter): [Review!]!
      }
      input ReviewFilter {
        minStars: Int = 1
      }
      type Subscription {
        reviewAdded(memberId: ID!): Review!
      }
      type Mutation {
        addReview(product: ID!, stars: Int!): Review!
      }
      type Product @key(fields: "id") {
        id: ID!
        reviews(first: Int = 5): [Review!]!
      }
      type Review @key(fields: "id") {
        id: ID!
        stars: Int!
        body: String!
        author: User
        product: Product!
      }
      type User @key(fields: "id") {
        id: ID!
        name: String!
      }
      type Book @key(fields: "id") {
        id: ID!
        reviews: [Review!]!
      }
      type Film @key(fields: "id") {
        id: ID!
        reviews: [Review!]!
      }
      type Category @key(fields: "id") {
        id: ID!
        popularity: Int!
      }
    `,
};

interface Product {
  __typename: 'Product';
  id: string;
  title: string;
  price: number;
  weight: number | null;
  status: string;
  category: { id: string; title: string; popularity: number };
  next: string;
  secret: string;
}
interface Ref {
  id: string;
}

/** Fresh data and the resolvers over it: p4 weighs nothing, p7 has no reviews' side, p2 and p3 fail in the inventory. */
export function shop(): Record<keyof typeof shopSdl, Resolvers> {
  const categories = [
    { id: 'c1', title: 'Home', popularity: 7 },
    { id: 'c2', title: 'Work', popularity: 3 },
  ];
  const products = Array.from({ length: 10 }, (_, i): Product => {
    const category = categories[i % 2];
    if (!category) throw new Error('no category');
    return {
      __typename: 'Product',
      id: `p${i + 1}`,
      title: `Product ${i + 1}`,
      price: 100 * (i + 1),
      weight: i === 3 ? null : i + 1,
      status: i ? 'ACTIVE' : 'DRAFT',
      category,
      next: `p${((i + 1) % 10) + 1}`,
      secret: 's3cret',
    };
  });
  const product = (id: unknown) => products.find((p) => p.id === id);
  const media = [
    { __typename: 'Book', id: 'b1', title: 'Lamps', pages: 100 },
    { __typename: 'Film', id: 'f1', title: 'Light', minutes: 90 },
  ];
  const users = [
    { id: 'u1', name: 'Ada' },
    { id: 'u2', name: 'Bo' },
  ];
  const reviews = products.flatMap((p, i) =>
    [1, 2].map((k) => ({
      id: `r${i + 1}${k}`,
      stars: ((i + k) % 5) + 1,
      body: `body ${k}`,
      author: i === 4 ? null : users[(i + k) % 2],
      of: p.id,
    })),
  );
  const byId = (ref: Ref) => [...products, ...media, ...categories, ...users, ...reviews].find((it) => it.id === ref.id);
  return {
    catalog: {
      Query: {
        products: (_: unknown, a: { first: number }) => products.slice(0, a.first),
        product: (_: unknown, a: Ref) => product(a.id),
        mustProduct: (_: unknown, a: Ref) => product(a.id),
        search: () => [products[0], ...media],
        media: () => media,
        node: (_: unknown, a: Ref) => byId(a),
      },
      Mutation: {
        activate: (_: unknown, a: Ref) => {
          const found = product(a.id);
          return found?.status === 'DRAFT' ? found : { __typename: 'NotDraftError', message: 'not a draft', status: found?.status };
        },
        rename: (_: unknown, a: Ref & { name: string }) => Object.assign(product(a.id) ?? {}, { title: a.name }),
      },
      Product: {
        name: (p: Product, a: { lang?: string }) => (a.lang ? `${p.title} (${a.lang})` : p.title),
        related: (p: Product) => [product(p.next)],
        __resolveReference: byId,
      },
      Book: { __resolveReference: byId },
      Film: { __resolveReference: byId },
      Category: { __resolveReference: byId },
    },
    inventory: {
      Product: {
        __resolveReference: (ref: Ref) => ref,
        inStock: ({ id }: Ref) => {
          if (id === 'p2') throw new GraphQLError('stock service fell over', { extensions: { code: 'STOCK' } });
          return true;
        },
        shipping: (p: { price: number; weight: number | null }, a: { zone: string }) => p.price + (p.weight ?? 1000) + a.zone.length,
        stockNote: ({ id }: Ref) => {
          if (id === 'p3') throw new GraphQLError('no note', { extensions: { code: 'NOTE' } });
          return id === 'p4' ? null : `note ${id}`;
        },
      },
    },
    reviews: {
      Query: {
        latestReviews: (_: unknown, a: { filter?: { minStars: number } }) =>
          reviews.filter((r) => r.stars >= (a.filter?.minStars ?? 1)).slice(0, 4),
      },
      Mutation: {
        addReview: (_: unknown, a: { product: string; stars: number }) => {
          const review = { id: `r${reviews.length}x`, stars: a.stars, body: 'new', author: users[0], of: a.product };
          reviews.push(review);
          return review;
        },
      },
      Product: {
        __resolveReference: (ref: Ref) => (ref.id === 'p7' ? null : ref),
        reviews: (p: Ref, a: { first: number }) => reviews.filter((r) => r.of === p.id).slice(0, a.first),
      },
      Review: { product: (r: { of: string }) => ({ id: r.of }), __resolveReference: byId },
      User: { __resolveReference: byId },
      Book: { __resolveReference: (ref: Ref) => ref, reviews: () => reviews.filter((r) => r.of === 'p1') },
      Film: { __resolveReference: (ref: Ref) => ref, reviews: () => reviews.filter((r) => r.of === 'p2') },
      Category: { __resolveReference: byId },
    },
  };
}
