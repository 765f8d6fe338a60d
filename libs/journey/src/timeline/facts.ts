import {
  allergyRecorded,
  appointmentArrived,
  appointmentBooked,
  appointmentCancelled,
  appointmentFulfilled,
  appointmentMissed,
  appointmentOffered,
  appointmentOfferLapsed,
  appointmentRescheduled,
  appointmentWaited,
  type CareEvent,
  conditionConfirmed,
  conditionRecorded,
  conditionResolved,
  consultAttached,
  consultDetached,
  type DataOf,
  encounterRecorded,
  type EventDefinition,
  goalProgressed,
  goalReached,
  goalSet,
  imagingRecorded,
  intakeCompleted,
  immunizationRecorded,
  medicationChanged,
  medicationOrdered,
  medicationStopped,
  messageSent,
  noteAmended,
  noteReleaseDecided,
  noteRetracted,
  noteSigned,
  planActivated,
  planClosed,
  planRecorded,
  planResumed,
  planSuspended,
  procedureRecorded,
  orderCancelled,
  orderCollected,
  orderFulfilled,
  orderOverdue,
  orderPlaced,
  referralAccepted,
  referralBooked,
  referralCancelled,
  referralDone,
  referralExpired,
  referralOverdue,
  referralRefused,
  referralReported,
  referralRequested,
  readingCorrected,
  readingRecorded,
  readingWithdrawn,
  refillApproved,
  refillCancelled,
  refillCollected,
  refillDispensed,
  refillRefused,
  refillRequested,
  refillRestocked,
  reportRecorded,
  resultRecorded,
  resultReleased,
  type Sensitivity,
  surveyAnswered,
  taskAdded,
  taskChanged,
  taskCompleted,
  taskReopened,
  threadOpened,
  timeOf,
  uuidv5,
  videoVisitCancelled,
  videoVisitEnded,
  videoVisitMissed,
  videoVisitPlanned,
  videoVisitStarted,
} from '@careway/contracts';
import { type EntryType, KINDS } from './kinds.ts';
import { isSo } from './not-so.ts';

/** What a kind of fact says beyond what all clinical facts say. */
interface Reading {
  readonly type: EntryType;
  readonly itemId: string;
  /** Codes and numbers only; words never travel. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** False: only asked for with detail ALL, since another entry stands for it. So is what is not so (see not-so.ts). */
  readonly shown?: boolean;
  /** When members may see it; null: held back until a clinician or the release rule lets it go. */
  readonly releasedAt?: string | null;
  /** The fact takes the entry back. */
  readonly gone?: true;
  /** When the entry happened, where the fact is about something else that happened then. */
  readonly at?: string;
}

/** A row of the timeline, named as its columns are, or its removal. */
export interface Entry {
  readonly member_id: string;
  readonly id: string;
  /** The one that it belongs to; `told_journey_id` is the one that it was told under, before any merge or split. */
  readonly journey_id: string;
  readonly told_journey_id: string;
  readonly occurred_at: string;
  readonly precision: string;
  readonly rank: number;
  readonly depth: number;
  readonly type: EntryType;
  readonly area: string;
  readonly sensitivity: Sensitivity;
  readonly item_type: string;
  readonly item_id: string;
  readonly shown: boolean;
  readonly released_at: string | null;
  /** When the fact was told, whenever it happened: its own id says it, so a rebuild finds the same. */
  readonly told_at: string | null;
  readonly gone: boolean;
  readonly data: Readonly<Record<string, unknown>>;
}

type Item = Pick<DataOf<typeof threadOpened>, 'memberId' | 'journeyId' | 'occurredAt' | 'precision' | 'sensitivity'>;

const on = <D extends EventDefinition>(
  definition: D,
  read: (data: DataOf<D>) => Reading | undefined,
): [string, (data: unknown) => Reading | undefined] => [definition.type, (data) => read(data as DataOf<D>)];

/** A change of a task moves its entry: it is news again. */
const task = ({ taskId, planId, code, status, owner, by }: DataOf<typeof taskAdded>): Reading => ({
  type: 'task',
  itemId: taskId,
  data: { code, status, planId, owner, by },
});

