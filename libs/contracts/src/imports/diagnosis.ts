import { z } from 'zod';
import { coding, instant, uuid } from '../codes.ts';
import { concept, endsAt, importedItem, reference, text } from './common.ts';

const status = z.string().min(1).max(40);
const quantity = z.strictObject({ value: z.number(), unit: z.string().max(60), code: z.string().max(60).nullable() });

export const importedEncounter = importedItem.extend({
  class: z.string().max(20),
  type: concept.nullable(),
  reason: concept.nullable(),
  status,
  endsAt,
  practitionerId: reference,
  clinicId: reference,
});
/** FHIR Observation. A panel in one resource (blood pressure) keeps its parts as components. */
export const importedObservation = importedItem.extend({
  code: concept,
  category: z.string().max(40),
  status,
  encounterId: reference,
  reportId: reference,
  /** FHIR basedOn: the order that it answers. */
  basedOn: uuid.optional(),
  issuedAt: instant.nullable(),
  quantity: quantity.nullable(),
  valueText: text.nullable(),
  valueConcept: concept.nullable(),
  interpretation: z.string().max(20).nullable(),
  rangeLow: z.number().nullable(),
  rangeHigh: z.number().nullable(),
  components: z
    .array(
      z.strictObject({
        ...{ code: concept, quantity: quantity.nullable(), valueText: text.nullable() },
        /** What the source said of this part; absent where it said nothing. */
        interpretation: z.string().max(20).optional(),
        rangeLow: z.number().optional(),
        rangeHigh: z.number().optional(),
      }),
    )
    .max(50),
});
export const importedReport = importedItem.extend({
  code: concept,
  status,
  encounterId: reference,
  issuedAt: instant.nullable(),
  basedOn: uuid.optional(),
  resultIds: z.array(uuid).max(500),
});
export const importedCondition = importedItem.extend({
  code: concept,
  clinicalStatus: status,
  verificationStatus: status,
  encounterId: reference,
  recordedAt: instant.nullable(),
  abatedAt: instant.nullable(),
});
export const importedProcedure = importedItem.extend({ code: concept, status, encounterId: reference, endsAt, reason: concept.nullable() });
export const importedImmunization = importedItem.extend({ code: concept, status, encounterId: reference });
export const importedAllergy = importedItem.extend({
  code: concept,
  clinicalStatus: status,
  verificationStatus: status,
  criticality: z.string().max(20).nullable(),
  type: z.string().max(20).nullable(),
  categories: z.array(z.string().max(20)).max(8),
});
export const importedImaging = importedItem.extend({
  encounterId: reference,
  status,
  modality: coding.nullable(),
  modalityText: text,
  series: z.number().int().nonnegative().max(100_000),
  instances: z.number().int().nonnegative().max(10_000_000),
  bodySite: text.nullable(),
});

/** `importDiagnosis(memberId, source, items)`: one member's facts, in any number of calls. */
export const diagnosisImport = z.strictObject({
  encounters: z.array(importedEncounter).max(20_000),
  observations: z.array(importedObservation).max(50_000),
  reports: z.array(importedReport).max(20_000),
  conditions: z.array(importedCondition).max(20_000),
  procedures: z.array(importedProcedure).max(20_000),
  immunizations: z.array(importedImmunization).max(20_000),
  allergies: z.array(importedAllergy).max(5_000),
  imaging: z.array(importedImaging).max(5_000),
});
export type DiagnosisImport = z.infer<typeof diagnosisImport>;
