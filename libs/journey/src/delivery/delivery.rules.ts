export const DELIVERY_STATES = ['waiting', 'sending', 'sent', 'parked', 'dropped'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** `sending` is a lease: a process that died in between leaves it, and the next look sends the same batch again under the same name. */
export const DELIVERY_NEXT = {
  waiting: ['sending', 'dropped'],
  sending: ['sent', 'waiting', 'parked', 'dropped'],
  sent: [],
  // somebody has mended what was wrong
  parked: ['waiting'],
  dropped: [],
} as const satisfies Record<DeliveryState, readonly DeliveryState[]>;

const MINUTE = 60_000;
/** How long one attempt may take before another process thinks that this one has died. */
export const LEASE_MS = 2 * MINUTE;
/** Pauses after each failed attempt; after the last one it is parked, for somebody to look at. */
const PAUSES = [1, 5, 15, 60, 240, 720].map((minutes) => minutes * MINUTE);

/** When the next attempt is made after so many that failed; null: no more. */
export const nextAttempt = (attempts: number, now: Date): Date | null => {
  const pause = PAUSES[attempts - 1];
  return pause === undefined ? null : new Date(now.getTime() + pause);
};
