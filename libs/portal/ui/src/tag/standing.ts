import type { Shape, Tone } from './tag.ts';

/** Where a value stands against its goal. The shape and the colour follow from it everywhere, so they can never disagree. */
export type Standing = 'in-goal' | 'near' | 'far' | 'unmeasured';

export const STANDING_LOOK: Readonly<Record<Standing, { tone: Tone; shape: Shape }>> = {
  'in-goal': { tone: 'good', shape: 'circle' },
  near: { tone: 'watch', shape: 'tri' },
  far: { tone: 'bad', shape: 'dia' },
  unmeasured: { tone: 'none', shape: 'ring' },
};
