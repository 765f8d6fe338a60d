import type { DiagnosisImport } from '@careway/contracts';
import { conceptOfCondition } from '../chart/journeys.ts';
import { conceptOf } from '../element/concept.ts';
import { common, encounterIdOf, endOf, type Mapping, needed, startOf, wanted } from './reading.ts';

/** https://hl7.org/fhir/R4/procedure.html */
export const procedure: Mapping<DiagnosisImport['procedures'][number]> = (resource, reading) => {
  const { element } = resource;
  const period = element.child('performedPeriod');
  const code = wanted(resource, conceptOf(element.child('code')));
  const status = needed(resource, 'status', element.text('status'));
  const shared = common(resource, reading, element.date('performedDateTime') ?? startOf(period));
  if (!code || status === undefined || !shared) return undefined;
  const named = reading.journeys.conditionsOf(resource)[0];
  const reason = conceptOf(element.first('reasonCode')) ?? (named ? conceptOfCondition(named) : undefined) ?? null;
  return { ...shared, code, status, encounterId: encounterIdOf(resource, reading), endsAt: endOf(period), reason };
};
