import { clinicianCorrected, clinicianJoined, clinicManagerAppointed, clinicManagerDismissed, clinicOpened, is } from '@careway/contracts';
import type { Projection } from '@careway/store';

/** Clinics, who works in them and who manages them, by the registry's facts: who may keep which schedule. */
export const staffProjection: Projection = {
  name: 'treatment.staff',
  sources: ['registry'],
  tables: ['clinic', 'clinician', 'clinic_manager'],
  async apply(tx, events) {
    for (const event of events) {
      if (is(clinicOpened, event)) await tx.query('insert into clinic values ($1) on conflict do nothing', [event.data.clinicId]);
      if (is(clinicianJoined, event) || is(clinicianCorrected, event))
        await tx.query('insert into clinician values ($1, $2) on conflict (id) do update set clinic_id = excluded.clinic_id', [
          event.data.clinicianId,
          event.data.clinicId,
        ]);
      if (is(clinicManagerAppointed, event))
        await tx.query('insert into clinic_manager values ($1, $2) on conflict do nothing', [event.data.clinicId, event.data.personId]);
      if (is(clinicManagerDismissed, event))
        await tx.query('delete from clinic_manager where clinic_id = $1 and person_id = $2', [event.data.clinicId, event.data.personId]);
    }
  },
};
