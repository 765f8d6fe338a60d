import type { Clock } from '../kit/clock.ts';
import { Chance } from '../kit/random.ts';
import { household, type Household, type Shape } from './household.ts';
import type { ClinicKey, Culture } from './person.ts';

/** Kinds of households, as they come round. */
const SHAPES: readonly Shape[] = [
  { adults: [34, 36], children: [0, 3, 6], elders: [] },
  { adults: [61, 64], children: [], elders: [] },
  { adults: [45, 44], children: [17, 14, 9], elders: [] },
  { adults: [27], children: [], elders: [] },
  { adults: [52, 55], children: [16], elders: [82] },
  { adults: [73, 75], children: [], elders: [] },
  { adults: [38], children: [11, 7], elders: [] },
  { adults: [88], children: [], elders: [] },
  { adults: [41, 43], children: [12, 10, 5, 1], elders: [] },
  { adults: [67], children: [], elders: [93] },
  { adults: [23, 25], children: [], elders: [] },
  { adults: [49, 50], children: [15, 13], elders: [76, 79] },
];

/** Which families live near which clinic, and how many households of each. */
const NEIGHBOURS: readonly (readonly [ClinicKey, Culture, number])[] = [
  ['neve-alon', 'hebrew', 7],
  ['neve-alon', 'arabic', 3],
  ['neve-alon', 'russian', 2],
  ['shaar-hayam', 'english', 4],
  ['shaar-hayam', 'french', 3],
  ['shaar-hayam', 'hebrew', 2],
  ['maale-oren', 'arabic', 8],
  ['maale-oren', 'hebrew', 2],
  ['hof-dekel', 'hebrew', 7],
  ['hof-dekel', 'russian', 3],
  ['hof-dekel', 'ethiopian', 3],
  ['ein-shaked', 'russian', 4],
  ['ein-shaked', 'ethiopian', 3],
  ['ein-shaked', 'hebrew', 2],
];

/** The households around the cast: the same for the same day on every machine. */
export function backgroundHouseholds(clock: Clock): readonly Household[] {
  let turn = 0;
  return NEIGHBOURS.flatMap(([clinic, culture, count]) =>
    Array.from({ length: count }, (_, n) => {
      const key = `${culture}-${clinic}-${n + 1}`;
      const shape = SHAPES[turn++ % SHAPES.length]!;
      return household({ key, culture, clinic, shape }, clock, new Chance('household', key));
    }),
  );
}
