import { z } from 'zod';
import { date, instant, uuid } from '../codes.ts';
import { defineEvent } from '../event.ts';
import { item, treatment } from './treatment.common.ts';

/** FHIR Schedule.serviceType, as far as Careway books it: in the clinic, by telephone, by video. */
export const serviceType = z.enum(['visit', 'phone', 'video']);
export type ServiceType = z.infer<typeof serviceType>;
/** Who did something to an appointment, in the words of the record. */
export const appointmentSide = z.enum(['member', 'proxy', 'clinician', 'system']);
export type AppointmentSide = z.infer<typeof appointmentSide>;
/** FHIR Appointment.cancelationReason, as far as Careway asks. */
export const cancelReason = z.enum(['not-needed', 'time', 'travel', 'unwell', 'clinician-away', 'other']);
export type CancelReason = z.infer<typeof cancelReason>;

const schedule = { scheduleId: uuid, clinicianId: uuid, clinicId: uuid, serviceTypes: z.array(serviceType), slotMinutes: z.number().int() };
export const scheduleOpened = defineEvent('treatment.schedule-opened.v1', {
  owner: 'treatment',
  key: 'scheduleId',
  says: 'A clinician sees people at a clinic at weekly hours.',
  data: { ...schedule, version: z.number().int(), by: uuid },
});
export const scheduleChanged = defineEvent('treatment.schedule-changed.v1', {
  owner: 'treatment',
  key: 'scheduleId',
  says: 'The hours of a schedule, its length of appointments, or the days on which it is closed changed, or it ended.',
  data: { ...schedule, version: z.number().int(), active: z.boolean(), by: uuid },
});

/** A step of an appointment, and who made it. What it is about stays in the record. */
const appointment = { ...item, appointmentId: uuid, clinicId: uuid, serviceType, by: uuid, side: appointmentSide };
/** An appointment that has a time. */
const timed = { ...appointment, scheduleId: uuid, clinicianId: uuid, startsAt: instant, endsAt: instant };

export const appointmentBooked = defineEvent('treatment.appointment-booked.v1', {
  ...treatment,
  says: 'A time with a clinician was booked, or an offered one was taken.',
  data: { ...timed, basedOn: uuid.nullable() },
});
export const appointmentRescheduled = defineEvent('treatment.appointment-rescheduled.v1', {
  ...treatment,
  says: 'An appointment was moved to another time; the time that it had is free again.',
  data: {
    ...timed,
    from: z.strictObject({ scheduleId: uuid, clinicianId: uuid, clinicId: uuid, startsAt: instant, endsAt: instant }),
  },
});
export const appointmentCancelled = defineEvent('treatment.appointment-cancelled.v1', {
  ...treatment,
  says: 'An appointment was cancelled, or somebody left the wait-list; a time that it had is free again.',
  data: {
    ...appointment,
    reason: cancelReason,
    freed: z.strictObject({ scheduleId: uuid, clinicianId: uuid, startsAt: instant, endsAt: instant }).nullable(),
  },
});
export const appointmentArrived = defineEvent('treatment.appointment-arrived.v1', {
  ...treatment,
  says: 'Who had an appointment has come.',
  data: timed,
});
export const appointmentFulfilled = defineEvent('treatment.appointment-fulfilled.v1', {
  ...treatment,
  says: 'An appointment took place.',
  data: timed,
});
export const appointmentMissed = defineEvent('treatment.appointment-missed.v1', {
  ...treatment,
  says: 'Who had an appointment did not come.',
  data: timed,
});
export const appointmentWaited = defineEvent('treatment.appointment-waited.v1', {
  ...treatment,
  says: 'Somebody waits for an earlier time, with one clinician or with any of a clinic.',
  data: { ...appointment, clinicianId: uuid.nullable(), fromDay: date, untilDay: date },
});
export const appointmentOffered = defineEvent('treatment.appointment-offered.v1', {
  ...treatment,
  says: 'A time that became free is held for who waits longest for it, until the offer ends.',
  data: { ...timed, offeredUntil: instant },
});
export const appointmentOfferLapsed = defineEvent('treatment.appointment-offer-lapsed.v1', {
  ...treatment,
  says: 'An offered time was declined, or nobody answered in time; it goes to the next who waits.',
  data: { ...timed, declined: z.boolean() },
});
