import { chainOf, type Dimension, keyOf, type Place, product, totalsOf } from '../src/funnel/suppression.rules.ts';

/** Arithmetic modulo a prime whose products fit a double exactly. */
const PRIME = 1_000_003;
const mod = (n: number): number => ((n % PRIME) + PRIME) % PRIME;
function inverse(n: number): number {
  let [result, base, power] = [1, mod(n), PRIME - 2];
  for (; power; power = Math.floor(power / 2)) {
    if (power % 2) result = (result * base) % PRIME;
    base = (base * base) % PRIME;
  }
  return result;
}

/** Rows in echelon form: what an attacker can combine. */
class Span {
  private readonly rows = new Map<number, number[]>();
  /** What remains of a row when everything known is taken from it: nothing, if it can be computed. */
  private reduce(row: readonly number[]): number[] {
    const rest = [...row];
    for (let column = 0; column < rest.length; column++) {
      const known = rest[column] ? this.rows.get(column) : undefined;
      if (!known) continue;
      const factor = rest[column]!;
      for (let n = column; n < rest.length; n++) rest[n] = mod(rest[n]! - factor * known[n]!);
    }
    return rest;
  }
  add(row: readonly number[]): void {
    const rest = this.reduce(row);
    const pivot = rest.findIndex((n) => n !== 0);
    if (pivot < 0) return;
    const scale = inverse(rest[pivot]!);
    this.rows.set(
      pivot,
      rest.map((n) => mod(n * scale)),
    );
  }
  holds(row: readonly number[]): boolean {
    return this.reduce(row).every((n) => n === 0);
  }
}

/**
 * Tries to compute every hidden count of people by any combination of shown ones. A shown zero tells that all beneath it are zero.
 * Answers the places that it could compute and that are not empty.
 */
export function attack(
  dimensions: readonly Dimension[],
  leaves: readonly Place[],
  base: readonly (readonly [Place, number])[],
  hidden: ReadonlySet<string>,
): string[] {
  const totals = totalsOf(dimensions, base);
  const places = product(dimensions.map((dimension) => [...dimension.keys()]));
  const isUnder = (leaf: Place, place: Place) => leaf.every((node, d) => chainOf(dimensions[d]!, node).includes(place[d]!));
  const indicator = (place: Place) => leaves.map((leaf) => (isUnder(leaf, place) ? 1 : 0));
  const span = new Span();
  for (const place of places) {
    if (hidden.has(keyOf(place))) continue;
    const row = indicator(place);
    if (totals.get(keyOf(place))) span.add(row);
    else for (const [n, one] of row.entries()) if (one) span.add(leaves.map((_, m) => (m === n ? 1 : 0)));
  }
  return places
    .filter((place) => hidden.has(keyOf(place)) && (totals.get(keyOf(place)) ?? 0) > 0 && span.holds(indicator(place)))
    .map(keyOf);
}
