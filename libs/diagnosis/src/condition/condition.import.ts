import { concern, sensitivityOf } from '@careway/clinical';
import { conditionRecorded, type importedCondition } from '@careway/contracts';
import type { Taking } from '@careway/store';
import type { z } from 'zod';
import { Condition } from './condition.entity.ts';

export const conditionTaking: Taking<z.infer<typeof importedCondition>, Condition> = {
  type: 'Condition',
  entity: Condition,
  rings: { field: 'conditionChanged', id: ({ id }) => id },
  sensitivity: ({ code }) => sensitivityOf(code.codings),
  row: ({ code, clinicalStatus, verificationStatus, encounterId, recordedAt, abatedAt }) => ({
    code,
    concern: concern(code.codings),
    clinicalStatus,
    verificationStatus,
    encounterId,
    recordedAt,
    abatedAt,
    confirmedBy: null,
    recordedBy: null,
    reason: null,
    editedBy: null,
    editedAt: null,
  }),
  tell(tx, common, { id, encounterId, code, clinicalStatus, verificationStatus, abatedAt }) {
    const fact = { ...common, conditionId: id, encounterId, code: code.codings[0]!, clinicalStatus, verificationStatus, abatedAt };
    tx.emit(conditionRecorded, fact, { time: new Date(common.occurredAt) });
  },
};
