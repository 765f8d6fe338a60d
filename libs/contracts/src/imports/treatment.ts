import { z } from 'zod';
import { coding, date, instant, uuid } from '../codes.ts';
import { concept, endsAt, importedItem, reference, text } from './common.ts';

const status = z.string().min(1).max(40);
/** The codes of the conditions that it is for: they decide its sensitivity, and are not kept. */
const reasons = z.array(coding).max(100).optional();

/** FHIR Goal, with its target where the source says it as data or in words that can be read ("Hemoglobin A1c total in Blood < 7.0"). */
export const importedGoal = importedItem
  .extend({
    planId: reference,
    description: text,
    lifecycleStatus: status,
    achievementStatus: z.string().max(40).nullable(),
    measure: concept.nullable(),
    comparator: z.enum(['<', '<=', '>', '>=']).nullable(),
    target: z.number().nullable(),
    /** FHIR target.detailRange.low; `target` is its high then, and the comparator `<=`. */
    low: z.number().nullish(),
    unit: z.string().max(40).nullable(),
    conditionIds: z.array(uuid).max(50),
    reasons,
  })
  .refine(({ low, comparator, target }) => typeof low !== 'number' || (comparator === '<=' && target !== null && low <= target), {
    path: ['low'],
    error: 'is no lower end of the target',
  });
/** FHIR CarePlan with its activities; those become tasks. */
export const importedCarePlan = importedItem.extend({
  category: concept,
  status,
  endsAt,
  encounterId: reference,
  conditionIds: z.array(uuid).max(50),
  reasons,
  activities: z.array(z.strictObject({ id: uuid, code: concept, status })).max(200),
});
export const importedMedication = importedItem.extend({
  code: concept,
  status,
  intent: status,
  encounterId: reference,
  requesterId: reference,
  reasonIds: z.array(uuid).max(20),
  reasons,
  dosage: text.nullable(),
  authoredAt: instant.nullable(),
  /** FHIR dispenseRequest.numberOfRepeatsAllowed: how often more may be given without asking. */
  repeatsAllowed: z.number().int().min(0).max(1_000).nullish(),
  /** FHIR dispenseRequest.validityPeriod.end: the last day on which something may be given. */
  validUntil: date.nullish(),
});

/** `importTreatment(memberId, source, items)`: plans before their goals. */
export const treatmentImport = z.strictObject({
  carePlans: z.array(importedCarePlan).max(5_000),
  goals: z.array(importedGoal).max(10_000),
  medications: z.array(importedMedication).max(20_000),
});
export type TreatmentImport = z.infer<typeof treatmentImport>;
