import { z } from 'zod';
import { coding, date, instant, uuid } from '../codes.ts';
import { defineEvent } from '../event.ts';
import { item, treatment } from './treatment.common.ts';

export * from './treatment.appointment.ts';

/** FHIR CarePlan.status, as far as Careway uses it. */
export const planStatus = z.enum(['draft', 'active', 'completed', 'revoked']);
/** FHIR Task.status, as far as Careway uses it. */
export const taskStatus = z.enum(['requested', 'in-progress', 'completed', 'cancelled']);
export const taskOwner = z.enum(['member', 'proxy', 'care-team']);
export const planRecorded = defineEvent('treatment.plan-recorded.v1', {
  ...treatment,
  says: 'A care plan exists: drafted here, or taken from another system.',
  data: { ...item, planId: uuid, code: coding.nullable(), status: planStatus, conditionIds: z.array(uuid), version: z.number().int() },
});
export const planActivated = defineEvent('treatment.plan-activated.v1', {
  ...treatment,
  says: 'A plan is in force.',
  data: { ...item, planId: uuid, version: z.number().int(), by: uuid },
});
export const planSuspended = defineEvent('treatment.plan-suspended.v1', {
  ...treatment,
  says: 'A plan in force was paused: nothing of it is due until it is resumed.',
  /** `until`: the day from which it should go on, where somebody said. */
  data: { ...item, planId: uuid, version: z.number().int(), until: date.nullish(), by: uuid.nullable() },
});
export const planResumed = defineEvent('treatment.plan-resumed.v1', {
  ...treatment,
  says: 'A paused plan is in force again.',
  data: { ...item, planId: uuid, version: z.number().int(), by: uuid },
});
export const planRevised = defineEvent('treatment.plan-revised.v1', {
  ...treatment,
  says: 'A clinician changed what a plan says of itself: which of it, and the days.',
  data: {
    ...item,
    ...{ planId: uuid, fields: z.array(z.enum(['title', 'summary', 'reviewOn', 'holdUntil'])) },
    ...{ reviewOn: date.nullable(), holdUntil: date.nullable(), version: z.number().int(), by: uuid },
  },
});
export const planUpgraded = defineEvent('treatment.plan-upgraded.v1', {
  ...treatment,
  says: 'A plan stands on a newer version of its pathway; of what that asks for, some was taken and some left.',
  data: {
    ...item,
    ...{ planId: uuid, pathway: z.string().max(60), from: z.number().int(), to: z.number().int() },
    ...{ taken: z.number().int().nonnegative(), left: z.number().int().nonnegative(), version: z.number().int(), by: uuid },
  },
});
export const planConflictDecided = defineEvent('treatment.plan-conflict-decided.v1', {
  ...treatment,
  says: 'A clinician looked at two plans that are at odds in something, and keeps both.',
  data: { ...item, planId: uuid, otherPlanId: uuid, kind: z.enum(['contradiction', 'duplicate']), by: uuid },
});
export const planConflictsChanged = defineEvent('treatment.plan-conflicts-changed.v1', {
  ...treatment,
  says: 'How many conflicts of a plan with plans in force nobody has decided yet: a proposed one does not begin until there are none; of one in force they came by an edit.',
  data: {
    ...item,
    ...{ planId: uuid, open: z.number().int().nonnegative() },
    /** It is in force itself; absent of a proposed plan. Of two plans in force it is told of the one that began later. */
    inForce: z.literal(true).optional(),
  },
});
export const planClosed = defineEvent('treatment.plan-closed.v1', {
  ...treatment,
  says: 'A plan ended.',
  data: { ...item, planId: uuid, status: z.enum(['completed', 'revoked']) },
});
export const goalSet = defineEvent('treatment.goal-set.v1', {
  ...treatment,
  says: 'A goal of a plan was set or changed.',
  data: {
    ...item,
    /** Null for an imported goal that no plan names. */
    planId: uuid.nullable(),
    goalId: uuid,
    lifecycleStatus: z.string().max(40),
    achievementStatus: z.string().max(40).nullable(),
    measure: coding.nullable(),
    comparator: z.enum(['<', '<=', '>', '>=']).nullable(),
    target: z.number().nullable(),
    /** The lower end of a range: `target` is its upper end then, and both belong to it. */
    low: z.number().nullish(),
    unit: z.string().max(40).nullable(),
    version: z.number().int(),
    by: uuid.nullable(),
  },
});
export const taskAdded = defineEvent('treatment.task-added.v1', {
  ...treatment,
  says: 'A task of a plan was added.',
  data: {
    ...item,
    planId: uuid,
    taskId: uuid,
    code: coding.nullable(),
    status: taskStatus,
    owner: taskOwner,
    dueAt: instant.nullable(),
    by: uuid.nullable(),
  },
});
export const taskChanged = defineEvent('treatment.task-changed.v1', {
  ...treatment,
  says: 'A task of a plan was changed: its words, owner, due date, or that it is no longer asked for.',
  data: {
    ...item,
    planId: uuid,
    taskId: uuid,
    code: coding.nullable(),
    status: taskStatus,
    owner: taskOwner,
    dueAt: instant.nullable(),
    by: uuid.nullable(),
  },
});
export const taskCompleted = defineEvent('treatment.task-completed.v1', {
  ...treatment,
  says: 'A task was done.',
  data: { ...item, planId: uuid, taskId: uuid, by: uuid },
});
export const taskReopened = defineEvent('treatment.task-reopened.v1', {
  ...treatment,
  says: 'A done task was taken back.',
  data: { ...item, planId: uuid, taskId: uuid, by: uuid },
});
export const medicationOrdered = defineEvent('treatment.medication-ordered.v1', {
  ...treatment,
  says: 'A medicine was ordered.',
  data: {
    ...item,
    medicationId: uuid,
    encounterId: uuid.nullable(),
    code: coding,
    status: z.string().max(40),
    requesterId: uuid.nullable(),
  },
});
/** What was changed of a medicine, and by whom; how it is taken now stays with the context. */
const medicationEdit = { ...item, medicationId: uuid, code: coding.nullable(), by: uuid };
export const medicationChanged = defineEvent('treatment.medication-changed.v1', {
  ...treatment,
  says: 'How a medicine is taken, or how often more may be given, was changed, with a reason.',
  data: medicationEdit,
});
export const medicationStopped = defineEvent('treatment.medication-stopped.v1', {
  ...treatment,
  says: 'A medicine is no longer to be taken, with a reason.',
  data: medicationEdit,
});

