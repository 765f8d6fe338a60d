import { z } from 'zod';
import { coding, date, instant, sensitivity, uuid } from '../codes.ts';
import { defineEvent } from '../event.ts';

const diagnosis = { owner: 'diagnosis', key: 'memberId' } as const;
/** What every clinical fact carries. `occurredAt` is when it was true, with FHIR's precision told beside it. */
const item = { memberId: uuid, journeyId: uuid, occurredAt: instant, precision: z.enum(['instant', 'day', 'month', 'year']), sensitivity };

export const encounterRecorded = defineEvent('diagnosis.encounter-recorded.v1', {
  ...diagnosis,
  says: 'A visit took place.',
  data: {
    ...item,
    encounterId: uuid,
    class: z.string().max(20),
    type: coding.nullable(),
    status: z.string().max(40),
    endedAt: instant.nullable(),
    practitionerId: uuid.nullable(),
    clinicId: uuid.nullable(),
  },
});
const result = {
  ...item,
  resultId: uuid,
  encounterId: uuid.nullable(),
  reportId: uuid.nullable(),
  code: coding,
  category: z.string().max(40),
  status: z.string().max(40),
  value: z.number().nullable(),
  unit: z.string().max(60).nullable(),
  interpretation: z.string().max(20).nullable(),
  releasedAt: instant.nullable(),
  /** The numbers of a result in parts, such as a blood pressure; absent where it has none. */
  components: z
    .array(z.strictObject({ code: coding, value: z.number(), unit: z.string().max(60).nullable() }))
    .max(20)
    .optional(),
  /** FHIR Observation.derivedFrom: the answers that it is the score of; absent where it was measured. */
  derivedFrom: z.strictObject({ type: z.enum(['intake', 'survey']), id: uuid }).optional(),
};
export const resultRecorded = defineEvent('diagnosis.result-recorded.v1', {
  ...diagnosis,
  says: 'A measurement or laboratory result is there.',
  data: result,
});
export const resultReleased = defineEvent('diagnosis.result-released.v1', {
  ...diagnosis,
  says: 'It was decided anew when the member sees a result.',
  data: result,
});
export const reviewLevel = z.enum(['critical', 'abnormal', 'usual']);
export const resultReviewOpened = defineEvent('diagnosis.result-review-opened.v1', {
  ...diagnosis,
  says: 'A result waits for a clinician, anew where it was corrected: until somebody took note of it and the member was told.',
  data: {
    ...item,
    resultId: uuid,
    code: coding,
    level: reviewLevel,
    waitsFor: z.enum(['days', 'review', 'talk']).nullable(),
    openedAt: instant,
  },
});
export const resultAcknowledged = defineEvent('diagnosis.result-acknowledged.v1', {
  ...diagnosis,
  says: 'A clinician took note of a result and said what was done.',
  data: { ...item, resultId: uuid, code: coding, level: reviewLevel, action: z.string().max(40), by: uuid },
});
export const resultReceived = defineEvent('diagnosis.result-received.v1', {
  ...diagnosis,
  says: 'At the clinic of a member whom nobody treats a clinician took a result that waits, and so treats the member.',
  data: { ...item, resultId: uuid, code: coding, level: reviewLevel, by: uuid, clinicId: uuid },
});
export const resultTold = defineEvent('diagnosis.result-told.v1', {
  ...diagnosis,
  says: 'The member was told of a result.',
  data: { ...item, resultId: uuid, code: coding, how: z.enum(['shown', 'written', 'talked']), by: uuid },
});
export const resultReleaseChosen = defineEvent('diagnosis.result-release-chosen.v1', {
  ...diagnosis,
  says: 'A member chose when to see results.',
  data: { memberId: uuid, preference: z.enum(['as-ruled', 'at-once', 'after-talk']), at: instant, by: uuid },
});
export const reportRecorded = defineEvent('diagnosis.report-recorded.v1', {
  ...diagnosis,
  says: 'A panel of results was reported.',
  data: {
    ...item,
    reportId: uuid,
    encounterId: uuid.nullable(),
    code: coding,
    status: z.string().max(40),
    results: z.number().int().nonnegative(),
  },
});
export const conditionRecorded = defineEvent('diagnosis.condition-recorded.v1', {
  ...diagnosis,
  says: 'A condition stands on the problem list.',
  data: {
    ...item,
    conditionId: uuid,
    encounterId: uuid.nullable(),
    code: coding,
    clinicalStatus: z.string().max(40),
    verificationStatus: z.string().max(40),
    abatedAt: instant.nullable(),
  },
});
export const conditionConfirmed = defineEvent('diagnosis.condition-confirmed.v1', {
  ...diagnosis,
  says: 'A clinician confirmed a diagnosis.',
  data: { ...item, conditionId: uuid, code: coding, confirmedBy: uuid },
});
export const conditionResolved = defineEvent('diagnosis.condition-resolved.v1', {
  ...diagnosis,
  says: 'A condition is over.',
  data: { ...item, conditionId: uuid, code: coding },
});
export const procedureRecorded = defineEvent('diagnosis.procedure-recorded.v1', {
  ...diagnosis,
  says: 'A procedure was done.',
  data: { ...item, procedureId: uuid, encounterId: uuid.nullable(), code: coding, status: z.string().max(40) },
});
export const immunizationRecorded = defineEvent('diagnosis.immunization-recorded.v1', {
  ...diagnosis,
  says: 'A vaccine was given.',
  data: { ...item, immunizationId: uuid, encounterId: uuid.nullable(), code: coding, status: z.string().max(40) },
});
export const allergyRecorded = defineEvent('diagnosis.allergy-recorded.v1', {
  ...diagnosis,
  says: 'An allergy or intolerance is on record; `verificationStatus` says whether it is one.',
  data: {
    ...item,
    allergyId: uuid,
    code: coding,
    clinicalStatus: z.string().max(40),
    /** Absent in facts from before it was told. */
    verificationStatus: z.string().max(40).optional(),
    criticality: z.string().max(20).nullable(),
  },
});
export const imagingRecorded = defineEvent('diagnosis.imaging-recorded.v1', {
  ...diagnosis,
  says: 'An imaging study was made.',
  data: {
    ...item,
    imagingId: uuid,
    encounterId: uuid.nullable(),
    /** Absent in facts from before it was told. */
    status: z.string().max(40).optional(),
    modality: coding.nullable(),
    series: z.number().int().nonnegative(),
  },
});

