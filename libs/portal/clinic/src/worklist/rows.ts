import type { ClinicPatientRowFragment, ClinicResultsToReviewQuery, ClinicWaitingQuery } from '../generated/graph.ts';

export interface Row {
  key: string;
  memberId: string;
  name: string;
  age: number | undefined;
  /** Which sentence says why the row stands here. */
  why:
    | { kind: 'message'; topic: string }
    | { kind: 'intake'; title: string; urgency: string }
    | { kind: 'result'; reviews: readonly Review[] }
    | { kind: 'patient'; sex: string; clinic: string }
    | { kind: 'stranger'; year: number; clinic: string };
  urgency: 'now' | 'soon' | 'calm';
  /** ISO instant by which an answer is due. */
  dueAt: string | undefined;
  late: boolean;
  /** Opens the thread at once. */
  threadId: string | undefined;
}

export type Review = ClinicResultsToReviewQuery['resultsToReview'][number];
type Waiting = ClinicWaitingQuery['myThreads'][number];
const HOUR_MS = 3_600_000;
const SOON_MS = 4 * HOUR_MS;

/** A thread that waits for the care team. Late is “now”, the last four hours are “soon”. */
export function waitingRow(thread: Waiting, now: number): Row {
  const left = thread.replyExpectedBy ? Date.parse(thread.replyExpectedBy) - now : Infinity;
  return {
    key: thread.id,
    memberId: thread.member.id,
    name: thread.member.name,
    age: thread.member.age,
    why: { kind: 'message', topic: thread.topic },
    urgency: left < 0 ? 'now' : left < SOON_MS ? 'soon' : 'calm',
    dueAt: thread.replyExpectedBy ?? undefined,
    late: left < 0,
    threadId: thread.id,
  };
}

/** One row a patient, where the first of the patient's results stands: the list comes with what presses first. */
export function reviewRows(reviews: readonly Review[]): Row[] {
  return [...Map.groupBy(reviews, ({ member }) => member.id)].map(([memberId, all]) => {
    const { name, age } = all[0]!.member;
    const open = all.filter(({ acknowledgedAt }) => acknowledgedAt === null);
    const isCritical = open.some(({ level }) => level === 'CRITICAL');
    const urgency = isCritical ? 'now' : open.length > 0 ? 'soon' : 'calm';
    const late = isCritical || all.some(({ overdue }) => overdue);
    const why = { kind: 'result', reviews: all } as const;
    return { key: `result ${memberId}`, memberId, name, age, why, urgency, dueAt: undefined, late, threadId: undefined };
  });
}

export function patientRow({ id, name, age, gender, clinic }: ClinicPatientRowFragment): Row {
  const why = { kind: 'patient', sex: gender.toLowerCase(), clinic: clinic?.name ?? '' } as const;
  return { key: id, memberId: id, name, age, why, urgency: 'calm', dueAt: undefined, late: false, threadId: undefined };
}

/** Somebody of whom no more than name, year of birth and clinic may be known before the door. */
export function strangerRow({
  id,
  name,
  yearOfBirth,
  clinic,
}: Pick<ClinicPatientRowFragment, 'id' | 'name' | 'yearOfBirth' | 'clinic'>): Row {
  const why = { kind: 'stranger', year: yearOfBirth, clinic: clinic?.name ?? '' } as const;
  return { key: id, memberId: id, name, age: undefined, why, urgency: 'calm', dueAt: undefined, late: false, threadId: undefined };
}

/** Hours and minutes until an instant, rounded down; both 0 when it has passed. */
export function timeLeft(dueAt: string, now: number): { hours: number; minutes: number } {
  const minutes = Math.max(0, Math.floor((Date.parse(dueAt) - now) / 60_000));
  return { hours: Math.floor(minutes / 60), minutes: minutes % 60 };
}
