import { clinicManagerAppointed, clinicManagerDismissed, is, staffJoined } from '@careway/contracts';
import type { Projection } from '@careway/store';

/** Who manages which clinic, by the registry's facts: what is said about it reaches them. */
export const feedbackManagersProjection: Projection = {
  name: 'support.feedback-managers',
  sources: ['registry'],
  tables: ['feedback_manager'],
  async apply(tx, events) {
    for (const event of events) {
      if (is(clinicManagerAppointed, event))
        await tx.query('insert into feedback_manager values ($1, $2) on conflict do nothing', [event.data.clinicId, event.data.personId]);
      else if (is(clinicManagerDismissed, event))
        await tx.query('delete from feedback_manager where clinic_id = $1 and person_id = $2', [event.data.clinicId, event.data.personId]);
    }
  },
};

/** Who is an administrator: what no manager looks after, or answered in time, reaches them. */
export const feedbackAdministratorsProjection: Projection = {
  name: 'support.feedback-administrators',
  sources: ['registry'],
  tables: ['feedback_administrator'],
  async apply(tx, events) {
    for (const event of events)
      if (is(staffJoined, event) && event.data.kind === 'administrator')
        await tx.query('insert into feedback_administrator values ($1) on conflict do nothing', [event.data.staffId]);
  },
};