/** What was done last to a medicine in use; that it was ordered stays an entry of its own. */
const medicine =
  (status: string) =>
  ({ medicationId, code, by }: DataOf<typeof medicationChanged>): Reading => ({
    type: 'medication-changed',
    itemId: medicationId,
    data: { code, status, by },
  });

/** A request for more of a medicine is one entry that moves on with each step. */
const refill =
  (status: string) =>
  ({ refillId, medicationId, code, kind, by }: DataOf<typeof refillRequested>): Reading => ({
    type: 'refill',
    itemId: refillId,
    data: { code, status, kind, medicationId, by },
  });

/** An order is one entry that moves on with each step; so is a referral. */
const order =
  (status: string) =>
  ({ orderId, code, by }: DataOf<typeof orderPlaced>): Reading => ({ type: 'order', itemId: orderId, data: { code, status, by } });
const referral =
  (status: string) =>
  ({ referralId, specialty: code, by }: Pick<DataOf<typeof referralRequested>, 'referralId' | 'specialty'> & { by?: string }): Reading => ({
    type: 'referral',
    itemId: referralId,
    data: { code, status, by },
  });
/** Where the names of instruments stand as codings. */
const INSTRUMENTS = 'https://careway.example/CodeSystem/instrument';
/** All readings of one kind on one day are one entry, with how many there are; their values are the item's. */
const reading = ({ dayId, code, ofDay, by }: DataOf<typeof readingRecorded>): Reading => ({
  type: 'reading',
  itemId: dayId,
  data: { code, results: ofDay, by },
});

/** What an appointment and a place on the wait-list say alike. */
type AppointmentStep = Pick<DataOf<typeof appointmentBooked>, 'appointmentId' | 'serviceType' | 'by'>;
/** An appointment is one entry that moves on with each step. When it is stands in the item, as the reader's clocks show it. */
const appointment =
  (status: string) =>
  ({ appointmentId, serviceType, by }: AppointmentStep): Reading => ({
    type: 'appointment',
    itemId: appointmentId,
    data: { status, kind: serviceType, by },
  });

/** A visit by video is one entry that moves on. Before it begins its appointment tells of it, where there is one. */
type VisitStep = Pick<DataOf<typeof videoVisitPlanned>, 'visitId' | 'appointmentId' | 'clinicianId'>;
const videoVisit =
  (status: string) =>
  ({ visitId, appointmentId, clinicianId }: VisitStep): Reading => ({
    type: 'video-visit',
    itemId: visitId,
    data: { status, by: clinicianId },
    shown: appointmentId === null || status === 'in-progress' || status === 'ended',
  });

const result = (told: DataOf<typeof resultRecorded>): Reading => {
  const { resultId, reportId, code, status, value, unit, interpretation, releasedAt, derivedFrom } = told;
  return {
    type: 'result',
    itemId: resultId,
    data: { code, status, value, unit, interpretation, reportId },
    // The line of a survey has the score that it came to; that of an intake has none.
    shown: reportId === null && derivedFrom?.type !== 'survey',
    releasedAt,
  };
};

/** A note is one entry, whatever is added to it later. Who wrote it is asked of the item: `by` of a later fact is somebody else. */
const note = ({ noteId, encounterId, status, releasedAt }: DataOf<typeof noteSigned>): Reading => ({
  type: 'note',
  itemId: noteId,
  data: { status, encounterId },
  releasedAt,
});

