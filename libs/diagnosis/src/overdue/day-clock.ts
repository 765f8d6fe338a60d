import { contextFor, systemPrincipal } from '@careway/access';
import { dayIn, type MemberRef } from '@careway/contracts';
import { Clock } from '@careway/service';
import { Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { OverdueService } from './overdue.service.ts';

/** How often what a day left behind is looked for: one question over two small indexes. */
const EVERY_MS = 15_000;
type Found = MemberRef & { readonly kind: 'order' | 'referral' };

/** Finds what became late when a day ended, and has it told. */
@Injectable()
export class DayClock extends Clock {
  constructor(
    private readonly work: Work,
    private readonly overdue: OverdueService,
  ) {
    super(EVERY_MS);
  }

  /** One look; answers how much was told. What can't be told now is tried again, and holds up nothing else. */
  override async look(now: Date): Promise<number> {
    const ctx = () => contextFor(systemPrincipal('day-clock'), { operation: 'DayClock', now });
    const found = await this.work.run(ctx(), (tx) => tx.query<Found>('select * from overdue_to_tell($1)', [dayIn(now)]));
    let told = 0;
    for (const { kind, memberId, id } of found) {
      const ref = { memberId, id };
      const tell = kind === 'order' ? this.overdue.order(ctx(), ref) : this.overdue.referral(ctx(), ref);
      if (await tell.catch(() => false)) told += 1;
    }
    return told;
  }
}
