import { type Stage, STAGES } from '@careway/contracts';
import { dimensionsOf, type Leaf } from './leaves.ts';
import type { Release } from './release.rules.ts';
import { type Dimension, keyOf, type Place, totalsOf } from './suppression.rules.ts';

export interface Cell {
  readonly stage: Stage;
  readonly journeys: number | null;
  readonly members: number | null;
  readonly hidden: boolean;
}

/** The whole funnel with everything hidden that must be, whatever the filter, so that filters agree. */
export interface Cube {
  /** Every place that has people at some stage. */
  readonly places: Dimension;
  cells(place: Place): Cell[];
}

/** Every number of it comes out of what was released: see {@link Release}. */
export function cubeOf(releases: ReadonlyMap<Stage, Release>): Cube {
  const places = new Map<string, string | null>();
  const stages = STAGES.map((stage) => {
    const { leaves, hidden } = releases.get(stage) ?? { leaves: [], hidden: new Set<string>() };
    const dimensions = dimensionsOf(leaves);
    for (const [node, parent] of dimensions[0]!) places.set(node, parent);
    return { stage, hidden, members: sums(dimensions, leaves, 'members'), journeys: sums(dimensions, leaves, 'journeys') };
  });
  return {
    places,
    cells: (place) =>
      stages.map(({ stage, hidden, members, journeys }) => {
        const key = keyOf(place);
        // The unit of privacy is the member: where few members stand, their journeys are hidden with them.
        return hidden.has(key)
          ? { stage, journeys: null, members: null, hidden: true }
          : { stage, journeys: journeys.get(key) ?? 0, members: members.get(key) ?? 0, hidden: false };
      }),
  };
}

const sums = (dimensions: readonly Dimension[], leaves: readonly Leaf[], unit: 'members' | 'journeys'): Map<string, number> =>
  totalsOf(
    dimensions,
    leaves.map((leaf) => [leaf.place, leaf[unit]]),
  );
