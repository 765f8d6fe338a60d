import { type Ctx, require } from '@careway/access';
import { notificationAddressChanged, uuidv7 } from '@careway/contracts';
import { type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { randomInt } from 'node:crypto';
import { InvalidInputError } from '../arrangement/arrangement.errors.ts';
import { NotificationAddress } from '../delivery/address.entity.ts';
import { codeMailOf } from '../delivery/letter.ts';
import { type Browser, MailPort } from '../delivery/ports.ts';
import { isEndpoint, PushSubscriptionRow } from '../delivery/push-subscription.entity.ts';
import { languageOf } from '../delivery/words.ts';
import { MailAwayError, TooManyCodesError, WrongCodeError } from './reach.errors.ts';

/** One address, as people write it: no display name, no list, no line break that could become a header. RFC 5321 allows 254 characters. */
const EMAIL = /^[^\s@<>,;:"\\()[\]]{1,64}@[^\s@<>,;:"\\()[\]]+\.[^\s@<>,;:"\\()[\]]{2,}$/;
const EMAIL_MAX = 254;
/** Of one person; the oldest goes. */
const MOST_BROWSERS = 10;
/** As the Push API gives them: 65 and 16 bytes in base64url. */
const [P256DH, AUTH] = [/^[\w-]{86,88}=*$/, /^[\w-]{20,24}=*$/];

/** What the page may know of how somebody is reached. */
export interface Reach {
  readonly email: string | null;
  readonly askedEmail: string | null;
  readonly browsers: readonly { readonly id: string; readonly madeAt: Date }[];
}

/** Where notices go: an address that has proved to be one's own, and the browsers that one has let show them. */
@Injectable()
export class ReachService {
  constructor(
    private readonly work: Work,
    private readonly mail: MailPort,
  ) {}

  async of(ctx: Ctx, memberId: string): Promise<Reach> {
    return this.work.read(ctx, 'notification.prefer', memberId, async (tx) => {
      const [address] = await tx.find(NotificationAddress, memberId);
      const browsers = await tx.find(PushSubscriptionRow, memberId);
      const isOpen = address?.codeUntil && address.codeUntil > ctx.now;
      return {
        ...{ email: address?.email ?? null, askedEmail: isOpen ? address.askedEmail : null },
        browsers: browsers.filter(({ endedAt }) => endedAt === null).map(({ id, madeAt }) => ({ id, madeAt })),
      };
    });
  }

  /** Sends a code to the address; nothing else goes there until it comes back. */
  async ask(ctx: Ctx, memberId: string, email: string): Promise<NotificationAddress> {
    const to = email.trim();
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    const { address, language } = await this.work.run(ctx, async (tx) => {
      const address = await this.address(ctx, tx, memberId);
      if (to.length > EMAIL_MAX || !EMAIL.test(to)) throw new InvalidInputError('email', 'This is no e-mail address.');
      if (!address.ask(to, code, ctx.now)) throw new TooManyCodesError();
      const [recipient] = await tx.query<{ language: string }>('select language from recipient_view where member_id = $1', [memberId]);
      tx.emit(notificationAddressChanged, { memberId, step: 'asked', occurredAt: ctx.now.toISOString() });
      return { address: await tx.save(address), language: languageOf(recipient?.language) };
    });
    await this.mail.send(codeMailOf(uuidv7(), language, code, to, this.mail.from, ctx.now)).catch(() => {
      throw new MailAwayError();
    });
    return address;
  }

  /** Each attempt is kept, a wrong one as well, so it is no error of the transaction. */
  async confirm(ctx: Ctx, memberId: string, code: string): Promise<NotificationAddress> {
    const { address, isRight } = await this.work.run(ctx, async (tx) => {
      const address = await this.address(ctx, tx, memberId);
      const isRight = address.confirm(code.replace(/\s/g, ''), ctx.now);
      tx.emit(notificationAddressChanged, { memberId, step: isRight ? 'confirmed' : 'failed', occurredAt: ctx.now.toISOString() });
      return { address: await tx.save(address), isRight };
    });
    if (!isRight) throw new WrongCodeError();
    return address;
  }

  remove(ctx: Ctx, memberId: string): Promise<NotificationAddress> {
    return this.work.run(ctx, async (tx) => {
      const address = await this.address(ctx, tx, memberId);
      address.remove(ctx.now);
      tx.emit(notificationAddressChanged, { memberId, step: 'removed', occurredAt: ctx.now.toISOString() });
      return tx.save(address);
    });
  }

  /** A browser that may show notices; the one that comes again is the same one. */
  addBrowser(ctx: Ctx, memberId: string, browser: Browser): Promise<PushSubscriptionRow> {
    return this.work.run(ctx, async (tx) => {
      await this.open(ctx, tx, memberId);
      if (!isEndpoint(browser.endpoint) || !P256DH.test(browser.p256dh) || !AUTH.test(browser.auth))
        throw new InvalidInputError('endpoint', 'This browser cannot be reached.');
      const all = await tx.find(PushSubscriptionRow, memberId);
      const known = all.find(({ endpoint }) => endpoint === browser.endpoint);
      known?.renew(browser, ctx.now);
      const open = all.filter(({ endedAt, id }) => endedAt === null && id !== known?.id).sort((a, b) => +b.madeAt - +a.madeAt);
      for (const old of open.slice(MOST_BROWSERS - 1)) {
        old.end(ctx.now);
        await tx.save(old);
      }
      return tx.save(known ?? PushSubscriptionRow.of(memberId, browser, ctx.now));
    });
  }

  /** All of them, or the one with this endpoint. Answers how many were ended. */
  endBrowsers(ctx: Ctx, memberId: string, endpoint?: string): Promise<number> {
    return this.work.run(ctx, async (tx) => {
      await this.open(ctx, tx, memberId);
      const open = (await tx.find(PushSubscriptionRow, memberId)).filter(
        (one) => one.endedAt === null && (endpoint ?? one.endpoint) === one.endpoint,
      );
      for (const one of open) {
        one.end(ctx.now);
        await tx.save(one);
      }
      return open.length;
    });
  }

  private async address(ctx: Ctx, tx: Tx, memberId: string): Promise<NotificationAddress> {
    await this.open(ctx, tx, memberId);
    const [known] = await tx.find(NotificationAddress, memberId);
    return known ?? NotificationAddress.first(memberId, ctx.now);
  }

  private async open(ctx: Ctx, tx: Tx, memberId: string): Promise<void> {
    await tx.open(memberId);
    require(ctx, 'notification.prefer', memberId);
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`reach ${memberId}`]);
  }
}
