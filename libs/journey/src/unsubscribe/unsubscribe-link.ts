import { createHmac, timingSafeEqual } from 'node:crypto';
import { GROUPS, type Group } from '../notification/kinds.ts';
import type { Outward } from '../preference/preference.rules.ts';

/** What a link stops: for whom, where, and which kinds of notices. */
export interface Stop {
  readonly memberId: string;
  readonly channel: Outward;
  readonly groups: readonly Group[];
}
/** Links that were sent say these numbers for good: a new group takes the next bit, and none is given twice. */
const BIT: Readonly<Record<Group, number>> = {
  messages: 1,
  visits: 2,
  results: 4,
  medicines: 8,
  care: 16,
  access: 32,
  reads: 64,
  feedback: 128,
};
const CHANNEL: Readonly<Record<Outward, number>> = { email: 1, push: 2 };
const FORM = 1;
const [SAID, SEAL] = [19, 16];

/**
 * The link in a mail that stops mails of its kind without a sign-in (RFC 8058). It says person, channel and groups and nothing else, and is sealed
 * with a key that only this service has: nobody makes one, and whoever has one can do no more with it than it says. It holds for as long as the
 * key does, since a mail may be read late.
 */
export class UnsubscribeLinks {
  constructor(private readonly secret: string) {}

  of({ memberId, channel, groups }: Stop): string {
    const said = Buffer.concat([
      Buffer.from([FORM]),
      Buffer.from(memberId.replaceAll('-', ''), 'hex'),
      Buffer.from([CHANNEL[channel], groups.reduce((all, group) => all | BIT[group], 0)]),
    ]);
    return Buffer.concat([said, this.seal(said)]).toString('base64url');
  }

  /** Undefined where this service did not make it. */
  read(link: string): Stop | undefined {
    const bytes = Buffer.from(link, 'base64url');
    if (bytes.length !== SAID + SEAL || bytes.toString('base64url') !== link) return undefined;
    const said = bytes.subarray(0, SAID);
    if (!timingSafeEqual(bytes.subarray(SAID), this.seal(said)) || said[0] !== FORM) return undefined;
    const hex = said.toString('hex', 1, 17);
    const channel = (Object.keys(CHANNEL) as Outward[]).find((one) => CHANNEL[one] === said[17]);
    if (!channel) return undefined;
    const memberId = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
    return { memberId, channel, groups: GROUPS.filter((group) => (said[18]! & BIT[group]) !== 0) };
  }

  private seal(said: Buffer): Buffer {
    return createHmac('sha256', this.secret).update('careway notices\n').update(said).digest().subarray(0, SEAL);
  }
}
