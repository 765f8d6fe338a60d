import { inject } from '@angular/core';
import { live } from '@careway/portal-graph';
import { MemberReferralChangedDocument } from '../generated/graph.ts';
import { OpenRecord } from '../shell/open-record.ts';

/**
 * Asks again with each step of a referral of the open record. The timeline would not do: that the care team took note of how a referral
 * ended, or that a visit was moved, is no new line of it. Call it where a component is made.
 */
export function followReferrals(reload: () => void): void {
  live(MemberReferralChangedDocument, inject(OpenRecord).variables, { next: reload, gap: reload });
}
