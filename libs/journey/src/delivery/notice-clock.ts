import { contextFor, type Ctx, systemPrincipal } from '@careway/access';
import { Clock } from '@careway/service';
import { Work } from '@careway/store';
import { toGlobalId } from '@careway/contracts';
import { Injectable } from '@nestjs/common';
import { NOTIFICATION_BELL } from '../notification/notification.reaction.ts';
import type { Outward } from '../preference/preference.rules.ts';
import { Courier } from './courier.ts';

/** A notice is late by this at most. */
const EVERY_MS = 5_000;
const MOST_AT_ONCE = 500;
/** What is older is of no use to anybody. In days. */
const KEPT_DAYS = 180;
const DAY_MS = 86_400_000;

/**
 * Looks which notices may be told from now on, has everybody who may know of them told where they want it, and brings out what is due. Hours,
 * pauses and attempts stand in rows, so a clock that was away finds them.
 */
@Injectable()
export class NoticeClock extends Clock {
  private forgotOn = '';

  constructor(
    private readonly work: Work,
    private readonly courier: Courier,
  ) {
    super(EVERY_MS);
  }

  /** One look; answers how many notices went out. One person whom nothing reaches holds up nobody else. */
  override async look(now: Date): Promise<number> {
    const ctx = (): Ctx => contextFor(systemPrincipal('notice-clock'), { operation: 'NoticeClock', now });
    await this.work.run(ctx(), async (tx) => {
      const told = await tx.query<{ memberId: string; id: string }>('select * from announce_notifications($1, $2)', [now, MOST_AT_ONCE]);
      for (const ref of told) tx.ring(ref.memberId, NOTIFICATION_BELL, toGlobalId(ref));
      const today = now.toISOString().slice(0, 10);
      if (this.forgotOn === today) return;
      await tx.query('select forget_notifications($1)', [new Date(now.getTime() - KEPT_DAYS * DAY_MS)]);
      this.forgotOn = today;
    });
    const due = await this.work.run(ctx(), (tx) =>
      tx.query<{ memberId: string; channel: Outward }>('select * from deliveries_due($1)', [now]),
    );
    let sent = 0;
    for (const { memberId, channel } of due) sent += await this.courier.bring(ctx, memberId, channel).catch(() => 0);
    return sent;
  }
}