const urgency = z.enum(['self-care', 'routine', 'soon', 'urgent', 'emergency']);
/** What every fact about an intake carries; of the answers nothing but what they led to. */
const intake = { ...item, intakeId: uuid, urgency, queue: z.string().max(40) };
export const intakeCompleted = defineEvent('diagnosis.intake-completed.v1', {
  ...diagnosis,
  says: 'Somebody answered a questionnaire, and a table said how urgent it is. The answers stay in diagnosis.',
  data: {
    ...intake,
    questionnaire: coding,
    questionnaireVersion: z.string().max(20),
    by: uuid,
    from: z.enum(['member', 'proxy']),
    ruleset: z.string().max(60),
    rulesetVersion: z.string().max(20),
    rules: z.array(z.string().max(60)).max(100),
  },
});
export const intakeTaken = defineEvent('diagnosis.intake-taken.v1', {
  ...diagnosis,
  says: 'A clinician looks after an intake; with the clinic where it was taken from whoever is treated by nobody.',
  data: { ...intake, by: uuid, clinicId: uuid.optional() },
});
export const intakeClosed = defineEvent('diagnosis.intake-closed.v1', {
  ...diagnosis,
  says: 'A clinician is done with an intake.',
  data: { ...intake, by: uuid, outcome: z.string().max(40) },
});

/** What every fact about a note carries; of its words nothing. `occurredAt` is the signature, `by` who did what the fact tells. */
const note = {
  ...item,
  noteId: uuid,
  encounterId: uuid.nullable(),
  by: uuid,
  status: z.enum(['final', 'amended', 'entered-in-error']),
  releasedAt: instant.nullable(),
  withheld: z.enum(['harm-to-member', 'harm-to-other', 'told-in-confidence']).nullable(),
};
export const noteSigned = defineEvent('diagnosis.note-signed.v1', {
  ...diagnosis,
  says: 'A clinician signed a note. Its words stay in diagnosis.',
  data: note,
});
export const noteAmended = defineEvent('diagnosis.note-amended.v1', {
  ...diagnosis,
  says: 'Something was added to a signed note.',
  data: note,
});
export const noteReleaseDecided = defineEvent('diagnosis.note-release-decided.v1', {
  ...diagnosis,
  says: 'It was decided anew whether the member sees a note.',
  data: note,
});
export const noteRetracted = defineEvent('diagnosis.note-retracted.v1', {
  ...diagnosis,
  says: 'A note was entered in error.',
  data: { ...note, reason: z.enum(['wrong-patient', 'wrong-visit', 'duplicate', 'wrong-content']) },
});

