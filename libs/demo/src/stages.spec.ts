import { describe, expect, test } from '@jest/globals';
import type { Chart } from './chart/chart.ts';
import { Clock } from './kit/clock.ts';
import { districtOf } from './people/clinics.ts';
import { population } from './population.ts';

const { charts } = population(new Clock(new Date('2026-11-22T08:15:00Z')));
const journeys = charts.flatMap((chart) =>
  journeysOf(chart).map((journeyId) => ({ chart, stage: stageIn(chart, journeyId), district: districtOf(chart.person.clinic) })),
);
const count = (stage: string, district?: string) =>
  journeys.filter((one) => one.stage === stage && (!district || one.district === district)).length;

describe('journeys stand at every stage that the record can tell', () => {
  test.each(['finding-out', 'diagnosed', 'planned', 'in-treatment', 'on-target'])('%s: more than a handful', (stage) => {
    expect(count(stage)).toBeGreaterThanOrEqual(8);
  });

  test.each([
    ['resolved', 20],
    ['controlled', 3],
    ['died', 2],
    ['moved-elsewhere', 2],
    ['declined', 1],
  ])('closed, %s: at least %i', (outcome, least) => {
    expect(count(outcome)).toBeGreaterThanOrEqual(least);
  });

  test('some cells of the funnel by district are small enough to be hidden, and some are not', () => {
    const cells = ['finding-out', 'diagnosed', 'planned', 'in-treatment', 'on-target'].flatMap((stage) =>
      ['Carmel Coast', 'Upper Valley', 'Central Plain', 'Southern Gate'].map((district) => count(stage, district)),
    );
    expect(cells.some((cell) => cell > 0 && cell < 11)).toBe(true);
    expect(cells.some((cell) => cell >= 11)).toBe(true);
  });
});

function journeysOf({ diagnosis, treatment }: Chart): readonly string[] {
  const lists = [diagnosis.conditions, diagnosis.encounters, treatment.carePlans, treatment.medications];
  return [...new Set(lists.flatMap((list) => list.map(({ journeyId }) => journeyId)))];
}

/** Where the items of a journey leave it, told in short; what decides in earnest are the rules of the journey context. */
function stageIn({ diagnosis, treatment, person }: Chart, journeyId: string): string {
  const here = <T extends { journeyId: string }>(list: readonly T[]) => list.filter((item) => item.journeyId === journeyId);
  const conditions = here(diagnosis.conditions);
  const plans = here(treatment.carePlans).filter(({ status }) => status !== 'revoked');
  const goals = here(treatment.goals).filter(({ lifecycleStatus }) => !['proposed', 'rejected'].includes(lifecycleStatus));
  const isHeld = goals.length > 0 && goals.every(({ achievementStatus }) => ['achieved', 'sustaining'].includes(achievementStatus ?? ''));
  if (conditions.length && conditions.every(({ abatedAt }) => abatedAt)) return 'resolved';
  if (person.diedDaysAgo !== undefined) return 'died';
  if (plans.length && plans.every(({ status }) => status === 'completed') && isHeld) return 'controlled';
  if (person.lapsedDaysAgo !== undefined) return 'moved-elsewhere';
  if (here(treatment.carePlans).some(({ status }) => status === 'revoked')) return 'declined';
  const isTreated = here(treatment.medications).length > 0 || plans.some(({ status }) => status === 'active');
  if (isTreated) return isHeld ? 'on-target' : 'in-treatment';
  if (plans.length) return 'planned';
  return conditions.some(({ verificationStatus }) => verificationStatus === 'confirmed') ? 'diagnosed' : 'finding-out';
}
