import type { Place } from '@careway/portal-ui/format';
import type { Params } from '@angular/router';
import type {
  ClinicIncomingIntakesQuery,
  ClinicIncomingReferralsQuery,
  ClinicIncomingResultsQuery,
  ClinicPatientRowFragment,
  ClinicWorkFragment,
} from '../generated/graph.ts';
import { placeOf } from './address.ts';

export type Work = ClinicWorkFragment;
/** What was referred to one's own clinic, before anybody there treats the member. */
export type Referred = ClinicIncomingReferralsQuery['incomingReferrals'][number];
/** What came to one's own clinic from a member whom nobody treats. */
export type Sent = ClinicIncomingIntakesQuery['incomingIntakes'][number];
/** A result that presses, of a member of one's own clinic whom nobody treats. */
export type Untreated = ClinicIncomingResultsQuery['incomingResults'][number];
export interface Row {
  readonly key: string;
  readonly memberId: string;
  readonly name: string;
  readonly age: number | undefined;
  /** Which sentence says why the row stands here. */
  readonly why:
    | { readonly kind: 'work'; readonly work: Work }
    | { readonly kind: 'referred'; readonly referral: Referred }
    | { readonly kind: 'sent'; readonly intake: Sent }
    | { readonly kind: 'untreated'; readonly result: Untreated }
    | { readonly kind: 'patient'; readonly sex: string; readonly clinic: Place | null }
    | { readonly kind: 'stranger'; readonly year: number; readonly clinic: Place | null };
  readonly urgency: 'now' | 'soon' | 'calm';
  readonly late: boolean;
  /** What of the chart it opens. */
  readonly place: Params;
}

const URGENCIES = { NOW: 'now', SOON: 'soon', CALM: 'calm' } as const;

/** Something that waits for the care team; the list comes in its order. */
export function workRow(work: Work): Row {
  const { id, member, urgency, late } = work;
  const why = { kind: 'work', work } as const;
  return { key: id, memberId: member.id, name: member.name, age: member.age, why, urgency: URGENCIES[urgency], late, place: placeOf(work) };
}

/** It is answered where the clinic's referrals stand: no chart opens before somebody accepts. */
export function referredRow(referral: Referred): Row {
  const { id, member, priority, overdue } = referral;
  const urgency = overdue || priority === 'STAT' || priority === 'ASAP' ? 'now' : priority === 'URGENT' ? 'soon' : 'calm';
  const why = { kind: 'referred', referral } as const;
  return { key: id, memberId: member.id, name: member.name, age: undefined, why, urgency, late: overdue, place: { referral: id } };
}

/** It is taken where the clinic's reception stands: no chart opens before somebody does. */
export function sentRow(intake: Sent): Row {
  const { id, member } = intake;
  const urgency = intake.urgency === 'EMERGENCY' || intake.urgency === 'URGENT' ? 'now' : intake.urgency === 'SOON' ? 'soon' : 'calm';
  const why = { kind: 'sent', intake } as const;
  return { key: id, memberId: member.id, name: member.name, age: undefined, why, urgency, late: false, place: { sent: id } };
}

/** As what was sent: no chart opens before somebody takes it. */
export function untreatedRow(result: Untreated): Row {
  const { id, member, level } = result;
  const urgency = level === 'CRITICAL' ? 'now' : 'soon';
  const why = { kind: 'untreated', result } as const;
  return { key: id, memberId: member.id, name: member.name, age: undefined, why, urgency, late: false, place: { sent: id } };
}

const RANK = { now: 0, soon: 1, calm: 2 } as const;
/** What presses first; of one urgency in the order in which it came. */
export const byUrgency = (rows: readonly Row[]): readonly Row[] => rows.toSorted((a, b) => RANK[a.urgency] - RANK[b.urgency]);

export function patientRow({ id, name, age, gender, clinic }: ClinicPatientRowFragment): Row {
  const why = { kind: 'patient', sex: gender.toLowerCase(), clinic } as const;
  return { key: id, memberId: id, name, age, why, urgency: 'calm', late: false, place: {} };
}

/** Somebody of whom no more than name, year of birth and clinic may be known before the door. */
export function strangerRow({
  id,
  name,
  yearOfBirth,
  clinic,
}: Pick<ClinicPatientRowFragment, 'id' | 'name' | 'yearOfBirth' | 'clinic'>): Row {
  const why = { kind: 'stranger', year: yearOfBirth, clinic } as const;
  return { key: id, memberId: id, name, age: undefined, why, urgency: 'calm', late: false, place: {} };
}

/** A refusal is over with its reason: what somebody had may be nobody's by now, or one's own. */
export function isStillRefused(why: string, owner: Work['owner'], me: string | undefined): boolean {
  return why !== 'held' || (owner !== null && owner.id !== me);
}

/** Hours and minutes until an instant, rounded down; both 0 when it has passed. */
export function timeLeft(dueAt: string, now: number): { hours: number; minutes: number } {
  const minutes = Math.max(0, Math.floor((Date.parse(dueAt) - now) / 60_000));
  return { hours: Math.floor(minutes / 60), minutes: minutes % 60 };
}