export const orderCategory = z.enum(['laboratory', 'imaging']);
/** FHIR request-priority. */
export const priority = z.enum(['routine', 'urgent', 'asap', 'stat']);
/** What every fact about an order carries. `by` is null where a result that arrived moved it on. */
const order = { ...item, orderId: uuid, code: coding, category: orderCategory, priority, expectedOn: date, by: uuid.nullable() };
export const orderPlaced = defineEvent('diagnosis.order-placed.v1', {
  ...diagnosis,
  says: 'A clinician ordered a test or a picture. Until the end of the day `expectedOn` its result is not late.',
  data: order,
});
export const orderCollected = defineEvent('diagnosis.order-collected.v1', {
  ...diagnosis,
  says: 'The sample for an order was taken, or the picture made.',
  data: order,
});
export const orderFulfilled = defineEvent('diagnosis.order-fulfilled.v1', {
  ...diagnosis,
  says: 'The result of an order has arrived; whether its member sees it yet is told by the result.',
  data: { ...order, resultId: uuid.nullable(), reportId: uuid.nullable() },
});
export const orderOverdue = defineEvent('diagnosis.order-overdue.v1', {
  ...diagnosis,
  says: 'The day on which the result of an order was expected is over, and it is not there. Told once; it occurred when that day ended.',
  data: order,
});
export const orderCancelled = defineEvent('diagnosis.order-cancelled.v1', {
  ...diagnosis,
  says: 'An order was taken back, with a reason.',
  data: order,
});

/** What every fact about a referral carries. `dueOn`: the day until which its next step is expected. */
const asked = {
  ...{ ...item, referralId: uuid, specialty: coding, priority, fromClinicianId: uuid, toClinicId: uuid },
  ...{ dueOn: date.nullable(), expiresOn: date },
};
const referral = { ...asked, by: uuid };
/** As referrals facts go on: the clinician who took it over. */
const accepted = { ...referral, acceptedBy: uuid };
export const referralRequested = defineEvent('diagnosis.referral-requested.v1', {
  ...diagnosis,
  says: 'A clinician asked another clinic to see a member.',
  data: referral,
});
export const referralAccepted = defineEvent('diagnosis.referral-accepted.v1', {
  ...diagnosis,
  says: 'A clinician of the receiving clinic takes a member over for what the referral is about, and treats them from now on.',
  data: accepted,
});
export const referralRefused = defineEvent('diagnosis.referral-refused.v1', {
  ...diagnosis,
  says: 'The receiving clinic refused a referral, with a reason.',
  data: { ...referral, acceptedBy: uuid.nullable() },
});
export const referralBooked = defineEvent('diagnosis.referral-booked.v1', {
  ...diagnosis,
  says: 'The visit that a referral is for has a time, or another one than before.',
  data: { ...accepted, bookedFor: instant },
});
export const referralDone = defineEvent('diagnosis.referral-done.v1', {
  ...diagnosis,
  says: 'The visit that a referral is for has been.',
  data: accepted,
});
export const referralReported = defineEvent('diagnosis.referral-reported.v1', {
  ...diagnosis,
  says: 'The receiving clinic has reported back. The words stay in diagnosis.',
  data: accepted,
});
export const referralCancelled = defineEvent('diagnosis.referral-cancelled.v1', {
  ...diagnosis,
  says: 'A referral was taken back before the visit, with a reason.',
  data: { ...referral, acceptedBy: uuid.nullable() },
});
export const referralAcknowledged = defineEvent('diagnosis.referral-acknowledged.v1', {
  ...diagnosis,
  says: 'Whoever treats the member took note of how a referral ended: the report, the refusal, or that it expired.',
  data: { ...referral, status: z.enum(['reported', 'refused', 'expired']) },
});
/** What time alone did to a referral: nobody did it. */
const passed = { ...asked, status: z.enum(['requested', 'accepted', 'booked', 'done']), acceptedBy: uuid.nullable() };
export const referralOverdue = defineEvent('diagnosis.referral-overdue.v1', {
  ...diagnosis,
  says: 'The day `dueOn` is over without the next step of a referral, which stands at `status`. Told once for each such day.',
  data: { ...passed, dueOn: date },
});
export const referralExpired = defineEvent('diagnosis.referral-expired.v1', {
  ...diagnosis,
  says: 'A referral ended because no visit was booked until `expiresOn`.',
  data: passed,
});
