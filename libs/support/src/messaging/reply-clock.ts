import { contextFor, systemPrincipal } from '@careway/access';
import type { MemberRef } from '@careway/contracts';
import { Clock } from '@careway/service';
import { Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { HandlingService } from './handling.service.ts';

/** How often threads that nobody answered in time are looked for: one question over a small index. */
const EVERY_MS = 15_000;

/** Has it told when the care team is late. That it is, every page reads from the rule by itself; the fact moves the thread to everybody. */
@Injectable()
export class ReplyClock extends Clock {
  constructor(
    private readonly work: Work,
    private readonly handling: HandlingService,
  ) {
    super(EVERY_MS);
  }

  /** One look; answers how many were told. One that can't be told now is tried again, and holds up no other. */
  override async look(now: Date): Promise<number> {
    const ctx = () => contextFor(systemPrincipal('reply-clock'), { operation: 'ReplyClock', now });
    const found = await this.work.run(ctx(), (tx) => tx.query<MemberRef>('select * from threads_to_escalate($1)', [now]));
    let told = 0;
    for (const ref of found) if (await this.handling.escalate(ctx(), ref).catch(() => false)) told += 1;
    return told;
  }
}
