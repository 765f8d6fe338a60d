import { contextFor, systemPrincipal } from '@careway/access';
import type { MemberRef } from '@careway/contracts';
import { Clock } from '@careway/service';
import { Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { WaitService } from './wait.service.ts';

/** How often offers that nobody answered are looked for: one question over a small index. */
const EVERY_MS = 5_000;

/**
 * Lets offers lapse that nobody answered, so that they go to the next who waits without anybody looking. What is late is only late: a
 * reader is told that an offer has ended by its own time.
 */
@Injectable()
export class OfferClock extends Clock {
  constructor(
    private readonly work: Work,
    private readonly waiting: WaitService,
  ) {
    super(EVERY_MS);
  }

  /** One look: every offer that has ended by now goes back. One that can't now is tried again, and holds up no other. */
  override async look(now: Date): Promise<void> {
    const ctx = () => contextFor(systemPrincipal('wait-list'), { operation: 'OfferClock', now });
    const lapsed = await this.work.run(ctx(), (tx) => tx.query<MemberRef>('select * from lapsed_offers($1)', [now]));
    for (const ref of lapsed) await this.waiting.lapse(ctx(), ref).catch(() => undefined);
  }
}
