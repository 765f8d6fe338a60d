import {
  appointmentBooked,
  appointmentCancelled,
  appointmentOffered,
  appointmentRescheduled,
  type CareEvent,
  consultReidentified,
  dayAfter,
  dayIn,
  feedbackAnswered,
  identityOpened,
  instantOf,
  is,
  messageSent,
  planActivated,
  planResumed,
  planRevised,
  planSuspended,
  planUpgraded,
  recordRead,
  referralAccepted,
  referralBooked,
  referralRefused,
  referralReported,
  refillApproved,
  refillDispensed,
  refillRefused,
  relationSet,
  resultRecorded,
  resultReleased,
  type Sensitivity,
  surveyAsked,
  toldAt,
  videoVisitCancelled,
  videoVisitMoved,
  videoVisitPlanned,
} from '@careway/contracts';
import type { NotificationKind } from './kinds.ts';

/** What a fact has somebody told. */
export interface Telling {
  readonly kind: NotificationKind;
  /** One per fact, by whatever route it comes: the same key is told once. */
  readonly key: string;
  readonly sensitivity: Sensitivity;
  /** What it leads to. */
  readonly itemId: string | null;
  /** Who did it, and so is not told of it. */
  readonly by: string | null;
  /** From when it may be told. */
  readonly visibleAt: string;
  readonly isClose?: boolean;
}
export interface Reading {
  readonly tells: readonly Telling[];
  /** Keys of what is not to be told any more, where it was not yet: a reminder of what was cancelled. */
  readonly unsays: readonly string[];
  /** An item that is told under another key from now on, and the keys of which it is taken out. */
  readonly moves?: { readonly itemId: string; readonly keys: string };
}
const NOTHING: Reading = { tells: [], unsays: [] };

/** What was so long true when it was told is history, brought by an import: no news. In days; our own choice. */
const NEWS_DAYS = 14;
const DAY_MS = 86_400_000;
/** The evening before, when one still arranges tomorrow; in the payer's zone, as the appointment itself. */
const REMINDS_AT = '18:00';
/** Observations that somebody waits for. Vital signs and questionnaires are taken in the member's presence. FHIR observation-category. */
const AWAITED = ['laboratory', 'imaging', 'procedure'];
const UNFINISHED = ['registered', 'preliminary', 'cancelled', 'entered-in-error', 'unknown'];

/** What a fact has the member's side told of, and what it takes back. The facts alone decide, so a second reading finds the same keys. */
export function readingOf(event: CareEvent): Reading {
  const told = toldAt(event);
  const occurredAt = (event.data as { occurredAt?: string }).occurredAt ?? event.time;
  if (Date.parse(told) - Date.parse(occurredAt) > NEWS_DAYS * DAY_MS) return NOTHING;
  return read(event, told);
}

