import { raisedExpectedBy, replyExpectedBy } from '@careway/contracts';
import type { WorkKind } from './kinds.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** 0 presses from its first minute; 1 is to be done soon; 2 waits its turn, until its time is nearly up. */
export type Base = 0 | 1 | 2;
export interface Times {
  readonly base: Base;
  /** From when it stands on the list. */
  readonly showsAt: Date;
  readonly soonAt: Date;
  readonly dueAt: Date;
}
interface Promised {
  readonly base: Base;
  due(since: Date): Date;
  /** How long before it is due it counts as soon; not told: four hours. */
  readonly soon?: number;
}

const within = (base: Base, ms: number, soon?: number): Promised => ({
  base,
  due: (since) => new Date(since.getTime() + ms),
  ...(soon !== undefined && { soon }),
});
/**
 * How long each thing may wait, by kind and level. The spans are the payer's own promises: NPSG.02.03.01 of The Joint Commission asks
 * every organisation to set such a limit for critical results, and names none; urgency is that of the triage tables.
 */
const PROMISES = {
  'intake emergency': within(0, 0),
  'intake urgent': within(0, 4 * HOUR),
  'intake soon': within(1, 2 * DAY),
  'intake routine': within(2, 7 * DAY, DAY),
  'result critical': within(0, HOUR),
  'result abnormal': within(1, 3 * DAY),
  'result usual': within(2, 7 * DAY, DAY),
  'result critical to-tell': within(1, DAY),
  'result to-tell': within(2, 3 * DAY, DAY),
  message: { base: 2, due: replyExpectedBy },
  // the member's words sound like an emergency
  'message raised': { base: 0, due: raisedExpectedBy },
  refill: within(2, 2 * DAY, 12 * HOUR),
  collection: within(2, 10 * DAY, DAY),
  task: within(2, 14 * DAY, DAY),
  plan: within(2, 7 * DAY, DAY),
  // nothing of it is done for the member meanwhile
  'plan blocked': within(1, 2 * DAY),
  'plan at-odds': within(1, 2 * DAY),
  // they stand here from the day on which they are late
  'order urgent': within(1, DAY),
  order: within(1, 3 * DAY),
  'referral urgent': within(1, DAY),
  referral: within(1, 3 * DAY),
  'referral reported': within(2, 3 * DAY, DAY),
  // until the last day that its member named; until the offer ends
  waiting: within(2, 14 * DAY, 2 * DAY),
  offer: within(1, 2 * HOUR),
  appointment: within(1, DAY),
  // somebody sits before the screen; a quarter of an hour is the end of patience, and of most lines
  visit: within(0, 15 * 60_000),
  // worrying answers wait no longer than a complaint of the same urgency
  'outcome emergency': within(0, 0),
  'outcome urgent': within(0, 4 * HOUR),
  'outcome soon': within(1, 2 * DAY),
  outcome: within(2, 7 * DAY, DAY),
} as const satisfies Record<string, Promised>;
const SOON = 4 * HOUR;

/** What was dispensed waits for its member so long before somebody of the care team should ask. */
const UNCOLLECTED = 7 * DAY;
/** Who waits for an earlier time is offered what becomes free without anybody; so long before their last day somebody should look. */
const STILL_WAITING = 3 * DAY;
/** A task of the care team comes onto the list so long before it is due. */
const AHEAD = 7 * DAY;

export interface Waiting {
  readonly kind: WorkKind;
  readonly level: string;
  readonly step: string;
  readonly since: Date;
  /** Its own date, where it has one (a task, a wish for a time, an offer). */
  readonly dueAt?: Date | null;
}

/** The promise that is nearest to what waits: by kind, level and step, else by what of these is named. */
function promiseOf({ kind, level, step }: Waiting): Promised {
  const promises: Readonly<Record<string, Promised>> = PROMISES;
  return (promises[`${kind} ${level} ${step}`] ?? promises[`${kind} ${step}`] ?? promises[`${kind} ${level}`] ?? promises[kind])!;
}