const READINGS: ReadonlyMap<string, (data: unknown) => Reading | undefined> = new Map([
  on(threadOpened, ({ threadId, by }) => ({ type: 'thread', itemId: threadId, data: { by } })),
  on(messageSent, ({ messageId, threadId, by, from }) => ({ type: 'message', itemId: messageId, data: { threadId, by, from } })),
  on(encounterRecorded, ({ encounterId, class: kind, type: code, status, practitionerId }) => ({
    type: 'encounter',
    itemId: encounterId,
    data: { class: kind, code, status, by: practitionerId },
  })),
  on(noteSigned, note),
  on(noteAmended, note),
  on(noteReleaseDecided, note),
  on(noteRetracted, ({ noteId }) => ({ type: 'note', itemId: noteId, gone: true })),
  on(intakeCompleted, ({ intakeId, questionnaire, urgency, by }) => ({
    type: 'intake',
    itemId: intakeId,
    data: { code: questionnaire, status: urgency, by },
  })),
  // how care was is nobody's but the member's side's
  on(surveyAnswered, ({ surveyId, kind, instrument, score, course, by }) =>
    kind === 'prem'
      ? undefined
      : { type: 'survey', itemId: surveyId, data: { code: { system: INSTRUMENTS, code: instrument }, status: course, value: score, by } },
  ),
  on(resultRecorded, result),
  // Tells all that the record told, so that whichever comes last stands.
  on(resultReleased, result),
  on(reportRecorded, ({ reportId, code, status, results }) => ({ type: 'report', itemId: reportId, data: { code, status, results } })),
  on(imagingRecorded, ({ imagingId, modality, series, status }) => ({
    type: 'imaging',
    itemId: imagingId,
    data: { code: modality, series, status },
  })),
  on(allergyRecorded, ({ allergyId, code, clinicalStatus, verificationStatus: verification }) => ({
    type: 'allergy',
    itemId: allergyId,
    data: { code, status: clinicalStatus, verification },
  })),
  on(conditionRecorded, ({ conditionId, code, clinicalStatus, verificationStatus, abatedAt }) => ({
    type: 'condition',
    itemId: conditionId,
    data: { code, status: clinicalStatus, verification: verificationStatus, abatedAt },
  })),
  on(conditionConfirmed, ({ conditionId, code, confirmedBy }) => ({
    type: 'condition-confirmed',
    itemId: conditionId,
    data: { code, by: confirmedBy },
  })),
  on(conditionResolved, ({ conditionId, code }) => ({ type: 'condition-resolved', itemId: conditionId, data: { code } })),
  on(procedureRecorded, ({ procedureId, code, status }) => ({ type: 'procedure', itemId: procedureId, data: { code, status } })),
  on(immunizationRecorded, ({ immunizationId, code, status }) => ({
    type: 'immunization',
    itemId: immunizationId,
    data: { code, status },
  })),
  on(planRecorded, ({ planId, code, status, version }) => ({ type: 'plan', itemId: planId, data: { code, status, planId, version } })),
  on(planActivated, ({ planId, version, by }) => ({ type: 'plan-activated', itemId: planId, data: { planId, version, by } })),
  on(planSuspended, ({ planId, version, by }) => ({ type: 'plan-suspended', itemId: planId, data: { planId, version, by } })),
  on(planResumed, ({ planId, version, by }) => ({ type: 'plan-resumed', itemId: planId, data: { planId, version, by } })),
  on(planClosed, ({ planId, status }) => ({ type: 'plan-closed', itemId: planId, data: { planId, status } })),
  on(goalSet, ({ goalId, planId, lifecycleStatus, achievementStatus, measure, comparator, target, unit, version, by }) => ({
    type: 'goal',
    itemId: goalId,
    data: { code: measure, status: lifecycleStatus, achievement: achievementStatus, planId, comparator, value: target, unit, version, by },
  })),
  // Decides the stage, and is no line: that a goal was reached is one of its own.
  on(goalProgressed, ({ goalId, planId, state }) => ({ type: 'goal-progressed', itemId: goalId, data: { planId, state }, shown: false })),
  on(goalReached, ({ goalId, planId, measure, unit }) => ({ type: 'goal-reached', itemId: goalId, data: { code: measure, planId, unit } })),
  on(readingRecorded, reading),
  on(readingCorrected, reading),
  on(readingWithdrawn, ({ dayId, code, ofDay, lastAt, by }) =>
    lastAt === null
      ? { type: 'reading', itemId: dayId, gone: true }
      : { type: 'reading', itemId: dayId, at: lastAt, data: { code, results: ofDay, by } },
  ),
  on(taskAdded, task),
  on(taskChanged, task),
  on(taskCompleted, ({ taskId, planId, by }) => ({ type: 'task-completed', itemId: taskId, data: { planId, by } })),
  on(taskReopened, ({ taskId }) => ({ type: 'task-completed', itemId: taskId, gone: true })),
  on(medicationOrdered, ({ medicationId, code, status, requesterId }) => ({
    type: 'medication',
    itemId: medicationId,
    data: { code, status, by: requesterId },
  })),
  on(medicationChanged, medicine('active')),
  on(medicationStopped, medicine('stopped')),
  on(orderPlaced, order('placed')),
  on(orderCollected, order('collected')),
  on(orderFulfilled, order('fulfilled')),
  on(orderCancelled, order('cancelled')),
  on(orderOverdue, order('overdue')),
  on(referralRequested, referral('requested')),
  on(referralAccepted, referral('accepted')),
  on(referralRefused, referral('refused')),
  on(referralBooked, referral('booked')),
  on(referralDone, referral('done')),
  on(referralReported, referral('reported')),
  on(referralCancelled, referral('cancelled')),
  on(referralOverdue, referral('overdue')),
  on(referralExpired, referral('expired')),
  on(refillRequested, refill('requested')),
  on(refillApproved, refill('approved')),
  on(refillRefused, refill('refused')),
  on(refillDispensed, refill('dispensed')),
  on(refillRestocked, refill('approved')),
  on(refillCollected, refill('collected')),
  on(appointmentBooked, appointment('booked')),
  on(appointmentRescheduled, appointment('rescheduled')),
  on(appointmentCancelled, appointment('cancelled')),
  on(appointmentArrived, appointment('arrived')),
  on(appointmentFulfilled, appointment('fulfilled')),
  on(appointmentMissed, appointment('noshow')),
  on(appointmentWaited, appointment('waitlist')),
  on(appointmentOffered, appointment('pending')),
  on(appointmentOfferLapsed, appointment('waitlist')),
  on(videoVisitPlanned, videoVisit('planned')),
  on(videoVisitStarted, videoVisit('in-progress')),
  on(videoVisitEnded, videoVisit('ended')),
  on(videoVisitCancelled, videoVisit('cancelled')),
  on(videoVisitMissed, videoVisit('missed')),
  // as notes to colleagues are: held back from the member until what follows from it is a note or a plan
  on(consultAttached, ({ caseId, by }) => ({ type: 'consult', itemId: caseId, data: { by }, releasedAt: null })),
  on(consultDetached, ({ caseId }) => ({ type: 'consult', itemId: caseId, gone: true })),
  on(refillCancelled, ({ refillId }) => ({ type: 'refill', itemId: refillId, gone: true })),
]);

/** The same item told again (a correction) has the same entry id, so it replaces what stood there. */
export const entryIdOf = (type: EntryType, itemId: string): string => uuidv5('timeline-entry', type, itemId);

/**
 * The timeline entry that a fact stands for; undefined for facts that are no step of a journey. `depth` is the source's own count of
 * facts about the member: within one kind, a consequence is always told after its cause.
 */
export function entryOf(event: CareEvent): Entry | undefined {
  const read = READINGS.get(event.type)?.(event.data);
  if (!read) return undefined;
  const { memberId, journeyId, occurredAt, precision, sensitivity } = event.data as Item;
  const { type, itemId, data = {}, shown = true, gone = false, at = occurredAt, releasedAt = at } = read;
  const { rank, area, item } = KINDS[type];
  return {
    member_id: memberId,
    id: entryIdOf(type, itemId),
    journey_id: journeyId,
    told_journey_id: journeyId,
    occurred_at: at,
    precision,
    rank,
    depth: event.sequence,
    type,
    area,
    sensitivity,
    item_type: item,
    item_id: itemId,
    shown: shown && isSo(type, data),
    released_at: releasedAt,
    told_at: timeOf(event.id),
    gone,
    data,
  };
}
