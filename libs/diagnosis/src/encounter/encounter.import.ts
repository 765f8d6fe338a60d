import { sensitivityOf } from '@careway/clinical';
import { encounterRecorded, type importedEncounter } from '@careway/contracts';
import type { Taking } from '@careway/store';
import type { z } from 'zod';
import { Encounter } from './encounter.entity.ts';

/** A visit is as private as its reason. */
export const encounterTaking: Taking<z.infer<typeof importedEncounter>, Encounter> = {
  type: 'Encounter',
  entity: Encounter,
  sensitivity: ({ reason, type }) => sensitivityOf([...(reason?.codings ?? []), ...(type?.codings ?? [])]),
  row: ({ class: kind, type, reason, status, endsAt, practitionerId, clinicId }) => ({
    class: kind,
    type,
    reason,
    status,
    endsAt,
    practitionerId,
    clinicId,
  }),
  tell(tx, common, { id, class: kind, type, status, endsAt, practitionerId, clinicId }) {
    tx.emit(
      encounterRecorded,
      { ...common, encounterId: id, class: kind, type: type?.codings[0] ?? null, status, endedAt: endsAt, practitionerId, clinicId },
      { time: new Date(common.occurredAt) },
    );
  },
};
