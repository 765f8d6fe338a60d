import type { JourneyStage } from '../generated/graph.ts';

/** The way of a journey in order; `CLOSED` ends it and stands beside the way. */
export const WAY = ['ASKED', 'FINDING_OUT', 'DIAGNOSED', 'PLANNED', 'IN_TREATMENT', 'ON_TARGET'] as const satisfies readonly JourneyStage[];
export const STAGES = [...WAY, 'CLOSED'] as const satisfies readonly JourneyStage[];

/** `IN_TREATMENT` as the address bar and the keys of words write it: `in-treatment`. */
export const slugOf = (stage: JourneyStage): string => stage.toLowerCase().replaceAll('_', '-');
