import { contextFor, systemPrincipal } from '@careway/access';
import { Clock } from '@careway/service';
import { Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { SafetyService } from './safety.service.ts';

/** How often holds whose nurse was late are looked for: one question over a small index, and the quarter of an hour stays one. */
const EVERY_MS = 5_000;

/** Has it told when no nurse decided in time. What waits stands in rows, so a clock that was away, or dead, finds it when it is back. */
@Injectable()
export class SafetyClock extends Clock {
  constructor(
    private readonly work: Work,
    private readonly safety: SafetyService,
  ) {
    super(EVERY_MS);
  }

  /** One look; answers how many were told. One that can't be told now is tried again, and holds up no other. */
  override async look(now: Date): Promise<number> {
    const ctx = () => contextFor(systemPrincipal('safety-clock'), { operation: 'SafetyClock', now });
    const found = await this.work.run(ctx(), (tx) => tx.query<{ id: string }>('select id from holds_to_escalate($1)', [now]));
    let told = 0;
    for (const { id } of found) if (await this.safety.escalate(ctx(), id).catch(() => false)) told += 1;
    return told;
  }
}
