import { contextFor, systemPrincipal } from '@careway/access';
import { dayIn, type MemberRef } from '@careway/contracts';
import { Work } from '@careway/store';
import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { OverdueService } from './overdue.service.ts';

/** How often what a day left behind is looked for: one question over two small indexes. */
const EVERY_MS = 15_000;
type Found = MemberRef & { readonly kind: 'order' | 'referral' };

/**
 * Finds what became late when a day ended, and has it told. What was not told yet stands in the rows, so a clock that was away for a
 * night finds it when it comes back; every process asks, and the lock of the row makes one of them tell.
 */
@Injectable()
export class DayClock implements OnModuleInit, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly work: Work,
    private readonly overdue: OverdueService,
  ) {}

  onModuleInit(): void {
    this.timer = setInterval(() => {
      // a turn that failed (a database that is away for a moment) is made up by the next one
      this.turn = this.turn.then(() => this.look(new Date())).catch(() => undefined);
    }, EVERY_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.turn;
  }

  /** One look; answers how much was told. What can't be told now is tried again, and holds up nothing else. */
  async look(now: Date): Promise<number> {
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
