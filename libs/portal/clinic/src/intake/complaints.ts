import type { ClinicIntakesQuery, ClinicJourneysQuery } from '../generated/graph.ts';

type Intake = Pick<NonNullable<ClinicIntakesQuery['member']>['intakes'][number], 'journeyId' | 'title'>;
type Journey = NonNullable<ClinicJourneysQuery['member']>['journeys'][number];

/** What a patient complained of, by the journey that it began. */
export interface Complaint {
  readonly journeyId: string;
  readonly title: string;
}

/**
 * The complaints for which nothing is diagnosed yet, in the order of the intakes: what a test can look into, and a diagnosis answer, so that
 * both stand on the journey that the complaint began. `kept` is one that was chosen already and stays to be chosen.
 */
export function complaintsOf(intakes: readonly Intake[], journeys: readonly Journey[], kept?: string): readonly Complaint[] {
  const open = new Set(journeys.filter(({ stage, concern }) => stage !== 'CLOSED' && !concern.condition).map(({ id }) => id));
  const found = intakes.filter(({ journeyId }) => open.has(journeyId) || journeyId === kept);
  const isFirst = ({ journeyId }: Intake, n: number): boolean => found.findIndex((one) => one.journeyId === journeyId) === n;
  return found.filter(isFirst).map(({ journeyId, title }) => ({ journeyId, title }));
}
