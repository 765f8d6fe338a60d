import type { DiagnosisImport } from '@careway/contracts';
import type { Resource } from '../chart/resource.ts';
import { codeOf, conceptOf, shortCodeOf } from '../element/concept.ts';
import type { Moment } from '../element/date.ts';
import type { Element } from '../element/element.ts';
import { shorten } from '../read/text.ts';
import { basedOnOf } from './based-on.ts';
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
    const range = element.first('referenceRange');
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
      interpretation: flagOf(element.first('interpretation')),
      rangeLow: range?.child('low')?.number('value') ?? null,
      rangeHigh: range?.child('high')?.number('value') ?? null,
      components: element.children('component').flatMap((one) => component(one)),
    };
  };

const LONGEST_FLAG = 20;

/** A flag is never dropped, or the range alone would say that all is well: words that are no code are shown as they came, as far as they fit. */
function flagOf(interpretation: Element | undefined): string | null {
  const told = codeOf(interpretation);
  if (!interpretation || told === undefined) return null;
  if (told.length > LONGEST_FLAG) interpretation.verdict.warn(interpretation.path, `was shortened to ${LONGEST_FLAG} characters`);
  return shorten(told, LONGEST_FLAG);
}

const observedAt = (element: Element): Moment | undefined =>
  element.date('effectiveDateTime') ?? element.date('effectiveInstant') ?? startOf(element.child('effectivePeriod'));

/** One part of a panel, such as the systolic pressure. A coded value is told in its words. */
function component(element: Element): Observation['components'] {
  const code = conceptOf(element.child('code'));
  if (!code) return element.verdict.refuse(`${element.path}.code`, 'is missing') ?? [];
  const { quantity, valueText, valueConcept } = valueOf(element);
  return [{ code, quantity, valueText: valueText ?? valueConcept?.text ?? null }];
}
