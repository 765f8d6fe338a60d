import { sensitivityOf } from '@careway/clinical';
import { type importedMedication, medicationOrdered } from '@careway/contracts';
import type { Taking } from '@careway/store';
import type { z } from 'zod';
import { Medication } from './medication.entity.ts';

/** A medicine is as private as its ingredient and as what it is for. */
export const medicationTaking: Taking<z.infer<typeof importedMedication>, Medication> = {
  type: 'MedicationRequest',
  entity: Medication,
  sensitivity: ({ code, reasons }) => sensitivityOf([...code.codings, ...(reasons ?? [])], code.text),
  row: ({ code, status, intent, encounterId, requesterId, reasonIds, dosage, authoredAt, repeatsAllowed, validUntil }) => ({
    code,
    status,
    intent,
    encounterId,
    requesterId,
    reasonIds,
    dosage,
    authoredAt,
    repeatsAllowed: repeatsAllowed ?? null,
    validUntil: validUntil ?? null,
    warnings: [],
    overrideReason: null,
    edits: [],
    editedBy: null,
    editedAt: null,
  }),
  tell(tx, common, { id, encounterId, code, status, requesterId }) {
    const fact = { ...common, medicationId: id, encounterId, code: code.codings[0]!, status, requesterId };
    tx.emit(medicationOrdered, fact, { time: new Date(common.occurredAt) });
  },
};
