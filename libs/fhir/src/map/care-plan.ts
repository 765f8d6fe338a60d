import { type TreatmentImport, uuidv5 } from '@careway/contracts';
import type { Resource } from '../chart/resource.ts';
import { type Concept, conceptOf, inWords } from '../element/concept.ts';
import type { Element } from '../element/element.ts';
import { codingsOf, common, encounterIdOf, endOf, idsOf, type Mapping, needed, type Reading, startOf, wanted } from './reading.ts';

type CarePlan = TreatmentImport['carePlans'][number];
/** What an activity may refer to, of which the code says what is to be done. */
const ORDERS = ['ServiceRequest', 'Task'] as const;
/** Request and task states as those of an activity; https://hl7.org/fhir/R4/valueset-request-status.html */
const DONE: Readonly<Record<string, string>> = {
  active: 'not-started',
  completed: 'completed',
  revoked: 'cancelled',
  'on-hold': 'on-hold',
};
const orderStatus = (order: Element | undefined): string => DONE[order?.text('status') ?? ''] ?? 'unknown';

/** https://hl7.org/fhir/R4/careplan.html */
export const carePlan: Mapping<CarePlan> = (resource, reading) => {
  const { element } = resource;
  const period = element.child('period');
  const status = needed(resource, 'status', element.text('status'));
  const category = wanted(resource, whatFor(element), 'it does not say what it is about');
  const shared = common(resource, reading, startOf(period) ?? element.date('created'), 'plan');
  if (status === undefined || !category || !shared) return undefined;
  const conditions = reading.journeys.conditionsOf(resource);
  return {
    ...shared,
    category,
    status,
    endsAt: endOf(period),
    encounterId: encounterIdOf(resource, reading),
    conditionIds: idsOf(conditions, 50),
    reasons: codingsOf(conditions),
    activities: activitiesOf(resource, reading),
  };
};

/** The last category: profiles put a general one ("assess-plan") before what the plan is about. */
function whatFor(element: Element): Concept | undefined {
  const words = element.text('title') ?? element.text('description');
  const category = element
    .children('category')
    .map((one) => conceptOf(one))
    .findLast((one) => one !== undefined);
  return category ?? (words === undefined ? undefined : inWords(words));
}

/** Activities become tasks: by what they say, else by what the order says that they refer to. */
function activitiesOf({ element, id, verdict }: Resource, { chart }: Reading): CarePlan['activities'] {
  const seen = new Map<string, number>();
  return element.children('activity').flatMap((activity) => {
    const detail = activity.child('detail');
    const words = detail?.text('description');
    const order = detail ? undefined : chart.find(activity.child('reference'), ...ORDERS)?.element;
    const code = conceptOf((detail ?? order)?.child('code')) ?? (words === undefined ? undefined : inWords(words));
    if (!code) return verdict.warn(activity.path, 'an activity that says nothing to do was left out') ?? [];
    // Activities have no id of their own: the code and which one of its kind it is, so that their order may change.
    const key = `${code.codings[0]!.system}|${code.codings[0]!.code}|${code.text}`;
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return [{ id: uuidv5(id, 'activity', key, String(count)), code, status: detail?.text('status') ?? orderStatus(order) }];
  });
}
