/** A look at a chart goes on for as long as nobody else's working day lies between: after this it is a visit of its own. Our own choice. */
const SITTING_MS = 60 * 60_000;

export interface Seen {
  /** When the chart was last looked at within the visit that goes on. */
  readonly seenAt: Date;
  /** When the visit before that one ended; null where there was none. */
  readonly beforeAt: Date | null;
}

/** The same visit goes on, or a new one begins and the last one becomes the one before. */
export const seenNow = (last: Seen | undefined, now: Date): Seen => {
  if (!last) return { seenAt: now, beforeAt: null };
  const goesOn = now.getTime() - last.seenAt.getTime() < SITTING_MS;
  return { seenAt: now, beforeAt: goesOn ? last.beforeAt : last.seenAt };
};
