import { contextFor, systemPrincipal } from '@careway/access';
import type { MemberRef } from '@careway/contracts';
import { Clock } from '@careway/service';
import { Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { AskingService } from './asking.service.ts';

const EVERY_MS = 60_000;

/** Asks whose time has come by their plan, and takes back what nobody answered. What waits stands in rows, so a clock that was away finds it. */
@Injectable()
export class SurveyClock extends Clock {
  constructor(
    private readonly work: Work,
    private readonly asking: AskingService,
  ) {
    super(EVERY_MS);
  }

  /** One look; answers how many facts were told. One that can't be told now is tried again, and holds up no other. */
  override async look(now: Date): Promise<number> {
    const ctx = () => contextFor(systemPrincipal('survey-clock'), { operation: 'SurveyClock', now });
    const [lapsed, due] = await this.work.run(ctx(), (tx) =>
      Promise.all([
        tx.query<MemberRef>('select * from surveys_to_lapse($1)', [now]),
        tx.query<MemberRef>('select * from surveys_due($1)', [now]),
      ]),
    );
    let told = 0;
    // what is over first, so that it does not stand in the way of what comes
    for (const ref of lapsed) if (await this.asking.lapse(ctx(), ref).catch(() => false)) told += 1;
    for (const ref of due) if (await this.asking.due(ctx(), ref).catch(() => false)) told += 1;
    return told;
  }
}