function showsFrom({ kind, since }: Waiting, dueAt: Date): number {
  if (kind === 'collection') return since.getTime() + UNCOLLECTED;
  if (kind === 'task') return dueAt.getTime() - AHEAD;
  return kind === 'waiting' ? dueAt.getTime() - STILL_WAITING : 0;
}

/** When a thing shows, presses and is late: follows from facts alone, so it may be stored and read again the same. */
export function timesOf(waiting: Waiting): Times {
  const { since } = waiting;
  const { base, due, soon = SOON } = promiseOf(waiting);
  const dueAt = waiting.dueAt ?? due(since);
  const shows = showsFrom(waiting, dueAt);
  return { base, dueAt, soonAt: new Date(dueAt.getTime() - soon), showsAt: new Date(Math.max(since.getTime(), shows)) };
}

export type Urgency = 'now' | 'soon' | 'calm';
/** Why it stands where it stands. */
export type Reason =
  'emergency' | 'in-waiting-room' | 'urgent' | 'critical-result' | 'overdue' | 'due-soon' | 'abnormal-result' | Stated | 'waits';
/** What the step itself says of why; that it is late stands beside it. */
const STATED = {
  'plan blocked': 'plan-conflict',
  'plan at-odds': 'plan-conflict',
  'order late': 'result-late',
  'referral late': 'step-late',
  'referral reported': 'report-back',
  'referral refused': 'referral-refused',
  'referral expired': 'referral-expired',
  'waiting waits': 'time-wanted',
  'offer held': 'time-held',
  'appointment cancelled': 'cancelled-today',
  'appointment missed': 'did-not-come',
  'message escalated': 'escalated',
  'outcome worrying': 'worrying-answers',
  'outcome worse': 'got-worse',
} as const;
type Stated = (typeof STATED)[keyof typeof STATED];

/** The order of the list, as a number: the same decision as `RANK` of `worklist.sql.ts`. */
export const rankOf = ({ base, soonAt, dueAt }: Pick<Times, 'base' | 'soonAt' | 'dueAt'>, now: Date): 0 | 1 | 2 => {
  if (base === 0 || dueAt <= now) return 0;
  return base === 1 || soonAt <= now ? 1 : 2;
};
export const urgencyOf = (times: Pick<Times, 'base' | 'soonAt' | 'dueAt'>, now: Date): Urgency =>
  (['now', 'soon', 'calm'] as const)[rankOf(times, now)];
export const isLate = ({ dueAt }: Pick<Times, 'dueAt'>, now: Date): boolean => dueAt <= now;

export function reasonOf(work: Pick<Times, 'base' | 'soonAt' | 'dueAt'> & Pick<Waiting, 'kind' | 'level' | 'step'>, now: Date): Reason {
  if (work.base === 0) {
    if (work.kind === 'result') return 'critical-result';
    if (work.kind === 'visit') return 'in-waiting-room';
    return work.kind === 'message' || work.level === 'emergency' ? 'emergency' : 'urgent';
  }
  const stated: Readonly<Record<string, Reason>> = STATED;
  const own = stated[`${work.kind} ${work.step}`];
  if (own) return own;
  if (isLate(work, now)) return 'overdue';
  if (work.soonAt <= now) return 'due-soon';
  return work.kind === 'result' && work.level === 'abnormal' ? 'abnormal-result' : 'waits';
}

/** What presses does not rest, and an abnormal result stays in sight until somebody took note of it. */
export function mayRest(work: Pick<Times, 'base' | 'soonAt' | 'dueAt'> & Pick<Waiting, 'kind' | 'level' | 'step'>, now: Date): boolean {
  if (rankOf(work, now) === 0) return false;
  return !(work.kind === 'result' && work.step === 'to-review' && work.level !== 'usual');
}

/** Nothing rests longer than this at a time. */
export const LONGEST_REST_MS = 30 * DAY;
/** So long one may take back what one did. */
export const UNDO_MS = 15 * 60_000;
