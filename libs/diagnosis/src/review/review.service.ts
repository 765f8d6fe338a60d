import { type Ctx, require } from '@careway/access';
import { fromGlobalId, resultAcknowledged, resultTold, toGlobalId } from '@careway/contracts';
import { NotFoundError, type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { HeldResult } from '../release/held-result.entity.ts';
import { release } from '../release/release.ts';
import { preferenceOf } from '../release/release.service.ts';
import { ResultReview } from './review.entity.ts';
import { ResultHeldError } from './review.errors.ts';
import type { ReviewAction, ToldHow } from './review.rules.ts';

export interface Acknowledge {
  readonly id: string;
  readonly expectedVersion: number;
  readonly action: ReviewAction;
  /** Null: still to be told. */
  readonly told: ToldHow | null;
}

@Injectable()
export class ReviewService {
  constructor(private readonly work: Work) {}

  acknowledge(ctx: Ctx, { id, expectedVersion, action, told }: Acknowledge): Promise<ResultReview> {
    return this.work.run(ctx, async (tx) => {
      const review = await this.load(ctx, tx, id);
      review.acknowledge(expectedVersion, action, ctx.principal.personId, ctx.now);
      tx.emit(resultAcknowledged, { ...fact(review, ctx), level: review.level, action });
      await this.told(tx, review, told);
      return this.save(tx, review);
    });
  }

  /** For what was taken note of while the member was still to be told. */
  tell(ctx: Ctx, id: string, how: ToldHow): Promise<ResultReview> {
    return this.work.run(ctx, async (tx) => {
      const review = await this.load(ctx, tx, id);
      if (!(await this.told(tx, review, how))) return review;
      return this.save(tx, review);
    });
  }

  private async load(ctx: Ctx, tx: Tx, id: string): Promise<ResultReview> {
    const ref = fromGlobalId(id);
    if (!ref) throw new NotFoundError();
    const review = await tx.load(ResultReview, ref);
    require(ctx, 'result.review', review.memberId);
    return review;
  }

  /** Whoever looked has reviewed; whoever talked has also lifted what waits for a talk. True where something new was said. */
  private async told(tx: Tx, review: ResultReview, how: ToldHow | null): Promise<boolean> {
    const { now, principal } = tx.ctx;
    const { memberId, id } = review;
    const [held] = await tx.find(HeldResult, memberId, { id });
    if (held?.isHeld(now)) {
      const { preference } = await preferenceOf(tx, memberId);
      const changed = held.decide(preference, { reviewedAt: now, talkedAt: how === 'talked' ? now : null }, now);
      await tx.save(held);
      if (changed) await release(tx, memberId, [held]);
      if (how && how !== 'talked' && held.isHeld(now)) throw new ResultHeldError();
      review.waitsFor = held.isHeld(now) ? held.waitsFor : null;
    }
    if (how === null || !review.tell(how, principal.personId, now)) return false;
    tx.emit(resultTold, { ...fact(review, tx.ctx), how });
    return true;
  }

  private save(tx: Tx, review: ResultReview): Promise<ResultReview> {
    tx.ring(review.memberId, 'resultChanged', toGlobalId(review));
    return tx.save(review);
  }
}

/** The act: it is true from now on, whenever the result was taken. */
const fact = ({ memberId, journeyId, sensitivity, id, code }: ResultReview, { now, principal }: Ctx) => ({
  ...{ memberId, journeyId, sensitivity, resultId: id, code: code.codings[0]!, by: principal.personId },
  occurredAt: now.toISOString(),
  precision: 'instant' as const,
});
