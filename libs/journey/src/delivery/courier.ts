import { type Ctx, require } from '@careway/access';
import { PAYER_ZONE, uuidv7 } from '@careway/contracts';
import { type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { GROUPS, kindOf } from '../notification/kinds.ts';
import { NotificationPreference } from '../preference/preference.entity.ts';
import { type Outward, sendAt, type Wishes } from '../preference/preference.rules.ts';
import { NotificationAddress } from './address.entity.ts';
import { NotificationDelivery } from './delivery.entity.ts';
import { mailOf, pushOf } from './letter.ts';
import { Portal } from './portal.ts';
import { MailPort, PushPort } from './ports.ts';
import { PushSubscriptionRow } from './push-subscription.entity.ts';
import { languageOf, type Language } from './words.ts';

/** One mail says no more than this; the list has the rest. */
const MOST_IN_ONE = 50;

/** What goes out together, to one person by one way, under one name. */
interface Batch {
  readonly id: string;
  readonly memberId: string;
  readonly channel: Outward;
  readonly language: Language;
  readonly deliveries: readonly NotificationDelivery[];
  readonly email: string | null;
  readonly browsers: readonly PushSubscriptionRow[];
}

/**
 * Brings notices out: takes what is due (and writes down that it has), sends it, writes down what came of it. A process that dies in between
 * leaves a lease; after it the same batch goes out again under the same name. A folder then holds it once, a browser shows it once, and a mail
 * relay gets the same Message-ID a second time: that is all that a port of this kind can promise.
 */
@Injectable()
export class Courier {
  constructor(
    private readonly work: Work,
    private readonly mail: MailPort,
    private readonly pusher: PushPort,
    private readonly portal: Portal,
  ) {}

  /** Everything that is due for one person by one way. Answers how many notices went out. */
  async bring(ctx: () => Ctx, memberId: string, channel: Outward): Promise<number> {
    let sent = 0;
    for (const batch of await this.take(ctx(), memberId, channel)) {
      const fault = await this.send(batch, ctx).then(
        () => undefined,
        (error: unknown) => (error instanceof Error ? error.message : 'not sent'),
      );
      await this.settle(ctx(), batch, fault);
      if (fault === undefined) sent += batch.deliveries.length;
    }
    return sent;
  }

  /** What goes out now: asked anew of permission, wishes and hour, since all three may have changed while it waited. */
  private take(ctx: Ctx, memberId: string, channel: Outward): Promise<Batch[]> {
    return this.work.run(ctx, async (tx) => {
      await tx.open(memberId);
      require(ctx, 'notification.deliver', memberId);
      // two clocks that look at once take turns
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`notices ${memberId} ${channel}`]);
      const open = await tx.find(NotificationDelivery, memberId, { channel, state: In(['waiting', 'sending']) });
      const due = open.filter(({ dueAt }) => dueAt <= ctx.now).slice(0, MOST_IN_ONE);
      if (due.length === 0) return [];
      const [recipient] = await tx.query<{ language: string; zone: string | null }>(
        'select language, time_zone as zone from recipient_view where member_id = $1',
        [memberId],
      );
      const [preference] = await tx.find(NotificationPreference, memberId);
      const { wishes } = preference ?? NotificationPreference.first(memberId, ctx.now);
      const [address] = await tx.find(NotificationAddress, memberId);
      const browsers = (await tx.find(PushSubscriptionRow, memberId)).filter(({ endedAt }) => endedAt === null);
      const isReachable = channel === 'email' ? Boolean(address?.email) : browsers.length > 0;
      const going: NotificationDelivery[] = [];
      const fresh = uuidv7(ctx.now.getTime());
      for (const one of due) {
        const at =
          isReachable && (await mayBeTold(tx, one, wishes, ctx.now))
            ? this.when(one, wishes, recipient?.zone ?? PAYER_ZONE, ctx.now)
            : null;
        if (at === null) one.drop(ctx.now);
        else if (at > ctx.now) one.wait(at);
        else {
          one.take(fresh, ctx.now);
          going.push(one);
        }
        await tx.save(one);
      }
      const told = { memberId, channel, language: languageOf(recipient?.language), email: address?.email ?? null, browsers };
      return [...Map.groupBy(going, ({ batchId }) => batchId!)].map(([id, deliveries]) => ({ id, deliveries, ...told }));
    });
  }

  private when({ kind, channel, urgent, since }: NotificationDelivery, wishes: Wishes, zone: string, now: Date): Date | null {
    return sendAt({ group: kindOf(kind).group, channel, urgent, since }, wishes, zone, now);
  }

  private async send({ id, memberId, channel, language, deliveries, email, browsers }: Batch, ctx: () => Ctx): Promise<void> {
    const lines = deliveries.map(({ kind, aboutId }) => ({ kind, isOwn: aboutId === memberId }));
    const groups = GROUPS.filter((group) => deliveries.some(({ kind }) => kindOf(kind).group === group));
    const stop = channel === 'email' ? this.portal.stopping({ memberId, channel, groups }) : undefined;
    const letter = { id, language, home: this.portal.url, lines, stop };
    if (channel === 'email') return this.mail.send(mailOf(letter, email!, this.mail.from, ctx().now));
    const push = pushOf(
      letter,
      deliveries.some(({ urgent }) => urgent),
    );
    const faults: unknown[] = [];
    let reached = 0;
    for (const browser of browsers) {
      try {
        if ((await this.pusher.send(push, browser)) === 'gone') await this.forget(ctx(), browser);
        else reached += 1;
      } catch (error) {
        faults.push(error);
      }
    }
    // one browser that shows it is enough: the others would show it twice after another attempt
    if (reached === 0 && faults.length) throw faults[0];
  }

  /** The browser has ended it. */
  private forget(ctx: Ctx, { memberId, id }: PushSubscriptionRow): Promise<unknown> {
    return this.work.run(ctx, async (tx) => {
      await tx.open(memberId);
      require(ctx, 'notification.deliver', memberId);
      const [one] = await tx.find(PushSubscriptionRow, memberId, { id });
      if (!one) return;
      one.end(ctx.now);
      await tx.save(one);
    });
  }

  private settle(ctx: Ctx, { memberId, deliveries }: Batch, fault: string | undefined): Promise<void> {
    return this.work.run(ctx, async (tx) => {
      await tx.open(memberId);
      require(ctx, 'notification.deliver', memberId);
      for (const { id } of deliveries) {
        const [one] = await tx.find(NotificationDelivery, memberId, { id });
        if (one?.state !== 'sending') continue;
        if (fault === undefined) one.arrive(ctx.now);
        else one.fail(fault, ctx.now);
        await tx.save(one);
      }
    });
  }
}

async function mayBeTold(tx: Tx, one: NotificationDelivery, { others }: Wishes, now: Date): Promise<boolean> {
  const { memberId, aboutId, area, sensitivity } = one;
  if (!others && aboutId !== memberId) return false;
  const [row] = await tx.query<{ told: boolean }>('select still_told($1, $2, $3, $4, $5) as told', [
    memberId,
    aboutId,
    area,
    sensitivity,
    now,
  ]);
  return row!.told;
}
