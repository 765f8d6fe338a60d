import { z } from 'zod';
import { instant, sensitivity, uuid } from '../codes.ts';
import { defineEvent } from '../event.ts';

const support = { owner: 'support', key: 'memberId' } as const;

/** Who takes part in a video visit. */
export const VISIT_PARTIES = ['member', 'proxy', 'clinician', 'guest'] as const;
export type VisitParty = (typeof VISIT_PARTIES)[number];
/** What a guest is there for. */
export const VISIT_GUEST_ROLES = ['interpreter', 'relative', 'other'] as const;
export type VisitGuestRole = (typeof VISIT_GUEST_ROLES)[number];
/** Why a video visit does not take place: its appointment was cancelled, it took place in another way, or its clinician called it off. */
export const VISIT_CANCEL_REASONS = ['appointment', 'held-otherwise', 'not-needed'] as const;
export type VisitCancelReason = (typeof VISIT_CANCEL_REASONS)[number];

/** A step of a video visit. `appointmentId` is null where a clinician asked for it outside of the calendar. */
const step = {
  ...{ memberId: uuid, journeyId: uuid, occurredAt: instant, precision: z.literal('instant'), sensitivity },
  ...{ visitId: uuid, appointmentId: uuid.nullable(), clinicianId: uuid },
};
/** A step that a person took. */
const taken = { ...step, by: uuid };
/** Of whom somebody brings along: the name stays in support. */
const guest = { memberId: uuid, journeyId: uuid, sensitivity, occurredAt: instant, visitId: uuid, guestId: uuid };

export const videoVisitPlanned = defineEvent('support.video-visit-planned.v1', {
  ...support,
  says: 'A video visit stands in the calendar, or a clinician asked for one now.',
  data: { ...taken, startsAt: instant, endsAt: instant },
});
export const videoVisitMoved = defineEvent('support.video-visit-moved.v1', {
  ...support,
  says: 'The appointment of a video visit was moved to another time.',
  data: { ...taken, startsAt: instant, endsAt: instant },
});
export const videoVisitEntered = defineEvent('support.video-visit-entered.v1', {
  ...support,
  says: 'The member’s side has come into the waiting room.',
  data: { ...taken, party: z.enum(VISIT_PARTIES) },
});
export const videoVisitLeft = defineEvent('support.video-visit-left.v1', {
  ...support,
  says: 'Nobody of the member’s side waits in the waiting room any more.',
  data: taken,
});
export const videoVisitStarted = defineEvent('support.video-visit-started.v1', {
  ...support,
  says: 'A clinician called the member in: the video visit began. Nothing that is seen or said leaves the people who take part.',
  data: { ...taken, waitedSeconds: z.int() },
});
export const videoVisitEnded = defineEvent('support.video-visit-ended.v1', {
  ...support,
  says: 'A video visit is over; whoever led it has a note to write.',
  data: { ...taken, seconds: z.int() },
});
export const videoVisitCancelled = defineEvent('support.video-visit-cancelled.v1', {
  ...support,
  says: 'A video visit does not take place; whoever waits for it is told at once.',
  data: { ...taken, reason: z.enum(VISIT_CANCEL_REASONS) },
});
export const videoVisitMissed = defineEvent('support.video-visit-missed.v1', {
  ...support,
  says: 'The time of a video visit passed and it did not begin.',
  data: { ...step, waited: z.boolean() },
});
export const visitGuestInvited = defineEvent('support.visit-guest-invited.v1', {
  ...support,
  says: 'Somebody was invited to a video visit by a link that can be used once. The name stays in support.',
  data: { ...guest, by: uuid, role: z.enum(VISIT_GUEST_ROLES), expiresAt: instant },
});
export const visitGuestEntered = defineEvent('support.visit-guest-entered.v1', {
  ...support,
  says: 'A guest used the link; it can’t be used again.',
  data: guest,
});
export const visitGuestRemoved = defineEvent('support.visit-guest-removed.v1', {
  ...support,
  says: 'A guest was removed from a video visit, or an invitation was taken back.',
  data: { ...guest, by: uuid },
});
