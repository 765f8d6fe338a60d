import { type Ctx, require } from '@careway/access';
import { notificationPreferencesChanged } from '@careway/contracts';
import { type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { InvalidInputError } from '../arrangement/arrangement.errors.ts';
import { NotificationDelivery } from '../delivery/delivery.entity.ts';
import { NotificationPreference } from './preference.entity.ts';
import { isClock, LONGEST_PAUSE_DAYS, type Wishes } from './preference.rules.ts';

const DAY_MS = 86_400_000;

/** What one wants to be told of: one's own, whoever acts for somebody else. */
@Injectable()
export class PreferenceService {
  constructor(private readonly work: Work) {}

  async of(ctx: Ctx, memberId: string): Promise<NotificationPreference> {
    const [known] = await this.work.read(ctx, 'notification.prefer', memberId, (tx) => tx.find(NotificationPreference, memberId));
    return known ?? NotificationPreference.first(memberId, ctx.now);
  }

  /** Replaces all of it; what waits to go out is looked at anew at once. */
  save(ctx: Ctx, memberId: string, expectedVersion: number, wishes: Wishes): Promise<NotificationPreference> {
    return this.work.run(ctx, async (tx) => {
      await tx.open(memberId);
      require(ctx, 'notification.prefer', memberId);
      check(wishes, ctx.now);
      const preference = await openPreference(ctx, tx, memberId);
      preference.choose(wishes, expectedVersion, ctx.now);
      await keepPreference(ctx, tx, preference);
      return preference;
    });
  }
}

/** In a transaction that has opened the record. Two that save at once take turns, the first time as well. */
export async function openPreference(ctx: Ctx, tx: Tx, memberId: string): Promise<NotificationPreference> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`preference ${memberId}`]);
  const [known] = await tx.find(NotificationPreference, memberId);
  return known ?? NotificationPreference.first(memberId, ctx.now);
}

/** What waits to go out is looked at anew at once. */
export async function keepPreference(ctx: Ctx, tx: Tx, preference: NotificationPreference): Promise<void> {
  const { memberId } = preference;
  for (const one of await tx.find(NotificationDelivery, memberId, { state: 'waiting' }))
    if (one.attempts === 0) {
      one.wait(ctx.now);
      await tx.save(one);
    }
  await tx.save(preference);
  tx.emit(notificationPreferencesChanged, { memberId, version: preference.version, occurredAt: ctx.now.toISOString() });
}

function check({ quiet, digestAt, digestDay, pausedUntil }: Wishes, now: Date): void {
  for (const time of [digestAt, ...(quiet ? [quiet.from, quiet.to] : [])])
    if (!isClock(time)) throw new InvalidInputError('time', 'A time is written as 07:30.');
  if (!Number.isInteger(digestDay) || digestDay < 0 || digestDay > 6) throw new InvalidInputError('digestDay', 'There are seven days.');
  if (pausedUntil && pausedUntil.getTime() > now.getTime() + LONGEST_PAUSE_DAYS * DAY_MS)
    throw new InvalidInputError('pausedUntil', `A pause lasts ${LONGEST_PAUSE_DAYS} days at most.`);
}
