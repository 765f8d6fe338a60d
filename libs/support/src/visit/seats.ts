import type { Ctx } from '@careway/access';
import { isUuid, uuidv5, uuidv7, type VisitParty } from '@careway/contracts';
import type { Tx } from '@careway/store';
import { VisitSeat, VisitSignal } from './seat.entity.ts';
import { type SignalBody, signalBody } from './signal.rules.ts';
import type { VideoVisit } from './visit.entity.ts';
import { NotInVisitError } from './visit.errors.ts';
import { ringVisit } from './visit.fact.ts';

type Room = Pick<VideoVisit, 'memberId' | 'id' | 'sensitivity' | 'state'>;
export interface Person {
  readonly party: VisitParty;
  readonly personId: string;
  readonly connection: string;
}
export interface Addressed extends SignalBody {
  readonly connection: string;
  readonly to: string;
  readonly toConnection: string;
}

export const seatIdOf = (visitId: string, personId: string): string => uuidv5('visit-seat', visitId, personId);

/** Places in the room, behind the lock of its visit: who comes, goes and sends takes turns. */
export async function takeSeat(ctx: Ctx, tx: Tx, { memberId, id, sensitivity }: Room, { party, personId, connection }: Person) {
  if (!isUuid(connection)) throw new NotInVisitError();
  const own = { memberId, id: seatIdOf(id, personId) };
  const [known] = await tx.find(VisitSeat, memberId, { id: own.id });
  known?.retake(connection, ctx.now);
  const seat = known ?? VisitSeat.take({ ...own, visitId: id, sensitivity, party, personId }, connection, ctx.now);
  ringVisit(tx, { memberId, id });
  return tx.save(seat);
}

/** The place that this window holds. @throws NotInVisitError where another window has it, or nobody */
export async function seatOf(tx: Tx, { memberId, id }: Room, personId: string, connection: string): Promise<VisitSeat> {
  const [seat] = await tx.find(VisitSeat, memberId, { id: seatIdOf(id, personId) });
  if (!seat?.holds(connection)) throw new NotInVisitError();
  return seat;
}

export async function keepSeat(ctx: Ctx, tx: Tx, room: Room, personId: string, connection: string): Promise<void> {
  const seat = await seatOf(tx, room, personId, connection);
  if (seat.hear(ctx.now)) ringVisit(tx, room);
  await tx.save(seat);
}

/** Answers whether it was delivered: a window that is no longer there gets nothing, and its sender hears of the new one. */
export async function sendSignal(ctx: Ctx, tx: Tx, room: Room, personId: string, signal: Addressed): Promise<boolean> {
  const { memberId, id: visitId, sensitivity } = room;
  const body = signalBody(signal);
  const from = await seatOf(tx, room, personId, signal.connection);
  from.send(ctx.now);
  await tx.save(from);
  if (room.state !== 'in-progress' || !isUuid(signal.to) || signal.to === from.id) return false;
  const [to] = await tx.find(VisitSeat, memberId, { id: signal.to, visitId });
  if (!to?.holds(signal.toConnection)) return false;
  to.mail += 1;
  const ends = { fromSeat: from.id, fromConnection: from.connection, toSeat: to.id, toConnection: to.connection, toPerson: to.personId };
  const made = { memberId, id: uuidv7(), visitId, sensitivity, number: to.mail, body, sentAt: ctx.now };
  ringVisit(tx, room);
  await tx.save(to);
  await tx.save(Object.assign(new VisitSignal(), made, ends));
  return true;
}
