import type { Zone } from '@careway/portal-ui/data';
import type { Standing } from '@careway/portal-ui/tag';
import type { MemberInstrumentFragment } from '../generated/graph.ts';

type Scored = Pick<MemberInstrumentFragment, 'lowest' | 'highest' | 'bands'>;

/** The stretches of a score's line: its bands, from the lowest score to the highest. */
export const zonesOf = ({ bands, highest }: Scored): readonly Zone[] =>
  bands.map(({ standing, name }, n) => ({ kind: ZONES[standing], to: bands[n + 1]?.from ?? highest, name }));
const ZONES = { GOAL: 'goal', NEAR: 'near', FAR: 'far' } as const;

/** Colour and shape of a band; its name beside it says the same. */
export const standingOf = (standing: keyof typeof ZONES): Standing => STANDINGS[standing];
const STANDINGS = { GOAL: 'in-goal', NEAR: 'near', FAR: 'far' } as const satisfies Record<string, Standing>;
