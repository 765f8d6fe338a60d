import {
  type DataOf,
  endOfDay,
  orderCancelled,
  orderCollected,
  orderFulfilled,
  orderOverdue,
  orderPlaced,
  referralAccepted,
  referralAcknowledged,
  referralBooked,
  referralCancelled,
  referralDone,
  referralExpired,
  referralOverdue,
  referralRefused,
  referralReported,
  referralRequested,
} from '@careway/contracts';
import { on, type Reading } from './reading.ts';
import { closed, opened } from './row.ts';

/** STAT and ASAP press like what is urgent. */
const pressing = (priority: string): string => (priority === 'routine' ? 'routine' : 'urgent');

/** An order stands here from the day after its result was expected; the fact that it is late only brings it to open pages at once. */
const order = (told: DataOf<typeof orderPlaced>, isOpen: boolean): Reading => ({
  kind: 'order',
  itemId: told.orderId,
  change(row) {
    if (!isOpen) return row && closed(row);
    const since = endOfDay(told.expectedOn).toISOString();
    return opened('order', told.orderId, told, { level: pressing(told.priority), step: 'late', code: told.code, since });
  },
});

type Referral = Pick<DataOf<typeof referralRequested>, 'dueOn' | 'expiresOn' | 'priority' | 'specialty' | 'referralId' | 'occurredAt'> &
  Parameters<typeof opened>[2];
/** A referral stands here when its next step is late, and when it has ended, until somebody took note of how. */
const referral = (told: Referral, step: 'late' | 'reported' | 'refused' | 'expired' | 'closed'): Reading => ({
  kind: 'referral',
  itemId: told.referralId,
  change(row) {
    if (step === 'closed') return row && closed(row);
    const since = step === 'late' ? endOfDay(told.dueOn ?? told.expiresOn).toISOString() : told.occurredAt;
    return opened('referral', told.referralId, told, { level: pressing(told.priority), step, code: told.specialty, since });
  },
});

/** Tests, pictures and referrals that went out and did not come back. */
export const REQUESTS = [
  on(orderPlaced, (told) => order(told, true)),
  on(orderCollected, (told) => order(told, true)),
  on(orderOverdue, (told) => order(told, true)),
  on(orderFulfilled, (told) => order(told, false)),
  on(orderCancelled, (told) => order(told, false)),
  on(referralRequested, (told) => referral(told, 'late')),
  on(referralAccepted, (told) => referral(told, 'late')),
  on(referralBooked, (told) => referral(told, 'late')),
  on(referralDone, (told) => referral(told, 'late')),
  on(referralOverdue, (told) => referral(told, 'late')),
  on(referralReported, (told) => referral(told, 'reported')),
  on(referralRefused, (told) => referral(told, 'refused')),
  on(referralExpired, (told) => referral(told, 'expired')),
  on(referralCancelled, (told) => referral(told, 'closed')),
  on(referralAcknowledged, (told) => referral(told, 'closed')),
];
