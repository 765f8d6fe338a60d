import { contextFor, systemPrincipal } from '@careway/access';
import type { MemberRef } from '@careway/contracts';
import { Clock } from '@careway/service';
import { Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { VisitService } from './visit.service.ts';

const EVERY_MS = 30_000;
/** Long after the window that it was for has read it, or is gone. */
const SIGNALS_KEPT_MS = 10 * 60_000;

/** Says of visits that their time has passed, ends those that everybody has left, and clears what connected windows. */
@Injectable()
export class VisitClock extends Clock {
  constructor(
    private readonly work: Work,
    private readonly visits: VisitService,
  ) {
    super(EVERY_MS);
  }

  /** One look; answers how many were told. One that can't be told now is tried again, and holds up no other. */
  override async look(now: Date): Promise<number> {
    const ctx = () => contextFor(systemPrincipal('visit-clock'), { operation: 'VisitClock', now });
    const found = await this.work.run(ctx(), async (tx) => {
      await tx.query('select forget_visit_signals($1)', [new Date(+now - SIGNALS_KEPT_MS)]);
      return tx.query<MemberRef>('select * from visits_to_close($1)', [now]);
    });
    let told = 0;
    for (const ref of found) if (await this.visits.lapse(ctx(), ref).catch(() => false)) told += 1;
    return told;
  }
}
