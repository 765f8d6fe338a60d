import {
  type DiagnosisImport,
  importedCareRelation,
  importedClinic,
  importedClinician,
  importedMember,
  type RegistryImport,
  type TreatmentImport,
} from '@careway/contracts';
import type { z } from 'zod';
import type { Resource } from '../chart/resource.ts';

/** All that a bundle holds, in the shapes of the contexts' bulk commands. */
export interface Intake {
  readonly registry: RegistryImport;
  readonly diagnosis: Map<string, DiagnosisImport>;
  readonly treatment: Map<string, TreatmentImport>;
}

export const emptyDiagnosis = (): DiagnosisImport => ({
  encounters: [],
  observations: [],
  reports: [],
  conditions: [],
  procedures: [],
  immunizations: [],
  allergies: [],
  imaging: [],
});
export const emptyTreatment = (): TreatmentImport => ({ carePlans: [], goals: [], medications: [] });
export const emptyIntake = (): Intake => ({
  registry: { clinics: [], clinicians: [], members: [], careRelations: [] },
  diagnosis: new Map(),
  treatment: new Map(),
});

export const diagnosisOf = ({ diagnosis }: Intake, memberId: string): DiagnosisImport => open(diagnosis, memberId, emptyDiagnosis);
export const treatmentOf = ({ treatment }: Intake, memberId: string): TreatmentImport => open(treatment, memberId, emptyTreatment);

function open<T>(map: Map<string, T>, key: string, empty: () => T): T {
  const known = map.get(key);
  if (known) return known;
  const fresh = empty();
  map.set(key, fresh);
  return fresh;
}

/**
 * Puts an item into its list if it fits the shape that the context will check, so that nothing is refused there that was not refused
 * here, before anything was sent.
 */
export function put<Item>(resource: Resource, list: Item[], shape: z.ZodType<Item>, item: Item | undefined): Item | undefined {
  if (item === undefined || !resource.verdict.isTaken) return undefined;
  const parsed = shape.safeParse(item);
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues) resource.verdict.refuse(`${resource.path} (${path.join('.')})`, message);
    return undefined;
  }
  list.push(parsed.data);
  return parsed.data;
}

export const SHAPES = {
  clinic: importedClinic,
  clinician: importedClinician,
  member: importedMember,
  careRelation: importedCareRelation,
} as const;
