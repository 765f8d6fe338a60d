import { type Ctx, require } from '@careway/access';
import { identityOpened, isUuid, type OpeningReason, uuidv7 } from '@careway/contracts';
import { NotFoundError, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { sitDown } from '../community/doorway.ts';
import { neutralised } from '../messaging/text.rules.ts';
import { OpeningWordsError } from './moderation.errors.ts';

const SHORTEST = 10;
const LONGEST = 1_000;

/** The one door from a pseudonym to a person. PostgreSQL writes the reason and the read before it answers; see `open_identity`. */
@Injectable()
export class IdentityService {
  constructor(private readonly work: Work) {}

  open(ctx: Ctx, postId: string, reason: OpeningReason, raw: string): Promise<{ readonly member: { readonly id: string } }> {
    return this.work.run(ctx, async (tx) => {
      const { personId, sessionId } = ctx.principal;
      require(ctx, 'identity.open', personId);
      if (!isUuid(postId)) throw new NotFoundError();
      const words = [...neutralised(raw).trim()].slice(0, LONGEST).join('');
      if ([...words].length < SHORTEST) throw new OpeningWordsError(SHORTEST);
      await sitDown(ctx, tx);
      const openingId = uuidv7();
      const [row] = await tx.execute<{ memberId: string | null }>('select open_identity($1, $2, $3, $4, $5, $6, $7, $8) as "memberId"', [
        ...[personId, sessionId, ctx.operation, postId, openingId, reason, words, ctx.now],
      ]);
      if (!row?.memberId) throw new NotFoundError();
      const { memberId } = row;
      tx.emit(identityOpened, { memberId, openingId, reason, by: personId, occurredAt: ctx.now.toISOString() });
      return { member: { id: memberId } };
    });
  }
}
