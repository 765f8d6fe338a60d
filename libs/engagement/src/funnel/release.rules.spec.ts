import { seeded } from '@careway/testing';
import { expect, test } from '@jest/globals';
import { attack } from '../../test/attack.ts';
import { cubeOf } from './cube.ts';
import { AGE_BANDS, ALL, dimensionsOf, GENDERS, type Leaf } from './leaves.ts';
import { isDue, type Release, releaseOf } from './release.rules.ts';
import { hiddenPlaces, keyOf, type Place, product, totalsOf } from './suppression.rules.ts';

const CLINICS: readonly (readonly [clinic: string, district: string])[] = [
  ['clinic a', 'district north'],
  ['clinic b', 'district north'],
  ['clinic c', 'district north'],
  ['clinic d', 'district south'],
  ['clinic e', 'district south'],
];
const GROUPS = product([CLINICS.map(([clinic]) => clinic), ['18-39', '40-64', '75-plus'], ['female', 'male']]);
const leafOf = (place: Place, members: number): Leaf => ({
  district: CLINICS.find(([clinic]) => clinic === place[0])![1],
  place,
  members,
  journeys: members * 2,
});

/** A stage whose members come and go one by one, as facts move them; some clinics small, some large. */
function walkOf(seed: number) {
  const random = seeded(seed);
  const counts = new Map(GROUPS.map((place) => [keyOf(place), random() < 0.3 ? 0 : Math.floor(random() * random() * 40)]));
  const leaves = () => GROUPS.flatMap((place) => (counts.get(keyOf(place)) ? [leafOf(place, counts.get(keyOf(place))!)] : []));
  /** One member comes, or leaves where somebody is. */
  const step = () => {
    const key = keyOf(GROUPS[Math.floor(random() * GROUPS.length)]!);
    counts.set(key, counts.get(key)! + (counts.get(key) && random() < 0.4 ? -1 : 1));
    return 1;
  };
  return { leaves, step };
}
const DIMENSIONS = dimensionsOf(GROUPS.map((place) => leafOf(place, 0)));
/** Also those in which nobody ever is: who attacks does not know that. */
const LEAVES = product([CLINICS.map(([clinic]) => clinic), AGE_BANDS, GENDERS]);
const PLACES = product(DIMENSIONS.map((dimension) => [...dimension.keys()]));
type Answer = ReadonlyMap<string, number | null>;
const answerOf = (release: Release): Answer => {
  const { cells } = cubeOf(new Map([['diagnosed', release]]));
  return new Map(PLACES.map((place) => [keyOf(place), cells(place).find(({ stage }) => stage === 'diagnosed')!.members]));
};
/** Places at which two answers differ by so few that somebody is seen who came or left, or of which one knows and the other hides. */
const followed = (before: Answer, after: Answer): string[] =>
  [...before].flatMap(([key, one]) => {
    const other = after.get(key) ?? null;
    if (one === other) return [];
    return one === null || other === null || Math.abs(one - other) <= 10 ? [key] : [];
  });

test('nobody is followed: between two renewals at least eleven members moved, whoever they were', () => {
  let renewals = 0;
  for (let seed = 1; seed <= 6; seed++) {
    const { leaves, step } = walkOf(seed);
    let release = releaseOf(leaves());
    for (let steps = 0, since = 0; steps < 120; steps++) {
      since += step();
      if (!isDue(release, leaves())) continue;
      expect(since).toBeGreaterThanOrEqual(11);
      release = releaseOf(leaves(), release);
      [since, renewals] = [0, renewals + 1];
    }
  }
  expect(renewals).toBeGreaterThan(6);
});

test('planted: numbers that follow each fact show who moved, and what a cell hides from that moment on', () => {
  const { leaves, step } = walkOf(3);
  let found = 0;
  for (let steps = 0; steps < 20; steps++) {
    const before = answerOf(releaseOf(leaves()));
    step();
    found += followed(before, answerOf(releaseOf(leaves()))).length;
  }
  expect(found).toBeGreaterThan(20);
});

test('after each renewal small groups are hidden, and none follows from what is shown', () => {
  for (let seed = 1; seed <= 8; seed++) {
    const { leaves, step } = walkOf(seed);
    let release = releaseOf(leaves());
    for (let renewals = 0; renewals < 4; renewals++) {
      while (!isDue(release, leaves())) step();
      const next = releaseOf(leaves(), release);
      const base = next.leaves.map(({ place, members }) => [place, members] as const);
      for (const [key, count] of totalsOf(DIMENSIONS, base))
        if (count > 0 && count <= 10) expect([seed, key, next.hidden.has(key)]).toEqual([seed, key, true]);
      expect(attack(DIMENSIONS, LEAVES, base, next.hidden)).toEqual([]);
      release = next;
    }
  }
});

test('what was hidden beside a small group is not told again while hardly anybody moved there: it would tell what it was before', () => {
  const place = (clinic: string): Place => [clinic, '40-64', 'female'];
  const before = [leafOf(place('clinic a'), 5), leafOf(place('clinic b'), 30), leafOf(place('clinic d'), 40)];
  const first = releaseOf(before);
  const beside = keyOf([
    before.find(({ place: [clinic], members }) => members > 10 && first.hidden.has(keyOf([clinic!, ALL, ALL])))!.place[0]!,
    ALL,
    ALL,
  ]);
  // the small group grows large, so that nothing would have to be hidden any more
  const after = before.map((leaf) => (leaf.members === 5 ? leafOf(leaf.place, 16) : leaf));
  expect(isDue(first, after)).toBe(true);
  expect(
    hiddenPlaces(
      DIMENSIONS,
      after.map((leaf) => [leaf.place, leaf.members] as const),
    ).size,
  ).toBe(0);
  const second = releaseOf(after, first);
  expect(second.hidden.has(beside)).toBe(true);
  expect(second.hidden.has(keyOf(place('clinic a')))).toBe(true);
});

test('a group that is empty now is hidden still: none would say how many left', () => {
  const first = releaseOf([
    leafOf(['clinic a', '40-64', 'female'], 3),
    leafOf(['clinic b', '40-64', 'female'], 30),
    leafOf(['clinic d', '18-39', 'male'], 30),
  ]);
  const after = [leafOf(['clinic b', '40-64', 'female'], 30), leafOf(['clinic d', '18-39', 'male'], 50)];
  const second = releaseOf(after, first);
  expect(second.hidden.has(keyOf(['clinic a', '40-64', 'female']))).toBe(true);
  expect(
    attack(
      DIMENSIONS,
      LEAVES,
      second.leaves.map(({ place, members }) => [place, members] as const),
      second.hidden,
    ),
  ).toEqual([]);
});

test('many journeys of one member are one who moved', () => {
  const before = [leafOf(['clinic a', '40-64', 'female'], 20)];
  const release = releaseOf(before);
  expect(isDue(release, [{ ...before[0]!, journeys: 400 }])).toBe(false);
  expect(isDue(release, [{ ...before[0]!, members: 21, journeys: 400 }])).toBe(false);
  expect(isDue(release, [{ ...before[0]!, members: 31 }])).toBe(true);
});
