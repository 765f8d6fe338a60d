import { expect, test } from '@jest/globals';
import { composeSupergraph, CompositionError } from './composition.ts';
import { shopSdl } from '../test/shop.ts';

const link = (version: string, names = '"@key"') =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/${version}", import: [${names}])\n`;
const compose = (...sdls: string[]) => composeSupergraph(sdls.map((sdl, i) => ({ name: `s${i}`, url: `http://s${i}/graphql`, sdl })));
const faults = (...sdls: string[]): string => {
  try {
    compose(...sdls);
    return '';
  } catch (error) {
    if (error instanceof CompositionError) return error.faults.join('\n');
    throw error;
  }
};

test('composes the same text whatever the order of the subgraphs', () => {
  const sources = Object.entries(shopSdl).map(([name, sdl]) => ({ name, url: `http://${name}/graphql`, sdl }));
  const text = composeSupergraph(sources);
  expect(text).toContain('CATALOG @join__graph(name: "catalog", url: "http://catalog/graphql")');
  expect(composeSupergraph([...sources].reverse())).toBe(text);
});

test('refuses a subgraph without @link, which others would take for Federation 1', () => {
  expect(faults('type Query { a: Int }')).toMatch(/\[s0\] There is no @link/);
  expect(faults('extend schema @link(url: "https://example.org/other/v1.0")\ntype Query { a: Int }')).toMatch(/There is no @link/);
});

test('says which version of the specification is too new', () => {
  expect(faults(`${link('v2.11')} type Query { a: Int }`)).toBe('[s0] @link names federation v2.11; v2.0 to v2.9 can be composed.');
  expect(faults(`${link('v3.0')} type Query { a: Int }`)).toMatch(/names federation v3.0/);
});

test('tells a second @link in plain words', () => {
  expect(faults(`${link('v2.9')}${link('v2.9')} type Query { a: Int }`)).toMatch(/linked more than once: only schema.graphql/);
});

test('tells a directive that was not imported, a non-shareable field and a syntax error with its place', () => {
  expect(faults(`${link('v2.9')} type Query { a: Int @shareable }`)).toMatch(/Unknown directive "@shareable"/);
  expect(faults(`${link('v2.9')} type Query { a: Int }`, `${link('v2.9')} type Query { a: Int }`)).toMatch(/Query\.a/);
  expect(faults(`${link('v2.9')} type Query { a: }`)).toMatch(/^\[s0\] Syntax Error: .*\(line 2, column \d+\)$/);
});

test('refuses an empty list and a name that is used twice', () => {
  expect(() => composeSupergraph([])).toThrow(/no subgraph/);
  const source = { name: 'a', url: 'http://a', sdl: `${link('v2.9')} type Query { a: Int }` };
  expect(() => composeSupergraph([source, source])).toThrow(/Two subgraphs have this name/);
});