/** `refill`: the prescription has repeats left. `renewal`: it has to be written anew. */
export const refillKind = z.enum(['refill', 'renewal']);
/** A step of a request for more of a medicine, and who made it. */
const refill = { ...item, refillId: uuid, medicationId: uuid, code: coding.nullable(), kind: refillKind, by: uuid };
export const refillRequested = defineEvent('treatment.refill-requested.v1', {
  ...treatment,
  says: 'Somebody asked for more of a medicine.',
  data: refill,
});
export const refillApproved = defineEvent('treatment.refill-approved.v1', {
  ...treatment,
  says: 'A request for more of a medicine was approved. Where something spoke against it, a reason was given.',
  data: { ...refill, warnings: z.number().int().nonnegative() },
});
export const refillRefused = defineEvent('treatment.refill-refused.v1', {
  ...treatment,
  says: 'A request for more of a medicine was refused, with a reason.',
  data: refill,
});
export const refillDispensed = defineEvent('treatment.refill-dispensed.v1', {
  ...treatment,
  says: 'What was asked for lies ready to be collected.',
  data: refill,
});
export const refillRestocked = defineEvent('treatment.refill-restocked.v1', {
  ...treatment,
  says: 'What lay ready went back to the shelf: it is approved, and waits to be dispensed again.',
  data: refill,
});
export const refillCollected = defineEvent('treatment.refill-collected.v1', {
  ...treatment,
  says: 'What was asked for was collected.',
  data: refill,
});
export const refillCancelled = defineEvent('treatment.refill-cancelled.v1', {
  ...treatment,
  says: 'A request for more of a medicine was taken back before anybody decided about it.',
  data: refill,
});
export const doseStatus = z.enum(['taken', 'missed', 'skipped']);
export const doseReason = z.enum(['forgot', 'side-effects', 'ran-out', 'felt-well', 'advised', 'other']);
export const doseRecorded = defineEvent('treatment.dose-recorded.v1', {
  ...treatment,
  says: 'Of a medicine it was said whether it was taken on a day. The last word about a day counts.',
  data: { ...item, medicationId: uuid, day: date, status: doseStatus, reason: doseReason.nullable(), by: uuid },
});
export const doseWithdrawn = defineEvent('treatment.dose-withdrawn.v1', {
  ...treatment,
  says: 'What was said about a medicine on a day was taken back.',
  data: { ...item, medicationId: uuid, day: date, by: uuid },
});

