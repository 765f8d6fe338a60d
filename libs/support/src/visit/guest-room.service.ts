import { type Ctx, require } from '@careway/access';
import type { MemberRef } from '@careway/contracts';
import { type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { VisitGuest } from './guest.entity.ts';
import { admitted } from './guest.service.ts';
import { MediaPort } from './media.ts';
import { type Addressed, keepSeat, seatOf, sendSignal, takeSeat } from './seats.ts';
import { stateName, VideoVisit } from './visit.entity.ts';
import { GuestUnknownError } from './visit.errors.ts';
import { ringVisit } from './visit.fact.ts';
import { type SeatRow } from './visit.nodes.ts';
import { signalsFor, visitRow } from './visit.queries.ts';
import { isHeard } from './visit.rules.ts';

const toEnum = (code: string): string => code.toUpperCase();

/**
 * The room as a guest has it, by the key that the door keeps for them. Everything starts from the key, so there is no other record, visit or
 * field to reach; nobody is named, and nothing is shown of what the visit is about.
 */
@Injectable()
export class GuestRoomService {
  constructor(
    private readonly work: Work,
    private readonly media: MediaPort,
  ) {}

  /** Into the room, in this window. */
  take(ctx: Ctx, key: string, connection: string) {
    return this.within(ctx, key, async (tx, visit, guest) => {
      await takeSeat(ctx, tx, visit, { party: 'guest', personId: guest.id, connection });
    });
  }

  keep(ctx: Ctx, key: string, connection: string) {
    return this.within(ctx, key, (tx, visit, guest) => keepSeat(ctx, tx, visit, guest.id, connection));
  }

  leave(ctx: Ctx, key: string) {
    return this.within(ctx, key, async (tx, visit, guest) => {
      const mine = (await visitRow(tx, visit)).seats.find(({ personId }) => personId === guest.id);
      if (!mine) return;
      const seat = await seatOf(tx, visit, guest.id, mine.connection);
      seat.leave(ctx.now);
      ringVisit(tx, visit);
      await tx.save(seat);
    });
  }

  signal(ctx: Ctx, key: string, signal: Addressed) {
    return this.within(ctx, key, async (tx, visit, guest) => {
      await sendSignal(ctx, tx, visit, guest.id, signal);
    });
  }

  /** What was sent to the guest's window. */
  async signals(ctx: Ctx, { ref, mine }: GuestNode, after: number) {
    if (!mine) return [];
    const rows = await this.work.read(ctx, 'visit.guest', ref.memberId, (tx) => signalsFor(tx, ref, mine, after));
    return rows.map(({ number, from, connection, body }) => ({ ...body, memberId: ref.memberId, number, from, connection }));
  }

  iceServers({ now }: Ctx, { ref, mine }: GuestNode) {
    if (!mine) return [];
    const { iceServers } = this.media.admit({ visitId: ref.id, seatId: mine.id }, now);
    return iceServers.map((one) => ({ ...one, memberId: ref.memberId }));
  }

  private within(ctx: Ctx, key: string, act: (tx: Tx, visit: VideoVisit, guest: VisitGuest) => Promise<void>): Promise<GuestNode> {
    require(ctx, 'visit.guest');
    return this.work.run(ctx, async (tx) => {
      const { guest, visit } = await admitted(ctx, tx, key);
      if (!guest.isIn()) throw new GuestUnknownError();
      await act(tx, visit, guest);
      const { seats } = await visitRow(tx, visit);
      return guestNode(visit, guest, seats, ctx.now);
    });
  }
}

function guestNode(visit: VideoVisit, { id, name, role }: VisitGuest, seats: readonly SeatRow[], now: Date) {
  const { memberId } = visit;
  const ref: MemberRef = { memberId, id: visit.id };
  const mine = seats.find(({ personId }) => personId === id);
  return {
    ...{ __typename: 'GuestVisit', ref, mine, memberId, visitId: visit.id, state: stateName(visit.state), startsAt: visit.startsAt },
    ...{ name, role: toEnum(role), signalled: mine?.mail ?? 0 },
    seats: seats.map((seat) => ({
      ...{ memberId, id: seat.id, party: toEnum(seat.party), isMe: seat === mine, connection: seat.connection },
      connected: isHeard(new Date(seat.seenAt), now),
    })),
  };
}
export type GuestNode = ReturnType<typeof guestNode>;
