import { sensitivityOf } from '@careway/clinical';
import {
  allergyRecorded,
  imagingRecorded,
  immunizationRecorded,
  type importedAllergy,
  type importedImaging,
  type importedImmunization,
  type importedProcedure,
  procedureRecorded,
} from '@careway/contracts';
import type { Taking } from '@careway/store';
import type { z } from 'zod';
import { Allergy, Imaging, Immunization, Procedure } from './history.entity.ts';

export const procedureTaking: Taking<z.infer<typeof importedProcedure>, Procedure> = {
  type: 'Procedure',
  entity: Procedure,
  sensitivity: ({ code, reason }) => sensitivityOf([...code.codings, ...(reason?.codings ?? [])]),
  row: ({ code, status, encounterId, endsAt, reason }) => ({ code, status, encounterId, endsAt, reason }),
  tell(tx, common, { id, encounterId, code, status }) {
    const fact = { ...common, procedureId: id, encounterId, code: code.codings[0]!, status };
    tx.emit(procedureRecorded, fact, { time: new Date(common.occurredAt) });
  },
};

export const immunizationTaking: Taking<z.infer<typeof importedImmunization>, Immunization> = {
  type: 'Immunization',
  entity: Immunization,
  sensitivity: ({ code }) => sensitivityOf(code.codings),
  row: ({ code, status, encounterId }) => ({ code, status, encounterId }),
  tell(tx, common, { id, encounterId, code, status }) {
    const fact = { ...common, immunizationId: id, encounterId, code: code.codings[0]!, status };
    tx.emit(immunizationRecorded, fact, { time: new Date(common.occurredAt) });
  },
};

export const allergyTaking: Taking<z.infer<typeof importedAllergy>, Allergy> = {
  type: 'AllergyIntolerance',
  entity: Allergy,
  sensitivity: ({ code }) => sensitivityOf(code.codings),
  row: ({ code, clinicalStatus, verificationStatus, criticality, type, categories }) => ({
    code,
    clinicalStatus,
    verificationStatus,
    criticality,
    type,
    categories,
  }),
  tell(tx, common, { id, code, clinicalStatus, verificationStatus, criticality }) {
    const fact = { ...common, allergyId: id, code: code.codings[0]!, clinicalStatus, verificationStatus, criticality };
    tx.emit(allergyRecorded, fact, { time: new Date(common.occurredAt) });
  },
};

/** The modality says nothing about why: imaging is `general`, its procedure carries the label. */
export const imagingTaking: Taking<z.infer<typeof importedImaging>, Imaging> = {
  type: 'ImagingStudy',
  entity: Imaging,
  sensitivity: () => 'general',
  row: ({ encounterId, status, modality, modalityText, series, instances, bodySite }) => ({
    encounterId,
    status,
    modality,
    modalityText,
    series,
    instances,
    bodySite,
  }),
  tell(tx, common, { id, encounterId, status, modality, series }) {
    const fact = { ...common, imagingId: id, encounterId, status, modality, series };
    tx.emit(imagingRecorded, fact, { time: new Date(common.occurredAt) });
  },
};