export const readingKind = z.enum(['pressure', 'glucose', 'weight', 'peak-flow', 'pulse', 'temperature', 'oxygen', 'steps']);
export const readingMeal = z.enum(['fasting', 'before-meal', 'after-meal']);
/** How a reading came: typed, from a file, or by a device that the member made known. */
export const readingOrigin = z.enum(['hand', 'csv', 'device']);
const reading = {
  ...item,
  readingId: uuid,
  /** All readings of one kind on one day of the payer's calendar. */
  dayId: uuid,
  kind: readingKind,
  code: coding,
  /** Each value under its own code, in our unit: two of a blood pressure. */
  values: z.array(z.strictObject({ code: coding, value: z.number(), unit: z.string().max(40) })).max(2),
  meal: readingMeal.nullable(),
  origin: readingOrigin,
  deviceId: uuid.nullable(),
  /** It is unusual, and whoever entered it said that it is right. */
  confirmed: z.boolean(),
  /** How many of the day's readings of this kind count after it. */
  ofDay: z.number().int().nonnegative(),
  /** Null for a device. */
  by: uuid.nullable(),
};
export const readingRecorded = defineEvent('treatment.reading-recorded.v1', {
  ...treatment,
  says: 'Somebody measured something at home.',
  data: reading,
});
export const readingCorrected = defineEvent('treatment.reading-corrected.v1', {
  ...treatment,
  says: 'A reading was corrected, or counts again after it was taken back. What stood before is kept.',
  data: reading,
});
export const readingWithdrawn = defineEvent('treatment.reading-withdrawn.v1', {
  ...treatment,
  says: 'A reading was taken back: it was entered in error and counts for nothing.',
  data: {
    ...item,
    readingId: uuid,
    dayId: uuid,
    kind: readingKind,
    code: coding,
    ofDay: z.number().int().nonnegative(),
    /** When the last one of the day that counts was measured; null where none is left. */
    lastAt: instant.nullable(),
    by: uuid,
  },
});
export const deviceKind = z.enum([
  'pressure-monitor',
  'glucose-meter',
  'scale',
  'peak-flow-meter',
  'thermometer',
  'oximeter',
  'watch',
  'other',
]);
export const deviceConnected = defineEvent('treatment.device-connected.v1', {
  ...treatment,
  says: 'A member made a device known that may send readings.',
  data: { memberId: uuid, deviceId: uuid, kind: deviceKind, at: instant, by: uuid },
});
export const deviceRevoked = defineEvent('treatment.device-revoked.v1', {
  ...treatment,
  says: 'A device may send no more readings.',
  data: { memberId: uuid, deviceId: uuid, kind: deviceKind, at: instant, by: uuid },
});
export const thresholdSet = defineEvent('treatment.threshold-set.v1', {
  ...treatment,
  says: 'A clinician said from which readings on a plan makes a task.',
  data: {
    ...item,
    planId: uuid,
    thresholdId: uuid,
    part: z.string().max(60),
    measure: coding,
    comparator: z.enum(['<', '<=', '>', '>=']),
    value: z.number(),
    unit: z.string().max(40),
    count: z.number().int(),
    days: z.number().int(),
    windowDays: z.number().int(),
    active: z.boolean(),
    version: z.number().int(),
    by: uuid,
  },
});
export const thresholdCrossed = defineEvent('treatment.threshold-crossed.v1', {
  ...treatment,
  says: 'A reading or a result crossed a threshold of a plan: a task stands for it, the same one as long as it is open.',
  data: {
    ...item,
    planId: uuid,
    part: z.string().max(60),
    taskId: uuid,
    /** Of the result where no reading crossed it. */
    readingId: uuid,
    urgency: z.enum(['routine', 'urgent', 'asap', 'stat']),
    /** How many readings stand behind the task now. */
    readings: z.number().int(),
  },
});
/** `no-data` is told once what counted is taken back. */
export const progressState = z.enum(['on-target', 'improving', 'away', 'no-data']);
export const goalProgressed = defineEvent('treatment.goal-progressed.v1', {
  ...treatment,
  says: 'What was measured shows that a goal stands otherwise than before. It is true since `occurredAt`.',
  data: { ...item, planId: uuid, goalId: uuid, state: progressState, before: progressState.nullable(), value: z.number().nullable() },
});
export const goalReached = defineEvent('treatment.goal-reached.v1', {
  ...treatment,
  says: 'A goal was reached, by what was measured or done.',
  data: {
    ...item,
    planId: uuid,
    goalId: uuid,
    measure: coding.nullable(),
    value: z.number().nullable(),
    unit: z.string().max(40).nullable(),
  },
});
