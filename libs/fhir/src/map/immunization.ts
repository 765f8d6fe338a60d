import type { DiagnosisImport } from '@careway/contracts';
import { conceptOf } from '../element/concept.ts';
import { common, encounterIdOf, type Mapping, needed } from './reading.ts';

/** https://hl7.org/fhir/R4/immunization.html */
export const immunization: Mapping<DiagnosisImport['immunizations'][number]> = (resource, reading) => {
  const { element } = resource;
  const code = needed(resource, 'vaccineCode', conceptOf(element.child('vaccineCode')));
  const status = needed(resource, 'status', element.text('status'));
  const shared = common(resource, reading, element.date('occurrenceDateTime') ?? element.date('recorded'));
  if (!code || status === undefined || !shared) return undefined;
  return { ...shared, code, status, encounterId: encounterIdOf(resource, reading) };
};
