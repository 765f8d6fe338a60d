import { seeded } from '@careway/testing';
import { expect, test } from '@jest/globals';
import { attack } from '../../test/attack.ts';
import { chainOf, type Dimension, hiddenPlaces, keyOf, type Place, product, totalsOf } from './suppression.rules.ts';

const tree = (nodes: Record<string, string | null>): Dimension => new Map(Object.entries(nodes));
const DIMENSIONS: readonly Dimension[] = [
  tree({ all: null, north: 'all', south: 'all', n1: 'north', n2: 'north', n3: 'north', s1: 'south', s2: 'south' }),
  tree({ all: null, young: 'all', middle: 'all', old: 'all' }),
  tree({ all: null, f: 'all', m: 'all' }),
];
const LEAVES = product([
  ['n1', 'n2', 'n3', 's1', 's2'],
  ['young', 'middle', 'old'],
  ['f', 'm'],
]);
type Table = (readonly [Place, number])[];

/** Tables from nearly empty to well filled, with small cells among large ones. */
function tableOf(seed: number): Table {
  const random = seeded(seed);
  const [empty, small] = [random() * 0.7, random() * 0.5];
  return LEAVES.map((place) => {
    const chance = random();
    return [place, chance < empty ? 0 : chance < empty + small ? 1 + Math.floor(random() * 10) : 11 + Math.floor(random() * 60)];
  });
}
type Suppression = (dimensions: readonly Dimension[], base: Table) => Set<string>;

/** Hidden counts that an attacker computes from all shown ones, margins and zeros included; over many tables. */
const recovered = (suppress: Suppression, tables: number): number => {
  let found = 0;
  for (let seed = 1; seed <= tables; seed++) found += attack(DIMENSIONS, LEAVES, tableOf(seed), suppress(DIMENSIONS, tableOf(seed))).length;
  return found;
};

test('every group of 1 to 10 is hidden, in the cells and in every margin', () => {
  for (let seed = 1; seed <= 60; seed++) {
    const table = tableOf(seed);
    const hidden = hiddenPlaces(DIMENSIONS, table);
    for (const [key, count] of totalsOf(DIMENSIONS, table))
      if (count > 0 && count <= 10) expect([seed, key, hidden.has(key)]).toEqual([seed, key, true]);
  }
});

test('no hidden count follows from the shown ones, by any sum or difference', () => {
  expect(recovered(hiddenPlaces, 120)).toBe(0);
});

test('planted: hiding only the small ones is caught', () => {
  const naive: Suppression = (dimensions, base) =>
    new Set([...totalsOf(dimensions, base)].filter(([, count]) => count > 0 && count <= 10).map(([key]) => key));
  expect(recovered(naive, 10)).toBeGreaterThan(0);
});

test('planted: hiding a second cell in each row, and forgetting the columns, is caught', () => {
  const rows: Suppression = (dimensions, base) => {
    const totals = totalsOf(dimensions, base);
    const hidden = new Set([...totals].filter(([, count]) => count > 0 && count <= 10).map(([key]) => key));
    for (const place of product([[...dimensions[0]!.keys()], [...dimensions[1]!.keys()], ['all']])) {
      const [f, m] = ['f', 'm'].map((gender) => keyOf([place[0]!, place[1]!, gender])) as [string, string];
      if (hidden.has(f) !== hidden.has(m)) hidden.add(f).add(m);
    }
    return hidden;
  };
  expect(recovered(rows, 10)).toBeGreaterThan(0);
});

test('where all groups are large nothing is hidden, and one small cell costs a few', () => {
  const large: Table = LEAVES.map((place) => [place, 20]);
  expect(hiddenPlaces(DIMENSIONS, large).size).toBe(0);
  const one = large.map(([place, count], n): Table[number] => [place, n === 0 ? 4 : count]);
  expect(hiddenPlaces(DIMENSIONS, one).size).toBe(8);
});

test('a payer of 160 clinics is computed in seconds', () => {
  const clinics = Array.from({ length: 160 }, (_, n) => [`c${n}`, `d${n % 7}`] as const);
  const dimensions: readonly Dimension[] = [
    new Map<string, string | null>([['all', null], ...clinics.map(([, d]): [string, string] => [d, 'all']), ...clinics]),
    tree({ all: null, a: 'all', b: 'all', c: 'all', d: 'all', e: 'all', f: 'all' }),
    tree({ all: null, f: 'all', m: 'all' }),
  ];
  const random = seeded(5);
  const table = product([clinics.map(([clinic]) => clinic), ['a', 'b', 'c', 'd', 'e', 'f'], ['f', 'm']]).map((place): Table[number] => [
    place,
    Math.floor(random() * random() * 80),
  ]);
  const begin = performance.now();
  expect(hiddenPlaces(dimensions, table).size).toBeGreaterThan(100);
  expect(performance.now() - begin).toBeLessThan(10_000);
  expect(chainOf(dimensions[0]!, 'c3')).toEqual(['c3', 'd3', 'all']);
});
