import { type Ctx, require } from '@careway/access';
import { fromGlobalId, resultReceived, toGlobalId } from '@careway/contracts';
import { NotFoundError, selection, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { words } from '../item/words.ts';
import { openReception } from '../referral/reception.ts';
import { ResultReview } from './review.entity.ts';

const MOST = 100;

/** As the reception of the member's clinic sees it: that something presses. Of a sensitive test not even which one it is. */
export const showIncomingResult = (row: ResultReview) => ({
  __typename: 'IncomingResult',
  id: toGlobalId(row),
  member: { id: row.memberId, memberId: row.memberId },
  code: row.sensitivity === 'general' ? words(row.code) : null,
  level: row.level.toUpperCase(),
  reportedAt: row.reportedAt,
});
export type ShownIncomingResult = ReturnType<typeof showIncomingResult>;

/**
 * Results that press, of members of one's own clinic whom nobody treats: they stand on no clinician's list, and must not be lost. Row-level
 * security shows them there and nothing else of the record; each look is written into the member's access log.
 */
@Injectable()
export class ReviewReceptionService {
  constructor(private readonly work: Work) {}

  /** What waits: critical ones first, then the longest wait. */
  incoming(ctx: Ctx, first: number): Promise<ShownIncomingResult[]> {
    return this.work.browse(ctx, 'result.receive', async (tx) => {
      if ((await openReception(tx, ctx)) === null) return [];
      const rows = await tx.query<ResultReview>(
        `select ${selection(ResultReview, 'v')} from result_review v
         where v.acknowledged_at is null and v.level <> 'usual' and v.member_id in (select member_id from member_clinic)
         order by v.level <> 'critical', v.reported_at, v.id limit $1`,
        [Math.min(Math.max(first, 0), MOST)],
      );
      await tx.disclosed(
        rows.map(({ memberId }) => memberId),
        'result',
      );
      return rows.map(showIncomingResult);
    });
  }

  /** The registry makes a care relationship from the fact: from then on it stands on the list of whoever took it, as any result does. */
  receive(ctx: Ctx, id: string): Promise<ShownIncomingResult> {
    return this.work.run(ctx, async (tx) => {
      const ref = fromGlobalId(id);
      const clinicId = await openReception(tx, ctx);
      const [review] = ref && clinicId !== null ? await tx.find(ResultReview, ref.memberId, { id: ref.id }) : [];
      if (!review || clinicId === null) throw new NotFoundError();
      const { memberId, journeyId, sensitivity, code, level } = review;
      require(ctx, 'result.receive', memberId);
      await tx.disclosed([memberId], 'result');
      tx.emit(resultReceived, {
        ...{ memberId, journeyId, sensitivity, resultId: review.id, code: code.codings[0]!, level, by: ctx.principal.personId, clinicId },
        ...{ occurredAt: ctx.now.toISOString(), precision: 'instant' },
      });
      return showIncomingResult(review);
    });
  }
}
