export const VISIT_STATES = ['planned', 'waiting', 'in-progress', 'ended', 'cancelled', 'missed'] as const;
export type VisitState = (typeof VISIT_STATES)[number];

/** Which state may follow which. Who leaves the waiting room can come again; what is moved to another time is planned again. */
export const NEXT: Readonly<Record<VisitState, readonly VisitState[]>> = {
  planned: ['planned', 'waiting', 'cancelled', 'missed'],
  waiting: ['planned', 'in-progress', 'cancelled', 'missed'],
  'in-progress': ['ended'],
  ended: [],
  cancelled: [],
  missed: [],
};
export const mayBecome = (from: VisitState, to: VisitState): boolean => NEXT[from].includes(to);
/** The states that one may follow: for statements that move a row without loading it. */
export const beforeState = (to: VisitState): readonly VisitState[] => VISIT_STATES.filter((from) => mayBecome(from, to));

const MINUTE = 60_000;
/** The waiting room opens this long before the time, so that there is room for a look at camera and sound. */
const EARLY_MS = 30 * MINUTE;
/** Clinicians run late. After this the visit is missed, unless somebody still waits. */
const LATE_MS = 60 * MINUTE;
/** Nobody waits longer than this after the end without being told that nothing comes of it any more. */
const LATEST_MS = 4 * 60 * MINUTE;
/** How long a visit takes that a clinician asks for outside of the calendar. */
const USUAL_MS = 30 * MINUTE;

export const opensAt = (startsAt: Date): Date => new Date(+startsAt - EARLY_MS);
export const closesAt = (endsAt: Date): Date => new Date(+endsAt + LATE_MS);
export const usualEnd = (startsAt: Date): Date => new Date(+startsAt + USUAL_MS);
export const isOpen = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }, now: Date): boolean =>
  opensAt(startsAt) <= now && now <= closesAt(endsAt);

/** Pages say this often that they are still there; whoever was not heard for three times as long has lost the connection. */
export const HEARTBEAT_MS = 10_000;
const LOST_MS = 3 * HEARTBEAT_MS;
export const isHeard = (seenAt: Date, now: Date): boolean => +now - +seenAt <= LOST_MS;

/** Whether the time of a visit has passed without it. Who still waits and is heard is not sent away for hours. */
export function hasLapsed({ state, endsAt }: { state: VisitState; endsAt: Date }, isWaitedFor: boolean, now: Date): boolean {
  const end = state === 'waiting' && isWaitedFor ? new Date(+endsAt + LATEST_MS) : closesAt(endsAt);
  return mayBecome(state, 'missed') && now > end;
}

/** A visit that nobody is in any more, and nobody ended, is over after this. */
const DESERTED_MS = 30 * MINUTE;
export const isDeserted = (lastSeenAt: Date | undefined, now: Date): boolean =>
  lastSeenAt === undefined || +now - +lastSeenAt > DESERTED_MS;

/** Guests of one visit at a time: everybody sends to everybody, so that each more costs all of them. */
export const MOST_GUESTS = 2;
/** A link works until the visit can't begin any more. */
export const linkEnds = (endsAt: Date): Date => closesAt(endsAt);
