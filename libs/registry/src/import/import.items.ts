import { hash } from 'node:crypto';
import { checkImport, importedCareRelation, type RefusedItem, registryImport, uuid, uuidv5 } from '@careway/contracts';
import { z } from 'zod';
import { ImportUnreadableError } from './import.errors.ts';

const { clinics, clinicians, members } = registryImport.shape;
/** A care relation has no name of its own in the source: it is its visit, member and clinician. */
const careRelation = importedCareRelation.extend({ id: uuid, identifier: z.string() });
const shape = z.strictObject({ clinics, clinicians, members, careRelations: z.array(careRelation).max(20_000) });

export type RegistryItems = z.output<typeof shape>;
export type MemberItem = RegistryItems['members'][number];
export type CareRelationItem = RegistryItems['careRelations'][number];

/** Sorts what came from outside into what can be taken and what is refused, with the reason. @throws ImportUnreadableError */
export function itemsIn(items: unknown, today: string): { taken: RegistryItems; refused: RefusedItem[] } {
  const { taken, refused } = checkImport(shape, named(items), (reason) => new ImportUnreadableError(reason));
  const impossible = taken.members.filter(({ birthDate }) => birthDate > today || birthDate < '1850');
  return {
    taken: { ...taken, members: taken.members.filter((member) => !impossible.includes(member)) },
    refused: [...refused, ...impossible.map(({ identifier }) => ({ identifier, reason: 'birthDate: nobody alive was born then' }))],
  };
}

function named(items: unknown): unknown {
  const relations = (items as { careRelations?: unknown } | null | undefined)?.careRelations;
  if (!Array.isArray(relations)) return items;
  return {
    ...(items as object),
    careRelations: relations.map((one: unknown) => {
      const { memberId, clinicianId, encounterId } = (one ?? {}) as Record<string, unknown>;
      const parts = [memberId, clinicianId, encounterId].map(String);
      return { ...(one as object), id: uuidv5('care-evidence', ...parts), identifier: `Encounter/${parts[2]!}` };
    }),
  };
}

/** What tells a changed item from one that was imported before. */
export const contentOf = (item: object): string => hash('sha1', JSON.stringify(item), 'base64url');
