/** A mail as it leaves the house: words only, the whole message by RFC 5322 made here, so that every port sends the same bytes. */
export interface Mail {
  /** The same for every attempt: the message's own id and the file's name are made of it. */
  readonly id: string;
  readonly to: string;
  readonly raw: string;
}

/** Where mail goes. It rejects with what went wrong; whoever sends tries again. */
export abstract class MailPort {
  /** The sender's address, as it stands in the message. */
  abstract readonly from: string;
  abstract send(mail: Mail): Promise<void>;
  close(): void {}
}

/** What a browser shows, and the page that a touch opens. */
export interface Push {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly url: string;
  readonly language: string;
  readonly dir: 'ltr' | 'rtl';
  readonly urgent: boolean;
}
/** A browser, as it has described itself: `PushSubscription.toJSON()` of the Push API. */
export interface Browser {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

/** Where what is pushed goes. */
export abstract class PushPort {
  /** The application server's key that browsers subscribe with; null: nothing is pushed here. */
  abstract readonly publicKey: string | null;
  /** @returns `gone` where the browser has ended it: it is removed */
  abstract send(push: Push, to: Browser): Promise<'sent' | 'gone'>;
}

/** The house brings nothing out: the page says so, and nobody is asked for an address. */
export class NoMail extends MailPort {
  override readonly from = '';
  override send(): Promise<void> {
    return Promise.reject(new Error('no mail is sent here'));
  }
}
export class NoPush extends PushPort {
  override readonly publicKey = null;
  override send(): Promise<'sent'> {
    return Promise.reject(new Error('nothing is pushed here'));
  }
}
