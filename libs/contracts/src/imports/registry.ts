import { z } from 'zod';
import { date, instant, uuid } from '../codes.ts';
import { gender } from '../events/registry.ts';
import { text } from './common.ts';

const identifier = z.string().min(1).max(300);
const localNames = z.strictObject({ he: text.optional(), ar: text.optional(), en: text.optional(), ru: text.optional() });
export const importedClinic = z.strictObject({
  id: uuid,
  identifier,
  name: text,
  district: z.string().max(60),
  /** What it is called in other languages, where its source says so. */
  names: localNames.optional(),
  /** What its district is called in other languages, likewise. */
  districtNames: localNames.optional(),
});
export const importedClinician = z.strictObject({
  id: uuid,
  identifier,
  family: text,
  given: text,
  prefix: text,
  profession: z.string().max(40),
  gender,
  clinicId: uuid.nullable(),
});
export const importedMember = z.strictObject({
  id: uuid,
  identifier,
  /** Further identifiers, as `system|value`. */
  identifiers: z.array(z.string().max(300)).max(20),
  family: text,
  given: text,
  /** The same name in other scripts, so that it is found in them. */
  otherNames: z
    .array(z.strictObject({ family: text, given: text }))
    .max(5)
    .optional(),
  birthDate: date,
  gender,
  language: z.enum(['he', 'ar', 'en', 'ru']),
  /** IANA name; the payer's zone unless told. */
  timeZone: z.string().max(60).optional(),
  district: z.string().max(60),
  phone: z.string().max(60).nullable(),
  clinicId: uuid.nullable(),
  diedAt: instant.nullable(),
  coveredFrom: date.nullable(),
});
/** A practitioner saw a member: the evidence for a care relationship with that period. */
export const importedCareRelation = z.strictObject({
  memberId: uuid,
  clinicianId: uuid,
  from: instant,
  to: instant.nullable(),
  encounterId: uuid,
});

/** `importRegistry(source, items)`: clinics first, then clinicians, members, relations. */
export const registryImport = z.strictObject({
  clinics: z.array(importedClinic).max(5_000),
  clinicians: z.array(importedClinician).max(5_000),
  members: z.array(importedMember).max(5_000),
  careRelations: z.array(importedCareRelation).max(20_000),
});
export type RegistryImport = z.infer<typeof registryImport>;
