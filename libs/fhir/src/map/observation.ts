import type { DiagnosisImport } from '@careway/contracts';
import type { Resource } from '../chart/resource.ts';
import { conceptOf, shortCodeOf } from '../element/concept.ts';
import type { Moment } from '../element/date.ts';
import type { Element } from '../element/element.ts';
import { basedOnOf } from './based-on.ts';
import { flagOf } from './flag.ts';
import { rangeOf, type Whose, whoseOf } from './range.ts';
import { common, encounterIdOf, instantOf, type Mapping, needed, startOf } from './reading.ts';
import { valueOf } from './value.ts';

type Observation = DiagnosisImport['observations'][number];

/** https://hl7.org/fhir/R4/observation.html; `reportOf` knows which report an observation stands in. */
export const observation =
  (reportOf: (resource: Resource) => string | null): Mapping<Observation> =>
  (resource, reading) => {
    const { element } = resource;
    const issued = element.date('issued');
    const code = needed(resource, 'code', conceptOf(element.child('code')));
    const status = needed(resource, 'status', element.text('status'));
    const shared = common(resource, reading, observedAt(element) ?? issued);
    if (!code || status === undefined || !shared) return undefined;
    const observed = observedAt(element) ?? issued;
    const whose = whoseOf(resource, reading, observed);
    return {
      ...shared,
      code,
      category: shortCodeOf(element.first('category'), 40) ?? 'other',
      status,
      encounterId: encounterIdOf(resource, reading),
      reportId: reportOf(resource),
      ...basedOnOf(resource),
      issuedAt: instantOf(issued),
      ...valueOf(element),
      interpretation: flagOf(element),
      ...rangeOf(element, whose),
      components: element.children('component').flatMap((one) => component(one, whose)),
    };
  };

const observedAt = (element: Element): Moment | undefined =>
  element.date('effectiveDateTime') ?? element.date('effectiveInstant') ?? startOf(element.child('effectivePeriod'));

/** One part of a panel, such as the systolic pressure. A coded value is told in its words. */
function component(element: Element, whose: Whose): Observation['components'] {
  const code = conceptOf(element.child('code'));
  if (!code) return element.verdict.refuse(`${element.path}.code`, 'is missing') ?? [];
  const { quantity, valueText, valueConcept } = valueOf(element);
  const interpretation = flagOf(element);
  const { rangeLow, rangeHigh } = rangeOf(element, whose);
  return [
    {
      ...{ code, quantity, valueText: valueText ?? valueConcept?.text ?? null },
      ...(interpretation !== null && { interpretation }),
      ...(rangeLow !== null && { rangeLow }),
      ...(rangeHigh !== null && { rangeHigh }),
    },
  ];
}
