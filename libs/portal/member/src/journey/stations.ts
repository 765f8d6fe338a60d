import type { Stage } from '@careway/portal-ui/way';
import type { JourneyFieldsFragment, JourneyStage } from '../generated/graph.ts';

type Rail = Pick<JourneyFieldsFragment, 'stage' | 'steps'>;

/** Five stations, as a person sees the way; a plan that is being made is the beginning of the treatment. */
const STATIONS: readonly { key: string; stages: readonly JourneyStage[] }[] = [
  { key: 'asked', stages: ['ASKED'] },
  { key: 'finding-out', stages: ['FINDING_OUT'] },
  { key: 'diagnosed', stages: ['DIAGNOSED'] },
  { key: 'in-treatment', stages: ['PLANNED', 'IN_TREATMENT'] },
  { key: 'on-target', stages: ['ON_TARGET'] },
];

/** The station on which a journey stands; undefined when it is closed. */
export const stationOf = (stage: JourneyStage): string | undefined => STATIONS.find(({ stages }) => stages.includes(stage))?.key;

/** The rail of a journey: what lies behind and was never reached is skipped, not done. */
export function railOf({ stage, steps }: Rail, name: (key: string) => string, when: (at: string) => string): Stage[] {
  const here = STATIONS.findIndex(({ stages }) => stages.includes(stage));
  return STATIONS.map(({ key, stages }, n) => {
    const reached = steps.find((step) => stages.includes(step.stage));
    const behind = here === -1 || n < here;
    const state = n === here ? 'here' : !behind ? 'next' : reached ? 'done' : 'skipped';
    return { name: name(key), state, ...(reached && state !== 'next' && { when: when(reached.reachedAt) }) };
  });
}
