import type { Stage } from '@careway/portal-ui/way';
import type { ClinicJourneysQuery } from '../generated/graph.ts';

export type Journey = NonNullable<ClinicJourneysQuery['member']>['journeys'][number];

const STATIONS = ['ASKED', 'FINDING_OUT', 'DIAGNOSED', 'IN_TREATMENT', 'ON_TARGET'] as const;

/** The stations of a journey. A plan that waits to begin still stands at the diagnosis. `when` is an ISO instant, to be worded. */
export function stationsOf(journey: Journey): readonly (Omit<Stage, 'name'> & { station: (typeof STATIONS)[number] })[] {
  const at = journey.stage === 'PLANNED' ? 'DIAGNOSED' : journey.stage;
  const here = STATIONS.findIndex((station) => station === at);
  return STATIONS.map((station, i) => {
    const when = journey.steps.find(({ stage }) => stage === station)?.reachedAt;
    const before = journey.stage === 'CLOSED' || i < here;
    const state = i === here ? 'here' : before ? (when ? 'done' : 'skipped') : 'next';
    return { station, state, ...(when && { when }) };
  });
}
