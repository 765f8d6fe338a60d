import { appointmentFulfilled, type Sensitivity, type ServiceType, toGlobalId, is, videoVisitEnded } from '@careway/contracts';
import type { Projection } from '@careway/store';
import { beforeStatus } from './appointment.rules.ts';

interface Row {
  readonly journeyId: string;
  readonly sensitivity: Sensitivity;
  readonly clinicId: string;
  readonly serviceType: ServiceType;
  readonly scheduleId: string;
  readonly clinicianId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** A video visit that has ended was its appointment: nobody has to say so a second time. */
export const videoReaction: Projection = {
  name: 'treatment.video-visits',
  sources: ['support'],
  tables: [],
  async apply(tx, events) {
    for (const event of events) {
      if (!is(videoVisitEnded, event) || event.data.appointmentId === null) continue;
      const { memberId, appointmentId, occurredAt, by } = event.data;
      const [row] = await tx.query<Row>(
        `update appointment set version = version + 1, status = 'fulfilled', fulfilled_at = $3 where member_id = $1 and id = $2 and status = any ($4)
         returning journey_id as "journeyId", sensitivity, clinic_id as "clinicId", service_type as "serviceType", schedule_id as "scheduleId",
           clinician_id as "clinicianId", starts_at as "startsAt", ends_at as "endsAt"`,
        [memberId, appointmentId, occurredAt, beforeStatus('fulfilled')],
      );
      if (!row) continue;
      const times = { startsAt: row.startsAt.toISOString(), endsAt: row.endsAt.toISOString() };
      const step = { memberId, appointmentId, occurredAt, precision: 'instant' as const, by, side: 'clinician' as const };
      tx.emit(appointmentFulfilled, { ...row, ...times, ...step }, event);
      tx.ring(memberId, 'appointmentChanged', toGlobalId({ memberId, id: appointmentId }));
    }
  },
};
