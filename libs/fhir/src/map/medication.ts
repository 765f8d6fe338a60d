import { dayIn, type TreatmentImport } from '@careway/contracts';
import type { Chart } from '../chart/chart.ts';
import type { Resource } from '../chart/resource.ts';
import { type Concept, conceptOf, inWords } from '../element/concept.ts';
import type { Moment } from '../element/date.ts';
import { dosageInWords } from './dosage.ts';
import { codingsOf, common, encounterIdOf, idsOf, instantOf, type Mapping, needed } from './reading.ts';

/** https://hl7.org/fhir/R4/medicationrequest.html */
export const medication: Mapping<TreatmentImport['medications'][number]> = (resource, reading) => {
  const { element } = resource;
  const authored = element.date('authoredOn');
  const status = needed(resource, 'status', element.text('status'));
  const intent = needed(resource, 'intent', element.text('intent'));
  const code = medicine(resource, reading.chart);
  const shared = common(resource, reading, authored);
  if (status === undefined || intent === undefined || !code || !shared) return undefined;
  const dispense = element.child('dispenseRequest');
  const reasons = reading.journeys.conditionsOf(resource);
  return {
    ...shared,
    code,
    status,
    intent,
    encounterId: encounterIdOf(resource, reading),
    requesterId: reading.chart.find(element.child('requester'), 'Practitioner')?.id ?? null,
    reasonIds: idsOf(reasons, 20),
    reasons: codingsOf(reasons),
    dosage: dosageInWords(element.children('dosageInstruction')),
    authoredAt: instantOf(authored),
    repeatsAllowed: repeatsOf(dispense?.number('numberOfRepeatsAllowed')),
    validUntil: dayOf(dispense?.child('validityPeriod')?.end('end')),
  };
};

/** A number that no prescription has says nothing. */
const repeatsOf = (allowed: number | undefined): number | null =>
  allowed !== undefined && Number.isInteger(allowed) && allowed >= 0 && allowed <= 1_000 ? allowed : null;

function dayOf(end: Moment | undefined): string | null {
  const at = instantOf(end);
  return at && dayIn(new Date(at));
}

/** The medicine itself may be a code, a resource inside the order, or one beside it. */
function medicine(resource: Resource, chart: Chart): Concept | undefined {
  const own = conceptOf(resource.element.child('medicationCodeableConcept'));
  if (own) return own;
  const reference = resource.element.child('medicationReference');
  if (!reference) return needed(resource, 'medicationCodeableConcept', undefined);
  const found = chart.contained(resource, reference, 'Medication') ?? chart.find(reference, 'Medication')?.element;
  const words = reference.text('display');
  return (
    conceptOf(found?.child('code')) ?? (words === undefined ? resource.verdict.leaveOut('its medicine is not in the file') : inWords(words))
  );
}
