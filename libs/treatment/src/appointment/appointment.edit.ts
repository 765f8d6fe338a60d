import { type Action, type Ctx, require } from '@careway/access';
import type { MemberRef } from '@careway/contracts';
import type { Tx } from '@careway/store';
import { requireAlive } from '../member/alive.ts';
import { Appointment } from './appointment.entity.ts';
import { AppointmentOverlapsError } from './appointment.errors.ts';
import { ringAppointment } from './appointment.fact.ts';

/** What still can be done for somebody who died: their time is given back. */
const AFTER_DEATH: readonly Action[] = ['appointment.cancel', 'appointment.lapse'];

/** Loads an appointment behind its lock: of two who act at once the second sees what the first did. */
export async function appointmentFor(ctx: Ctx, tx: Tx, action: Action, { memberId, id }: MemberRef): Promise<Appointment> {
  const [, , appointment] = await Promise.all([
    tx.open(memberId),
    tx.query('select from appointment where member_id = $1 and id = $2 for update', [memberId, id]),
    tx.load(Appointment, { memberId, id }),
  ]);
  require(ctx, action, memberId);
  if (!AFTER_DEATH.includes(action)) await requireAlive(tx, memberId);
  return appointment;
}

/** The constraint decides, so that no route gets around it; an appointment that the reader may not see counts too. */
const isOverlap = (error: unknown): boolean =>
  (error as { driverError?: { constraint?: string } }).driverError?.constraint === 'appointment_alone';

/** How each step ends. @throws AppointmentOverlapsError where the member has another one at that time */
export async function saveAppointment(tx: Tx, appointment: Appointment): Promise<Appointment> {
  try {
    const saved = await tx.save(appointment);
    ringAppointment(tx, saved);
    return saved;
  } catch (error) {
    if (isOverlap(error)) throw new AppointmentOverlapsError();
    throw error;
  }
}
