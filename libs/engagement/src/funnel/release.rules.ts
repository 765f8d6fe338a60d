import { dimensionsOf, type Leaf, leafKey, ALL } from './leaves.ts';
import { hiddenPlaces, keyOf, product, SMALLEST_SHOWN } from './suppression.rules.ts';

/**
 * What administrators were told of one stage last. Groups are renewed together, once at least as many members have moved as the smallest
 * group that may be told: two answers before and after what happens to one member are the same, so their difference tells nothing.
 */
export interface Release {
  readonly leaves: readonly Leaf[];
  /** Keys of places whose counts are not told. */
  readonly hidden: ReadonlySet<string>;
}

/** Members who came to a place and who left it, as far as sums show: those who took another's place are not seen. */
interface Moves {
  came: number;
  left: number;
  /** Leaves with as many members as before, and other journeys. */
  changed: number;
}
const nobody = (): Moves => ({ came: 0, left: 0, changed: 0 });
/** So many different members moved at least: one who changes from one group to another both came and left. */
const least = ({ came, left, changed }: Moves): number => Math.max(came, left, changed);

const placesAbove = ({ district, place: [clinic, age, sex] }: Leaf): string[] =>
  product([
    [clinic!, district, ALL],
    [age!, ALL],
    [sex!, ALL],
  ]).map(keyOf);

/** How many members moved at least, at every place where any did. */
function movesBetween(before: readonly Leaf[], after: readonly Leaf[]): Map<string, Moves> {
  const moves = new Map<string, Moves>();
  const now = new Map(after.map((leaf) => [leafKey(leaf), leaf]));
  const then = new Map(before.map((leaf) => [leafKey(leaf), leaf]));
  for (const [key, leaf] of new Map([...then, ...now])) {
    const members = (now.get(key)?.members ?? 0) - (then.get(key)?.members ?? 0);
    const journeys = (now.get(key)?.journeys ?? 0) - (then.get(key)?.journeys ?? 0);
    if (members === 0 && journeys === 0) continue;
    for (const place of placesAbove(leaf)) {
      const sum = moves.get(place) ?? nobody();
      if (members > 0) sum.came += members;
      else if (members < 0) sum.left -= members;
      else sum.changed += 1;
      moves.set(place, sum);
    }
  }
  return moves;
}

const EVERYBODY = keyOf([ALL, ALL, ALL]);

/** Whether enough members moved since the last release of a stage. */
export function isDue(before: Release | undefined, leaves: readonly Leaf[]): boolean {
  if (!before) return true;
  return least(movesBetween(before.leaves, leaves).get(EVERYBODY) ?? nobody()) >= SMALLEST_SHOWN;
}

/**
 * The next release of a stage. What was hidden stays hidden until enough members have moved there: a number that is told again tells what it
 * was before, and so what was hidden beside it.
 */
export function releaseOf(leaves: readonly Leaf[], before?: Release): Release {
  const moves = movesBetween(before?.leaves ?? [], leaves);
  const kept = new Set([...(before?.hidden ?? [])].filter((key) => least(moves.get(key) ?? nobody()) < SMALLEST_SHOWN));
  const all = [...leaves, ...emptied(leaves, before?.leaves ?? [], kept)];
  const base = all.map(({ place, members }) => [place, members] as const);
  return { leaves: all, hidden: hiddenPlaces(dimensionsOf(all), base, kept) };
}

/** Leaves in which nobody is any more, where that must not be seen. A clinic that now lies in another district is not in its old one. */
function emptied(leaves: readonly Leaf[], before: readonly Leaf[], kept: ReadonlySet<string>): Leaf[] {
  const now = new Set(leaves.map(leafKey));
  const districtOf = new Map(leaves.map(({ district, place }) => [place[0], district]));
  const nodes = new Set([...kept].map((key) => key.split('\u001f')[0]));
  return before
    .filter((leaf) => !now.has(leafKey(leaf)) && (districtOf.get(leaf.place[0]) ?? leaf.district) === leaf.district)
    .filter(({ district, place }) => nodes.has(place[0]) || nodes.has(district))
    .map((leaf) => ({ ...leaf, members: 0, journeys: 0 }));
}
