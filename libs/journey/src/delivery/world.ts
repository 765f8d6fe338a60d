import { z } from 'zod';
import { type Browser, type Mail, MailPort, type Push, PushPort } from './ports.ts';

/** An attempt that takes longer has failed; below the lease, so that nobody sends beside us meanwhile. */
const PATIENCE_MS = 30_000;
/** A browser that is away for longer finds it in the list. In seconds. */
const KEPT_SECONDS = 3 * 86_400;

/** `smtp://` or `smtps://` with name and password, as the payer's relay takes it. Loaded with the first mail. */
export class SmtpMail extends MailPort {
  private transport: Promise<import('nodemailer').Transporter> | undefined;
  constructor(
    private readonly url: string,
    override readonly from: string,
  ) {
    super();
  }

  override async send({ to, raw }: Mail): Promise<void> {
    this.transport ??= import('nodemailer').then(({ createTransport }) =>
      createTransport({ ...relayOf(this.url), connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS }),
    );
    await (await this.transport).sendMail({ envelope: { from: addressIn(this.from), to }, raw });
  }

  override close(): void {
    void this.transport?.then((transport) => transport.close());
  }
}

/** `smtps` is encrypted from the first byte; `smtp` as soon as the relay offers it. */
export function relayOf(url: string): { host: string; port: number; secure: boolean; auth?: { user: string; pass: string } } {
  const { protocol, hostname: host, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  const auth = username ? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } } : {};
  return { host, port: Number(port) || (secure ? 465 : 587), secure, ...auth };
}

/** `Careway <no-reply@payer.example>` → `no-reply@payer.example`. */
const addressIn = (from: string): string => /<([^>]+)>/.exec(from)?.[1] ?? from;

export const vapid = z.strictObject({ publicKey: z.string(), privateKey: z.string() });
export type Vapid = z.infer<typeof vapid>;

/** Browsers' own push services, by RFC 8030 with the payer's key (RFC 8292); what is sent only the browser can read (RFC 8291). */
export class WebPush extends PushPort {
  constructor(
    private readonly keys: Vapid,
    /** `mailto:` or `https:`, for whoever runs a push service and has a question. */
    private readonly contact: string,
  ) {
    super();
  }
  override get publicKey(): string {
    return this.keys.publicKey;
  }

  override async send(push: Push, { endpoint, p256dh, auth }: Browser): Promise<'sent' | 'gone'> {
    const { default: library } = await import('web-push');
    try {
      await library.sendNotification({ endpoint, keys: { p256dh, auth } }, JSON.stringify(push), {
        vapidDetails: { subject: this.contact, ...this.keys },
        TTL: KEPT_SECONDS,
        urgency: push.urgent ? 'high' : 'normal',
        // a second attempt takes the place of the first where the browser has not fetched it yet
        topic: push.id.replaceAll('-', '').slice(-32),
        timeout: PATIENCE_MS,
      });
      return 'sent';
    } catch (error) {
      const status = (error as { statusCode?: number }).statusCode;
      if (status === 404 || status === 410) return 'gone';
      // its message may hold what the push service answered: a status is enough
      throw new Error(status ? `the push service answered ${status}` : 'the push service was not reached', { cause: error });
    }
  }
}
