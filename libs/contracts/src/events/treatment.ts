import { z } from 'zod';
import { coding, date, instant, sensitivity, uuid } from '../codes.ts';
import { defineEvent } from '../event.ts';

const treatment = { owner: 'treatment', key: 'memberId' } as const;
const item = { memberId: uuid, journeyId: uuid, occurredAt: instant, precision: z.enum(['instant', 'day', 'month', 'year']), sensitivity };

/** FHIR CarePlan.status, as far as Careway uses it. */
export const planStatus = z.enum(['draft', 'active', 'completed', 'revoked']);
/** FHIR Task.status, as far as Careway uses it. */
export const taskStatus = z.enum(['requested', 'in-progress', 'completed', 'cancelled']);
export const taskOwner = z.enum(['member', 'care-team']);
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
  data: { ...item, planId: uuid, version: z.number().int(), by: uuid.nullable() },
});
export const planResumed = defineEvent('treatment.plan-resumed.v1', {
  ...treatment,
  says: 'A paused plan is in force again.',
  data: { ...item, planId: uuid, version: z.number().int(), by: uuid },
});
export const planConflictDecided = defineEvent('treatment.plan-conflict-decided.v1', {
  ...treatment,
  says: 'A clinician looked at two plans that are at odds in something, and keeps both.',
  data: { ...item, planId: uuid, otherPlanId: uuid, kind: z.enum(['contradiction', 'duplicate']), by: uuid },
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
