import type { Ctx } from '@careway/access';
import { toGlobalId } from '@careway/contracts';
import type { Tx } from '@careway/store';
import type { Appointment } from './appointment.entity.ts';
import { sideOf } from './appointment.rules.ts';

/** Who does something to an appointment of the opened member. */
export const actorOf = (ctx: Ctx, memberId: string) => ({
  by: ctx.principal.personId,
  side: sideOf(ctx.relations.get(memberId)?.kind),
});

/** What every fact about an appointment says. What it is about, and the words of whoever booked it, stay in the record. */
export const stepOf = (one: Appointment, ctx: Ctx) => ({
  ...{ memberId: one.memberId, journeyId: one.journeyId, sensitivity: one.sensitivity, appointmentId: one.id },
  ...{ clinicId: one.clinicId, serviceType: one.serviceType, occurredAt: ctx.now.toISOString(), precision: 'instant' as const },
  ...actorOf(ctx, one.memberId),
});

/** Of one that has a time. */
export const timedStepOf = (one: Appointment, ctx: Ctx) => ({ ...stepOf(one, ctx), ...one.time! });

/** Tells the pages that show it. */
export const ringAppointment = (tx: Tx, { memberId, id }: Appointment): void =>
  tx.ring(memberId, 'appointmentChanged', toGlobalId({ memberId, id }));
