import type { Priority } from '@careway/clinical/order';
import { dayIn } from '@careway/contracts';

/** FHIR ServiceRequest and Task.status of a referral, in the words of this process. */
export type ReferralStatus = 'requested' | 'accepted' | 'refused' | 'booked' | 'done' | 'reported' | 'cancelled';
/** As it is shown: that it expired follows from the day alone, so nothing has to happen for it. */
export type ReferralStanding = ReferralStatus | 'expired';

/** Which state may follow which. A visit may be given another time. */
export const NEXT: Readonly<Record<ReferralStatus, readonly ReferralStatus[]>> = {
  requested: ['accepted', 'refused', 'cancelled'],
  accepted: ['booked', 'refused', 'cancelled'],
  booked: ['booked', 'done', 'cancelled'],
  done: ['reported'],
  refused: [],
  reported: [],
  cancelled: [],
};
export const REFERRAL_STATUSES = Object.keys(NEXT) as readonly ReferralStatus[];

/** Until a visit is booked a referral can expire; what has expired goes nowhere. */
const EXPIRES: readonly ReferralStatus[] = ['requested', 'accepted'];
const ENDED: readonly ReferralStanding[] = ['refused', 'reported', 'expired'];

interface Standing {
  readonly status: ReferralStatus;
  readonly expiresOn: string;
}
/** Where it stands at that instant. Expiring is computed: no clock has to have run. */
export const standingOf = ({ status, expiresOn }: Standing, now: Date): ReferralStanding =>
  EXPIRES.includes(status) && dayIn(now) > expiresOn ? 'expired' : status;

export const mayBecome = (from: ReferralStanding, to: ReferralStatus): boolean => from !== 'expired' && NEXT[from].includes(to);

const DAY_MS = 86_400_000;
const dayAfter = (at: Date, days: number): string => dayIn(new Date(at.getTime() + days * DAY_MS));

/** How long a referral holds until a visit is booked. Our own choice: a season, after which somebody should look at the person anew. */
export const VALID_DAYS = 90;
export const expiryOf = (now: Date): string => dayAfter(now, VALID_DAYS);

/** Days that the receiving clinic has to answer; our own choice. */
const ANSWER_DAYS: Readonly<Record<Priority, number>> = { routine: 7, urgent: 2, asap: 1, stat: 0 };
/** Days from the answer to a time for the visit, and from the visit to the report; our own choice. */
const BOOK_DAYS: Readonly<Record<Priority, number>> = { routine: 14, urgent: 3, asap: 1, stat: 0 };
const REPORT_DAYS = 14;

/** The day until which the next step is expected; null where nothing is expected any more. */
export function dueOn(status: ReferralStatus, priority: Priority, at: Date): string | null {
  switch (status) {
    case 'requested':
      return dayAfter(at, ANSWER_DAYS[priority]);
    case 'accepted':
      return dayAfter(at, BOOK_DAYS[priority]);
    // `at` is the visit
    case 'booked':
      return dayIn(at);
    case 'done':
      return dayAfter(at, REPORT_DAYS);
    default:
      return null;
  }
}

/** The next step did not come in time. */
export const isOverdue = (standing: ReferralStanding, due: string | null, now: Date): boolean =>
  standing !== 'expired' && due !== null && dayIn(now) > due;

/** Whose step is next. */
export type ReferralOwner = 'receiving-clinic' | 'member' | 'care-team' | 'nobody';
export function ownerOf(standing: ReferralStanding, isAcknowledged: boolean): ReferralOwner {
  switch (standing) {
    case 'requested':
    case 'accepted':
    case 'done':
      return 'receiving-clinic';
    case 'booked':
      return 'member';
    case 'cancelled':
      return 'nobody';
    default:
      return isAcknowledged ? 'nobody' : 'care-team';
  }
}

/** It ended in a way that whoever treats the member has to know of. */
export const isToAcknowledge = (standing: ReferralStanding): standing is 'refused' | 'reported' | 'expired' => ENDED.includes(standing);
