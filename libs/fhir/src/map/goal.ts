import { isUcum } from '@careway/clinical';
import type { TreatmentImport } from '@careway/contracts';
import type { Chart } from '../chart/chart.ts';
import type { Resource } from '../chart/resource.ts';
import { conceptOf, shortCodeOf } from '../element/concept.ts';
import { codingsOf, common, idsOf, type Mapping, needed, startOf } from './reading.ts';
import { targetOf } from './target.ts';

type Goal = TreatmentImport['goals'][number];

/** https://hl7.org/fhir/R4/goal.html; `planOf` knows the plan that lists the goal, from which it takes what it doesn't say itself. */
export const goal =
  (planOf: (resource: Resource) => Resource | undefined): Mapping<Goal> =>
  (resource, reading) => {
    const { element } = resource;
    const plan = planOf(resource);
    const description = needed(resource, 'description', conceptOf(element.child('description'))?.text);
    const lifecycleStatus = needed(resource, 'lifecycleStatus', element.text('lifecycleStatus'));
    const began = element.date('startDate') ?? element.date('statusDate') ?? startOf(plan?.element.child('period'));
    const shared = common(resource, reading, began ?? plan?.element.date('created'), 'plan');
    if (description === undefined || lifecycleStatus === undefined || !shared) return undefined;
    const aim = targetOf(element.children('target'), description);
    if (aim.unit !== null && !isUcum(aim.unit) && !element.has('target'))
      resource.verdict.warn(`${resource.path}.description`, `"${aim.unit}" is no UCUM unit: it is kept as it came`);
    const own = reading.journeys.conditionsOf(resource);
    const conditions = own.length || !plan ? own : reading.journeys.conditionsOf(plan);
    return {
      ...shared,
      journeyId: own.length || !plan ? shared.journeyId : reading.journeys.of(plan, reading.memberId),
      planId: plan?.id ?? null,
      description,
      lifecycleStatus,
      achievementStatus: shortCodeOf(element.child('achievementStatus'), 40) ?? null,
      ...aim,
      conditionIds: idsOf(conditions, 50),
      reasons: codingsOf(conditions),
    };
  };

/** Goal → the first plan that lists it: the goal itself does not say. */
export function plansByGoal(chart: Chart): ReadonlyMap<string, Resource> {
  const plans = new Map<string, Resource>();
  for (const plan of chart.of('CarePlan'))
    for (const one of plan.element.children('goal')) {
      const id = chart.findOwn(plan, one, 'Goal')?.id;
      if (id !== undefined && !plans.has(id)) plans.set(id, plan);
    }
  return plans;
}
