import type { DiagnosisImport } from '@careway/contracts';
import { codeOf, conceptOf } from '../element/concept.ts';
import { common, encounterIdOf, instantOf, type Mapping, startOf, wanted } from './reading.ts';

/** https://hl7.org/fhir/R4/condition.html */
export const condition: Mapping<DiagnosisImport['conditions'][number]> = (resource, reading) => {
  const { element } = resource;
  const recorded = element.date('recordedDate');
  const abated = element.date('abatementDateTime') ?? startOf(element.child('abatementPeriod'));
  const code = wanted(resource, conceptOf(element.child('code')));
  const shared = common(resource, reading, element.date('onsetDateTime') ?? startOf(element.child('onsetPeriod')) ?? recorded, 'lasting');
  if (!code || !shared) return undefined;
  return {
    ...shared,
    code,
    // R4 lets both be absent: what was said to be over is over, and what a source records it stands behind.
    clinicalStatus: codeOf(element.child('clinicalStatus')) ?? (abated ? 'resolved' : 'active'),
    verificationStatus: codeOf(element.child('verificationStatus')) ?? 'confirmed',
    encounterId: encounterIdOf(resource, reading),
    recordedAt: instantOf(recorded),
    abatedAt: instantOf(abated),
  };
};
