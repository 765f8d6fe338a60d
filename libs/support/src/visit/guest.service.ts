import { type Ctx, require } from '@careway/access';
import { type MemberRef, uuidv7, visitGuestEntered, visitGuestInvited, visitGuestRemoved, type VisitGuestRole } from '@careway/contracts';
import { NotFoundError, type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { neutralised } from '../messaging/text.rules.ts';
import { refOf } from '../messaging/thread.queries.ts';
import { VisitGuest } from './guest.entity.ts';
import { holds, newGuestToken, readGuestToken } from './guest-link.ts';
import { VisitSeat } from './seat.entity.ts';
import { seatIdOf } from './seats.ts';
import { stateName, VideoVisit } from './visit.entity.ts';
import { GuestNameError, GuestUnknownError, TooManyGuestsError, VisitStepError } from './visit.errors.ts';
import { ringVisit } from './visit.fact.ts';
import { visitOf } from './visit.queries.ts';
import { linkEnds, MOST_GUESTS, type VisitState } from './visit.rules.ts';

export interface InviteGuest {
  readonly videoVisitId: string;
  readonly name: string;
  readonly role: VisitGuestRole;
}
const LONGEST_NAME = 60;
const OPEN: readonly VisitState[] = ['planned', 'waiting', 'in-progress'];

/** Whom the member's side or the clinician brings along. */
@Injectable()
export class GuestService {
  constructor(private readonly work: Work) {}

  /** The link's secret is in the answer and nowhere else. */
  invite(ctx: Ctx, { videoVisitId, name: raw, role }: InviteGuest) {
    return this.work.run(ctx, async (tx) => {
      const visit = await tx.lock(VideoVisit, refOf(videoVisitId));
      const { memberId, id: visitId, sensitivity } = visit;
      require(ctx, 'visit.invite', memberId);
      if (!OPEN.includes(visit.state)) throw new VisitStepError(stateName(visit.state));
      const name = neutralised(raw).trim().replace(/\s+/g, ' ');
      if (name === '' || name.length > LONGEST_NAME) throw new GuestNameError(LONGEST_NAME);
      const standing = (await tx.find(VisitGuest, memberId, { visitId })).filter(({ removedAt }) => removedAt === null);
      if (standing.length >= MOST_GUESTS) throw new TooManyGuestsError(MOST_GUESTS);
      const id = uuidv7();
      const { token, hash } = newGuestToken(id);
      const invitedBy = ctx.principal.personId;
      const about = { memberId, id, visitId, sensitivity, name, role, invitedBy, hash, expiresAt: linkEnds(visit.endsAt) };
      const guest = await tx.save(VisitGuest.invite(about, ctx.now));
      const fact = { ...stepOf(visit, guest, ctx.now), by: invitedBy, role, expiresAt: guest.expiresAt.toISOString() };
      tx.emit(visitGuestInvited, fact);
      ringVisit(tx, visit);
      const node = await visitOf(ctx, tx, visit);
      return { __typename: 'InvitedVisitGuest', memberId, token, visit: node, guest: node.guests.find((one) => refOf(one.id).id === id)! };
    });
  }

  /** By either side, at any time; the guest's page is told at once. */
  remove(ctx: Ctx, id: string) {
    const ref = refOf(id);
    return this.work.run(ctx, async (tx) => {
      const guest = await tx.load(VisitGuest, ref);
      require(ctx, 'visit.invite', guest.memberId);
      const visit = await tx.lock(VideoVisit, { memberId: guest.memberId, id: guest.visitId });
      if (guest.remove(ctx.now)) {
        tx.emit(visitGuestRemoved, { ...stepOf(visit, guest, ctx.now), by: ctx.principal.personId });
        ringVisit(tx, visit);
        await tx.save(guest);
        await unseat(tx, guest, ctx.now);
      }
      return visitOf(ctx, tx, visit);
    });
  }

  /** Uses the link up. @throws GuestUnknownError */
  enter(ctx: Ctx, token: string) {
    require(ctx, 'visit.guest');
    return this.work.run(ctx, async (tx) => {
      const { guest, visit } = await admitted(ctx, tx, token);
      if (!OPEN.includes(visit.state)) throw new GuestUnknownError();
      const { token: key, hash } = newGuestToken(guest.id);
      guest.enter(hash, ctx.now);
      tx.emit(visitGuestEntered, stepOf(visit, guest, ctx.now));
      ringVisit(tx, visit);
      await tx.save(guest);
      return { __typename: 'GuestKey', memberId: guest.memberId, key };
    });
  }
}

/** The guest of a link or a key, behind the lock of the visit. What does not hold is one answer, whatever is wrong with it. */
export async function admitted(ctx: Ctx, tx: Tx, token: string): Promise<{ readonly guest: VisitGuest; readonly visit: VideoVisit }> {
  const read = readGuestToken(token);
  if (!read) throw new GuestUnknownError();
  const [ref] = await tx.query<MemberRef>('select * from guest_place($1)', [read.guestId]);
  if (!ref) throw new GuestUnknownError();
  const before = await tx.load(VisitGuest, ref).catch((error: unknown) => {
    throw error instanceof NotFoundError ? new GuestUnknownError() : error;
  });
  require(ctx, 'visit.guest', ref.memberId);
  const visit = await tx.lock(VideoVisit, { memberId: ref.memberId, id: before.visitId });
  const [guest] = await tx.find(VisitGuest, ref.memberId, { id: ref.id });
  if (!guest || !holds(read.secret, guest.hash) || guest.removedAt !== null) throw new GuestUnknownError();
  return { guest, visit };
}

async function unseat(tx: Tx, { memberId, id, visitId }: VisitGuest, now: Date): Promise<void> {
  const [seat] = await tx.find(VisitSeat, memberId, { id: seatIdOf(visitId, id) });
  if (!seat) return;
  seat.leave(now);
  await tx.save(seat);
}

const stepOf = ({ memberId, journeyId, sensitivity, id: visitId }: VideoVisit, { id: guestId }: VisitGuest, now: Date) => ({
  ...{ memberId, journeyId, sensitivity, visitId, guestId, occurredAt: now.toISOString() },
});
