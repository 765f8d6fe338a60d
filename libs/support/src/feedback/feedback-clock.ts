import { contextFor, systemPrincipal } from '@careway/access';
import type { MemberRef } from '@careway/contracts';
import { Clock } from '@careway/service';
import { Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { FeedbackService } from './feedback.service.ts';

/** How often it is looked for what nobody answered in time: one question over a small index. */
const EVERY_MS = 30_000;

/** Has it told when the house is late with an answer. What waits stands in rows, so a clock that was away, or dead, finds it when it is back. */
@Injectable()
export class FeedbackClock extends Clock {
  constructor(
    private readonly work: Work,
    private readonly feedbacks: FeedbackService,
  ) {
    super(EVERY_MS);
  }

  /** One look; answers how many were told. One that can't be told now is tried again, and holds up no other. */
  override async look(now: Date): Promise<number> {
    const ctx = () => contextFor(systemPrincipal('feedback-clock'), { operation: 'FeedbackClock', now });
    const found = await this.work.run(ctx(), (tx) => tx.query<MemberRef>('select * from feedback_to_escalate($1)', [now]));
    let told = 0;
    for (const ref of found) if (await this.feedbacks.escalate(ctx(), ref).catch(() => false)) told += 1;
    return told;
  }
}