function read(event: CareEvent, told: string): Reading {
  const one = (
    kind: NotificationKind,
    id: string,
    about: { readonly sensitivity?: Sensitivity; readonly by?: string | null },
    more: Partial<Telling> = {},
  ): Reading => ({
    tells: [
      {
        ...{ kind, key: `${kind}:${id}`, itemId: null, visibleAt: told },
        ...{ sensitivity: about.sensitivity ?? 'general', by: about.by ?? null },
        ...more,
      },
    ],
    unsays: [],
  });

  if (is(messageSent, event))
    return event.data.from === 'care-team' ? one('message', event.data.messageId, event.data, { itemId: event.data.threadId }) : NOTHING;
  if (is(appointmentBooked, event)) {
    const { tells } = one('appointment-booked', event.data.appointmentId, event.data, { itemId: event.data.appointmentId });
    return { tells: [...tells, ...reminder(event.data)], unsays: [] };
  }
  if (is(appointmentRescheduled, event)) {
    const { appointmentId, startsAt, from, occurredAt } = event.data;
    const close = isClose(from.startsAt, occurredAt) || isClose(startsAt, occurredAt);
    const { tells } = one('appointment-moved', `${appointmentId}:${startsAt}`, event.data, { itemId: appointmentId, isClose: close });
    return { tells: [...tells, ...reminder(event.data)], unsays: [reminderKey(appointmentId, from.startsAt)] };
  }
  if (is(appointmentCancelled, event)) {
    const { appointmentId, freed, occurredAt } = event.data;
    const close = freed !== null && isClose(freed.startsAt, occurredAt);
    const { tells } = one('appointment-cancelled', appointmentId, event.data, { itemId: appointmentId, isClose: close });
    return { tells, unsays: freed ? [reminderKey(appointmentId, freed.startsAt)] : [] };
  }
  if (is(appointmentOffered, event))
    return one('appointment-offered', `${event.data.appointmentId}:${event.data.startsAt}`, event.data, {
      itemId: event.data.appointmentId,
    });
  if (is(videoVisitPlanned, event))
    // one that is in the calendar is told by its appointment
    return event.data.appointmentId === null
      ? one('video-visit-now', event.data.visitId, event.data, { itemId: event.data.visitId })
      : NOTHING;
  if (is(videoVisitMoved, event))
    return event.data.appointmentId === null
      ? NOTHING
      : one('appointment-moved', `${event.data.appointmentId}:${event.data.startsAt}`, event.data, { itemId: event.data.appointmentId });
  if (is(videoVisitCancelled, event))
    return event.data.reason === 'not-needed'
      ? one('video-visit-cancelled', event.data.visitId, event.data, { itemId: event.data.visitId })
      : NOTHING;
  if (is(resultRecorded, event) || is(resultReleased, event)) return result(event.data, told);
  if (is(refillDispensed, event)) return one('medicine-ready', event.data.refillId, event.data, { itemId: event.data.medicationId });
  if (is(refillApproved, event) || is(refillRefused, event))
    return one('medicine-decided', event.data.refillId, event.data, { itemId: event.data.medicationId });
  if (is(planActivated, event)) return one('plan-active', event.data.planId, event.data, { itemId: event.data.planId });
  if (is(planRevised, event) || is(planUpgraded, event) || is(planSuspended, event) || is(planResumed, event))
    return one('plan-changed', `${event.data.planId}:${event.data.version}`, event.data, { itemId: event.data.planId });
  if (is(referralAccepted, event) || is(referralRefused, event) || is(referralBooked, event) || is(referralReported, event))
    return one('referral', `${event.data.referralId}:${event.type}`, event.data, { itemId: event.data.referralId });
  if (is(surveyAsked, event)) return one('form-asked', event.data.surveyId, event.data, { itemId: event.data.surveyId });
  if (is(feedbackAnswered, event)) {
    const { feedbackId, occurredAt, by } = event.data;
    // whoever writes again is answered again
    return one('feedback-answered', `${feedbackId}:${occurredAt}`, { by }, { itemId: feedbackId });
  }
  if (is(relationSet, event))
    return event.data.kind === 'break-glass' ? one('record-opened', event.data.relationId, { by: event.data.personId }) : NOTHING;
  if (is(identityOpened, event)) return one('identity-opened', event.data.openingId, { by: event.data.by });
  if (is(consultReidentified, event)) return one('identity-opened', event.data.requestId, { by: event.data.askedBy });
  for (const definition of Object.values(recordRead))
    if (is(definition, event)) {
      const { personId, at } = event.data;
      // whoever reads all day is told of once
      return one('record-read', `${personId}:${dayIn(new Date(at))}`, { by: personId });
    }
  return NOTHING;
}

type Timed = {
  readonly appointmentId: string;
  readonly startsAt: string;
  readonly occurredAt: string;
  readonly sensitivity: Sensitivity;
};

const isClose = (startsAt: string, at: string): boolean => {
  const ahead = Date.parse(startsAt) - Date.parse(at);
  return ahead > 0 && ahead < DAY_MS;
};

const reminderKey = (appointmentId: string, startsAt: string): string => `appointment-tomorrow:${appointmentId}:${startsAt}`;

/** On the evening before; nobody is reminded of what was arranged after it. */
function reminder({ appointmentId, startsAt, occurredAt, sensitivity }: Timed): Telling[] {
  const at = instantOf(dayAfter(dayIn(new Date(startsAt)), -1), REMINDS_AT).toISOString();
  if (at <= occurredAt) return [];
  const key = reminderKey(appointmentId, startsAt);
  return [{ kind: 'appointment-tomorrow', key, sensitivity, itemId: appointmentId, by: null, visibleAt: at }];
}

/**
 * The results of one report that may be seen from one minute on are one notice, not twenty; those that the release rule holds longer are
 * another one, when their time has come. What is decided anew leaves the notice that was not told yet.
 */
function result(
  data: {
    readonly resultId: string;
    readonly reportId: string | null;
    readonly category: string;
    readonly status: string;
    readonly sensitivity: Sensitivity;
    readonly releasedAt: string | null;
  },
  told: string,
): Reading {
  const { resultId, reportId, category, status, sensitivity, releasedAt } = data;
  if (!AWAITED.includes(category)) return NOTHING;
  const prefix = `result:${reportId ?? resultId}:`;
  const moves = { itemId: resultId, keys: prefix };
  if (releasedAt === null || UNFINISHED.includes(status)) return { tells: [], unsays: [], moves };
  const visibleAt = releasedAt > told ? releasedAt : told;
  // what may be seen at once is one notice per report, however long the laboratory takes to send its lines
  const since = releasedAt > told ? releasedAt.slice(0, 16) : 'now';
  const key = `${prefix}${sensitivity}:${since}`;
  return { tells: [{ kind: 'result', key, sensitivity, itemId: resultId, by: null, visibleAt }], unsays: [], moves };
}
