import { SYSTEM } from '../../coding/systems.ts';
import type { Activity, Measure, Pathway, PathwayGoal, Performer, Threshold } from '../pathway.ts';
import { applies, context, codings, fhirpath, focus } from './condition.ts';
import type { FhirAction, FhirConcept, FhirGoal, PlanDefinition } from './types.ts';
import { days, quantity, said, translated } from './words.ts';

const PLAN_TYPE = 'http://terminology.hl7.org/CodeSystem/plan-definition-type';
const PARTICIPANT = { member: 'patient', clinician: 'practitioner', proxy: 'related-person' } as const satisfies Record<Performer, string>;

const loinc = (measure: Measure): FhirConcept => ({ coding: [{ system: SYSTEM.loinc, code: measure.loinc }] });

function detail({ unit, target }: NonNullable<PathwayGoal['measured']>) {
  return 'comparator' in target
    ? { detailQuantity: quantity(target.value, unit, target.comparator) }
    : { detailRange: { low: quantity(target.low, unit), high: quantity(target.high, unit) } };
}

function goal({ id, text, measured, dueInDays }: PathwayGoal, addresses: FhirConcept): FhirGoal {
  const value = measured ? { measure: loinc(measured), ...detail(measured) } : {};
  return { id, description: said(text), addresses: [addresses], target: [{ ...value, due: days(dueInDays) }] };
}

function activity({ id, who, code, title, timing, goals, unless = [] }: Activity): FhirAction {
  const { startDay, withinDays, repeat } = timing;
  return {
    id,
    title: title.en,
    _title: translated(title),
    code: [{ coding: [code] }],
    ...(goals?.length ? { goalId: goals } : {}),
    ...(unless.length ? { condition: unless.map((one) => applies('Not for whom this holds', `${fhirpath(one)}.not()`)) } : {}),
    relatedAction: [{ actionId: 'plan', relationship: 'after-start', offsetDuration: days(startDay) }],
    timingTiming: { repeat: repeat ?? { boundsDuration: days(withinDays), count: 1, frequency: 1, period: withinDays, periodUnit: 'd' } },
    participant: [{ type: PARTICIPANT[who] }],
  };
}

/** In FHIRPath on the Observations of the last days: `%observations`, provided by whoever applies the plan, the oldest first. */
function crosses({ of, comparator, value, count }: Threshold): string {
  if (of === 'value') return `%observations.where(value.value ${comparator} ${value}).count() >= ${count}`;
  const [last, earlier] = ['%observations.last().value.value', 'value.value'];
  const moved = of.startsWith('rise') ? `${last} - ${earlier}` : `${earlier} - ${last}`;
  const asked = of.endsWith('percent') ? `(${moved}) / ${earlier} * 100` : `(${moved})`;
  return `%observations.where(${asked} ${comparator} ${value}).exists()`;
}

function threshold(one: Threshold): FhirAction {
  const data = [
    { type: 'Observation' as const, codeFilter: [{ path: 'code' as const, code: [{ system: SYSTEM.loinc, code: one.loinc }] }] },
  ];
  return {
    id: one.id,
    title: one.task.en,
    _title: translated(one.task),
    description: one.tell.en,
    _description: translated(one.tell),
    priority: one.urgency,
    trigger: [{ type: 'data-changed', data, condition: { language: 'text/fhirpath', expression: crosses(one) } }],
    participant: [{ type: 'practitioner' }],
  };
}

/** `type-2-diabetes` as a name that a machine takes: `Type2Diabetes`. */
const nameOf = (id: string) =>
  id
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

/**
 * A pathway as FHIR R4 PlanDefinition: one action `plan`, which says for whom it is, with an action an activity, one a threshold and the
 * reading matter as documentation. Goals that are not for everybody stand there for all: R4 knows no condition on a goal.
 */
export function toPlanDefinition(pathway: Pathway, base = 'https://careway.example/fhir'): PlanDefinition {
  const { id, version, title, summary, eligibility, conditions } = pathway;
  const addresses: FhirConcept = { coding: codings(conditions), ...said(title) };
  const { include, exclude } = eligibility;
  return {
    resourceType: 'PlanDefinition',
    id: `${id}-${version}`,
    url: `${base}/PlanDefinition/${id}`,
    version: String(version),
    name: nameOf(id),
    title: title.en,
    _title: translated(title),
    type: { coding: [{ system: PLAN_TYPE, code: 'clinical-protocol' }] },
    status: 'active',
    experimental: false,
    date: pathway.date,
    description: summary.en,
    _description: translated(summary),
    useContext: [focus(conditions, said(title)), ...include.flatMap(context)],
    relatedArtifact: pathway.sources.map(({ title: display, url }) => ({ type: 'citation', display, url })),
    goal: pathway.goals.map((one) => goal(one, addresses)),
    action: [
      {
        id: 'plan',
        title: title.en,
        _title: translated(title),
        documentation: pathway.education.map((topic) => ({ type: 'documentation', display: topic.title.en })),
        condition: [
          ...include.map((one) => applies('Holds for whom it is', fhirpath(one))),
          ...exclude.map(({ when, because }) => applies(because.en, `${fhirpath(when)}.not()`)),
        ],
        action: [...pathway.activities.map(activity), ...pathway.thresholds.map(threshold)],
      },
    ],
  };
}
