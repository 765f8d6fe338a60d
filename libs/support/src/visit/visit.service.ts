import { type Ctx, require } from '@careway/access';
import {
  isUuid,
  type Sensitivity,
  uuidv5,
  videoVisitCancelled,
  videoVisitEnded,
  type MemberRef,
  videoVisitMissed,
  videoVisitPlanned,
  videoVisitStarted,
} from '@careway/contracts';
import { NotFoundError, type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { labelIn } from '../journey/journey-label.ts';
import { refOf } from '../messaging/thread.queries.ts';
import { again } from '../messaging/thread.service.ts';
import { VisitSeat } from './seat.entity.ts';
import { takeSeat } from './seats.ts';
import { VideoVisit } from './visit.entity.ts';
import { ringQueue, ringVisit, stepOf, takenStepOf } from './visit.fact.ts';
import type { VisitNode } from './visit.nodes.ts';
import { visitOf } from './visit.queries.ts';
import { hasLapsed, isDeserted } from './visit.rules.ts';

export interface AskForVisit {
  readonly memberId: string;
  readonly requestId: string;
  readonly journeyId?: string | null;
  readonly sensitivity: Sensitivity;
}

/** What a clinician does with a video visit: ask for one, call in who waits, end it. */
@Injectable()
export class VisitService {
  constructor(private readonly work: Work) {}

  ask(ctx: Ctx, { memberId, requestId, journeyId, sensitivity: wanted }: AskForVisit): Promise<VisitNode> {
    if (!isUuid(memberId) || !isUuid(requestId)) throw new NotFoundError();
    const journey = journeyId ? refOf(journeyId) : { memberId, id: uuidv5('general-care', memberId) };
    if (journey.memberId !== memberId) throw new NotFoundError();
    const clinicianId = ctx.principal.personId;
    const ref = { memberId, id: uuidv5('video-visit-asked', memberId, clinicianId, requestId) };
    return again(() =>
      this.work.run(ctx, async (tx) => {
        const relation = await tx.open(memberId);
        require(ctx, 'visit.lead', memberId);
        const sensitivity = await labelIn(tx, memberId, journey.id, wanted);
        if (!relation.labels.includes(sensitivity)) throw new NotFoundError();
        const [known] = await tx.find(VideoVisit, memberId, { id: ref.id });
        if (!known) {
          const visit = VideoVisit.ask({ ...ref, journeyId: journey.id, sensitivity, clinicianId }, ctx.now);
          const { startsAt, endsAt } = visit;
          tx.emit(videoVisitPlanned, { ...takenStepOf(visit, ctx), startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() });
          ringVisit(tx, visit);
          await tx.save(visit);
        }
        return visitOf(ctx, tx, ref);
      }),
    );
  }

  /** The way in, and the way back for who leads it. */
  call(ctx: Ctx, id: string, connection: string): Promise<VisitNode> {
    return this.work.run(ctx, async (tx) => {
      const visit = await tx.lock(VideoVisit, refOf(id));
      require(ctx, 'visit.lead', visit.memberId);
      const by = ctx.principal.personId;
      if (visit.state !== 'in-progress' || visit.ledBy !== by) {
        visit.call(by, ctx.now);
        const waitedSeconds = Math.max(0, Math.round((+ctx.now - +(visit.waitingSince ?? ctx.now)) / 1_000));
        tx.emit(videoVisitStarted, { ...takenStepOf(visit, ctx), waitedSeconds });
        await tx.save(visit);
        await ringQueue(tx, visit);
      }
      await takeSeat(ctx, tx, visit, { party: 'clinician', personId: by, connection });
      return visitOf(ctx, tx, visit);
    });
  }

  end(ctx: Ctx, id: string): Promise<VisitNode> {
    return this.step(ctx, id, (tx, visit) => {
      visit.end(ctx.principal.personId, ctx.now);
      tx.emit(videoVisitEnded, { ...takenStepOf(visit, ctx), seconds: lengthOf(visit) });
    });
  }

  cancel(ctx: Ctx, id: string): Promise<VisitNode> {
    return this.step(ctx, id, (tx, visit) => {
      visit.cancel('not-needed', ctx.now);
      tx.emit(videoVisitCancelled, { ...takenStepOf(visit, ctx), reason: 'not-needed' });
    });
  }

  /** Its time has passed, or nobody is in it any more; answers whether that was told now. */
  lapse(ctx: Ctx, ref: MemberRef): Promise<boolean> {
    return this.work.run(ctx, async (tx) => {
      const visit = await tx.lock(VideoVisit, ref);
      require(ctx, 'visit.lapse', visit.memberId);
      const seats = (await tx.find(VisitSeat, ref.memberId, { visitId: ref.id })).filter(({ leftAt }) => leftAt === null);
      const lastSeen = seats.map(({ seenAt }) => seenAt).toSorted((a, b) => +b - +a)[0];
      if (visit.state === 'in-progress') {
        if (!isDeserted(lastSeen, ctx.now)) return false;
        const by = visit.ledBy!;
        visit.end(by, lastSeen ?? ctx.now);
        tx.emit(videoVisitEnded, { ...stepOf(visit, ctx.now), by, seconds: lengthOf(visit) });
      } else {
        const isWaitedFor = seats.some((seat) => seat.isHere(ctx.now));
        if (!hasLapsed(visit, isWaitedFor, ctx.now)) return false;
        visit.miss(ctx.now);
        tx.emit(videoVisitMissed, { ...stepOf(visit, ctx.now), waited: visit.waitingSince !== null });
      }
      ringVisit(tx, visit);
      await tx.save(visit);
      await ringQueue(tx, visit);
      return true;
    });
  }

  private step(ctx: Ctx, id: string, change: (tx: Tx, visit: VideoVisit) => void): Promise<VisitNode> {
    return this.work.run(ctx, async (tx) => {
      const visit = await tx.lock(VideoVisit, refOf(id));
      require(ctx, 'visit.lead', visit.memberId);
      change(tx, visit);
      ringVisit(tx, visit);
      await tx.save(visit);
      await ringQueue(tx, visit);
      return visitOf(ctx, tx, visit);
    });
  }
}

const lengthOf = ({ startedAt, endedAt }: VideoVisit): number => Math.max(0, Math.round((+endedAt! - +startedAt!) / 1_000));
