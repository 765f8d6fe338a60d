import { expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { composeSupergraph } from './composition.ts';
import { graphsOf, ownersOf } from './graphs.ts';
import { shopSdl } from '../test/shop.ts';

const supergraph = parse(composeSupergraph(Object.entries(shopSdl).map(([name, sdl]) => ({ name, url: `http://${name}/graphql`, sdl }))));

test('reads the subgraphs with their addresses', () => {
  expect([...graphsOf(supergraph).values()]).toContainEqual({ name: 'reviews', url: 'http://reviews/graphql' });
  expect(() => graphsOf(parse('type Query { a: Int }'))).toThrow(/npm run schema/);
});

test('knows who answers a field: by the field, or by its type where only one subgraph has it', () => {
  expect(ownersOf(supergraph, 'Query').get('latestReviews')).toEqual(['reviews']);
  expect(ownersOf(supergraph, 'Subscription').get('reviewAdded')).toEqual(['reviews']);
  expect(ownersOf(supergraph, 'Product').get('inStock')).toEqual(['inventory']);
});
