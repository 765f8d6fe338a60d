import { uuidv5 } from '@careway/contracts';
import { type MemberScoped, WorkingState } from '@careway/store';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * Hosts of the push services of browsers: an endpoint is an address that a page hands us, and we fetch nothing that anybody else runs.
 * Chromium and its kin, Firefox, Safari, Edge.
 */
const SERVICES = [
  /^fcm\.googleapis\.com$/,
  /^(.+\.)?push\.services\.mozilla\.com$/,
  /^(.+\.)?push\.apple\.com$/,
  /^.+\.notify\.windows\.com$/,
];

/** Whether an endpoint is a browser's own push service, over TLS and on its usual port. */
export function isEndpoint(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url?.protocol === 'https:' && url.port === '' && url.username === '' && SERVICES.some((one) => one.test(url.hostname));
}

/** A browser that shows notices: how it is reached. It says nothing of the record and changes nothing of it, so there is no fact. */
@WorkingState()
@Entity({ name: 'push_subscription' })
export class PushSubscriptionRow implements MemberScoped {
  @PrimaryColumn({ name: 'member_id', type: 'uuid' }) readonly memberId: string;
  /** UUIDv5 of (member, endpoint): a browser that comes twice is there once. */
  @PrimaryColumn({ type: 'uuid' }) readonly id: string;
  @Column({ type: 'int' }) version: number;
  @Column({ type: 'text' }) readonly endpoint: string;
  @Column({ type: 'text' }) p256dh: string;
  @Column({ type: 'text' }) auth: string;
  @Column({ name: 'made_at', type: 'timestamptz' }) madeAt: Date;
  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true }) endedAt: Date | null;

  static of(memberId: string, browser: { endpoint: string; p256dh: string; auth: string }, now: Date): PushSubscriptionRow {
    const id = PushSubscriptionRow.idOf(memberId, browser.endpoint);
    return Object.assign(new PushSubscriptionRow(), { memberId, id, ...browser, madeAt: now, endedAt: null });
  }
  static idOf = (memberId: string, endpoint: string): string => uuidv5('push', memberId, endpoint);

  /** The browser has come again, perhaps with other keys. */
  renew({ p256dh, auth }: { p256dh: string; auth: string }, now: Date): void {
    Object.assign(this, { p256dh, auth, madeAt: now, endedAt: null });
  }
  end(now: Date): void {
    this.endedAt = now;
  }
}
