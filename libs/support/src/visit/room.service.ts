import { type Ctx, require } from '@careway/access';
import { videoVisitEntered, videoVisitLeft } from '@careway/contracts';
import { Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { refOf } from '../messaging/thread.queries.ts';
import { VisitSeat } from './seat.entity.ts';
import { type Addressed, keepSeat, sendSignal, takeSeat } from './seats.ts';
import { VideoVisit } from './visit.entity.ts';
import { ringQueue, ringVisit, takenStepOf } from './visit.fact.ts';
import type { VisitNode } from './visit.nodes.ts';
import { visitOf } from './visit.queries.ts';

/** The room of a visit: who comes into it and goes, and what connects the windows of those who are in it. */
@Injectable()
export class RoomService {
  constructor(private readonly work: Work) {}

  /** Into the waiting room, or back into what has begun. */
  enter(ctx: Ctx, id: string, connection: string): Promise<VisitNode> {
    return this.work.run(ctx, async (tx) => {
      const visit = await tx.lock(VideoVisit, refOf(id));
      require(ctx, 'visit.attend', visit.memberId);
      visit.requireOpen(ctx.now);
      const party = ctx.relations.get(visit.memberId)?.kind === 'proxy' ? 'proxy' : 'member';
      if (visit.state === 'planned') {
        visit.enter(ctx.now);
        tx.emit(videoVisitEntered, { ...takenStepOf(visit, ctx), party });
        await tx.save(visit);
        await ringQueue(tx, visit);
      }
      await takeSeat(ctx, tx, visit, { party, personId: ctx.principal.personId, connection });
      return visitOf(ctx, tx, visit);
    });
  }

  /** The last of the member's side that leaves the waiting room gives the place in the queue up; a visit that has begun goes on. */
  leave(ctx: Ctx, id: string, connection: string): Promise<VisitNode> {
    return this.work.run(ctx, async (tx) => {
      const visit = await tx.lock(VideoVisit, refOf(id));
      require(ctx, 'visit.join', visit.memberId);
      const seats = await tx.find(VisitSeat, visit.memberId, { visitId: visit.id });
      const mine = seats.find((seat) => seat.personId === ctx.principal.personId && seat.holds(connection));
      if (!mine) return visitOf(ctx, tx, visit);
      mine.leave(ctx.now);
      await tx.save(mine);
      const others = seats.filter((seat) => seat.leftAt === null && (seat.party === 'member' || seat.party === 'proxy'));
      if (visit.state === 'waiting' && others.length === 0) {
        visit.leave();
        tx.emit(videoVisitLeft, takenStepOf(visit, ctx));
        await tx.save(visit);
        await ringQueue(tx, visit);
      }
      ringVisit(tx, visit);
      return visitOf(ctx, tx, visit);
    });
  }

  keep(ctx: Ctx, id: string, connection: string): Promise<VisitNode> {
    return this.work.run(ctx, async (tx) => {
      const visit = await tx.lock(VideoVisit, refOf(id));
      require(ctx, 'visit.join', visit.memberId);
      await keepSeat(ctx, tx, visit, ctx.principal.personId, connection);
      return visitOf(ctx, tx, visit);
    });
  }

  signal(ctx: Ctx, { videoVisitId, ...signal }: Addressed & { readonly videoVisitId: string }) {
    return this.work.run(ctx, async (tx) => {
      const visit = await tx.lock(VideoVisit, refOf(videoVisitId));
      require(ctx, 'visit.join', visit.memberId);
      const delivered = await sendSignal(ctx, tx, visit, ctx.principal.personId, signal);
      return { __typename: 'VideoSignalSent', memberId: visit.memberId, delivered };
    });
  }
}
