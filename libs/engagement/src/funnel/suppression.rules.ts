/** One direction in which a table is split and summed up: each node's parent, null at the root. Leaves are nodes without children. */
export type Dimension = ReadonlyMap<string, string | null>;
/** One node of each dimension. */
export type Place = readonly string[];

/** Groups of fewer people could be recognised. */
export const SMALLEST_SHOWN = 11;

export const keyOf = (place: Place): string => place.join('\u001f');

/** A node and all above it, the root last. */
export function chainOf(dimension: Dimension, node: string): string[] {
  const chain = [];
  for (let at: string | null | undefined = node; at !== null && at !== undefined; at = dimension.get(at)) chain.push(at);
  return chain;
}

/** Every combination of one of each. */
export const product = (choices: readonly (readonly string[])[]): string[][] =>
  choices.reduce<string[][]>((all, own) => all.flatMap((done) => own.map((one) => [...done, one])), [[]]);

/** Sums of a table at every place, margins and total included. `base` counts people at places of leaves. */
export function totalsOf(dimensions: readonly Dimension[], base: readonly (readonly [Place, number])[]): Map<string, number> {
  const totals = new Map<string, number>();
  for (const [place, count] of base)
    for (const above of product(place.map((node, d) => chainOf(dimensions[d]!, node)))) {
      const key = keyOf(above);
      totals.set(key, (totals.get(key) ?? 0) + count);
    }
  return totals;
}

const isSmall = (count: number): boolean => count > 0 && count < SMALLEST_SHOWN;

/** One way in which the table could be otherwise, while every number outside of `touched` stays what it is. */
interface Doubt {
  readonly touched: readonly string[];
  readonly cost: number;
}

/**
 * The places of a table whose counts must be hidden, over all its margins at once, so that every filter hides the same.
 *
 * Each hidden place lies in a *doubt*: another table of whole, non-negative counts that agrees in every shown number and differs in
 * this one. In each dimension the doubt either moves one person between two leaves, which leaves all nodes above both unchanged, or
 * adds one to a leaf and all above it. What a doubt touches is hidden, and is thereby in doubt itself; so no arithmetic over shown
 * numbers can give a hidden one.
 */
export function hiddenPlaces(dimensions: readonly Dimension[], base: readonly (readonly [Place, number])[]): Set<string> {
  const totals = totalsOf(dimensions, base);
  const counts = new Map(base.map(([place, count]) => [keyOf(place), count]));
  const hidden = new Set([...totals].filter(([, count]) => isSmall(count)).map(([key]) => key));
  const inDoubt = new Set<string>();
  const leaves = dimensions.map((dimension) => {
    const parents = new Set(dimension.values());
    return [...dimension.keys()].filter((node) => !parents.has(node));
  });
  // The finest first: their doubts often cover the margins above them.
  const small = [...hidden].map((key) => key.split('\u001f'));
  const depth = (place: Place) => place.reduce((sum, node, d) => sum + chainOf(dimensions[d]!, node).length, 0);
  for (const place of small.sort((a, b) => depth(b) - depth(a))) {
    if (inDoubt.has(keyOf(place))) continue;
    const doubt = cheapestDoubt(place);
    for (const key of doubt.touched) {
      hidden.add(key);
      inDoubt.add(key);
    }
  }
  return hidden;

  function cheapestDoubt(place: Place): Doubt {
    const under = base.filter(([leaf, count]) => count > 0 && leaf.every((node, d) => chainOf(dimensions[d]!, node).includes(place[d]!)));
    let best: Doubt | undefined;
    for (const [from] of under.sort((a, b) => a[1] - b[1]).slice(0, MOST_STARTS)) {
      for (const to of product(place.map((node, d) => partners(d, node, from[d]!)))) {
        const doubt = doubtOf(from, to);
        if (doubt && (!best || doubt.cost < best.cost)) best = doubt;
        if (best?.cost === 0) return best;
      }
    }
    // Unreachable: a small place has a leaf with people, and adding one to that leaf alone is always possible.
    if (!best) throw new Error('A small place without people.');
    return best;
  }

  /** Leaves that could take the other part of a move; `from` itself stands for "no move in this dimension". */
  function partners(d: number, node: string, from: string): string[] {
    const dimension = dimensions[d]!;
    const parent = dimension.get(node);
    if (parent === null || parent === undefined) return [from];
    const others = leaves[d]!.filter((leaf) => !chainOf(dimension, leaf).includes(node));
    const siblings = others.filter((leaf) => chainOf(dimension, leaf).includes(parent));
    return [...siblings.slice(0, MOST_PARTNERS), ...others.filter((leaf) => !siblings.includes(leaf)).slice(0, 2), from];
  }

  function doubtOf(from: Place, to: Place): Doubt | undefined {
    const corners = product(from.map((node, d) => [...new Set([node, to[d]!])]));
    const isPossible = [0, 1].some((side) =>
      corners.every((corner) => {
        const moved = corner.filter((node, d) => node !== from[d]).length;
        return moved % 2 !== side || (counts.get(keyOf(corner)) ?? 0) > 0;
      }),
    );
    if (!isPossible) return undefined;
    const touched = product(from.map((node, d) => changed(dimensions[d]!, node, to[d]!))).map(keyOf);
    const cost = touched.reduce((sum, key) => sum + (hidden.has(key) ? 0 : 1 + (totals.get(key) ?? 0)), 0);
    return { touched, cost };
  }
}

/** Bounds of the search, not of the safety: a worse doubt hides more, never less. */
const MOST_STARTS = 3;
const MOST_PARTNERS = 8;

/** The nodes whose sums change: above one of two leaves but not above both. */
function changed(dimension: Dimension, from: string, to: string): string[] {
  const [one, other] = [chainOf(dimension, from), chainOf(dimension, to)];
  return from === to ? one : [...one.filter((node) => !other.includes(node)), ...other.filter((node) => !one.includes(node))];
}
