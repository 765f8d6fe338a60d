import type { DiagnosisImport } from '@careway/contracts';
import { codeOf, conceptOf } from '../element/concept.ts';
import { common, type Mapping, startOf, wanted } from './reading.ts';

/** https://hl7.org/fhir/R4/allergyintolerance.html */
export const allergy: Mapping<DiagnosisImport['allergies'][number]> = (resource, reading) => {
  const { element } = resource;
  const code = wanted(resource, conceptOf(element.child('code')));
  const onset = element.date('onsetDateTime') ?? startOf(element.child('onsetPeriod'));
  const shared = common(resource, reading, onset ?? element.date('recordedDate'), 'lasting');
  if (!code || !shared) return undefined;
  return {
    ...shared,
    code,
    clinicalStatus: codeOf(element.child('clinicalStatus')) ?? 'active',
    verificationStatus: codeOf(element.child('verificationStatus')) ?? 'unconfirmed',
    criticality: element.word('criticality', 20) ?? null,
    type: element.word('type', 20) ?? null,
    categories: element.texts('category').filter((one) => one.length <= 20),
  };
};
