import { z } from 'zod';
import { coding, instant, outcome, sensitivity, stage, uuid } from '../codes.ts';
import { defineEvent } from '../event.ts';

const journey = { owner: 'journey', key: 'memberId' } as const;

export const journeyStarted = defineEvent('journey.journey-started.v1', {
  ...journey,
  says: 'A concern has a journey: its first fact was told.',
  data: { memberId: uuid, journeyId: uuid, concern: coding.nullable(), stage, occurredAt: instant },
});
export const stageReached = defineEvent('journey.stage-reached.v1', {
  ...journey,
  says: 'A journey stands at another stage, computed from facts.',
  data: { memberId: uuid, journeyId: uuid, from: stage, to: stage, outcome: outcome.nullable(), occurredAt: instant },
});
export const journeyEmptied = defineEvent('journey.journey-emptied.v1', {
  ...journey,
  says: 'All facts of a journey belong to others now: it is counted no more, until it is started again.',
  data: { memberId: uuid, journeyId: uuid, occurredAt: instant },
});
export const journeySplit = defineEvent('journey.journey-split.v1', {
  ...journey,
  says: 'A part of a journey became one of its own: these items (visits, reports, conditions, plans, threads), with all that is told of them.',
  data: { memberId: uuid, journeyId: uuid, newJourneyId: uuid, factIds: z.array(uuid), occurredAt: instant },
});
export const journeysMerged = defineEvent('journey.journeys-merged.v1', {
  ...journey,
  says: 'Two journeys turned out to be one concern: what was and will be told of the merged one belongs to the other.',
  data: { memberId: uuid, journeyId: uuid, mergedJourneyId: uuid, occurredAt: instant },
});
export const journeysParted = defineEvent('journey.journeys-parted.v1', {
  ...journey,
  says: 'A merge was taken back: the journey that was merged away goes on by itself.',
  data: { memberId: uuid, journeyId: uuid, mergedJourneyId: uuid, occurredAt: instant },
});
export const careDeclined = defineEvent('journey.care-declined.v1', {
  ...journey,
  says: 'The member does not want care for this concern; why stays with who treats them.',
  data: { memberId: uuid, journeyId: uuid, occurredAt: instant },
});
export const careResumed = defineEvent('journey.care-resumed.v1', {
  ...journey,
  says: 'The member wants care for this concern after all.',
  data: { memberId: uuid, journeyId: uuid, occurredAt: instant },
});

/** What every fact about a piece of work carries. `kind` names the row of the worklist's own table; `itemId` is the thing that waits. */
const work = { memberId: uuid, workId: uuid, kind: z.string().max(40), itemId: uuid, sensitivity, by: uuid, occurredAt: instant };
/** Why a piece of work goes to a colleague. */
export const handoverReason = z.enum(['expertise', 'absence', 'workload', 'knows-member', 'other']);
export const workClaimed = defineEvent('journey.work-claimed.v1', {
  ...journey,
  says: 'A clinician looks after something that waits on the worklist.',
  data: work,
});
export const workHandedOver = defineEvent('journey.work-handed-over.v1', {
  ...journey,
  says: 'Something on the worklist went to a colleague of the care team; the words to it stay in journey.',
  data: { ...work, fromId: uuid.nullable(), toId: uuid, reason: handoverReason },
});
export const workReleased = defineEvent('journey.work-released.v1', {
  ...journey,
  says: 'A clinician gave something on the worklist back to the team.',
  data: work,
});
export const workSnoozed = defineEvent('journey.work-snoozed.v1', {
  ...journey,
  says: 'Something on the worklist rests until an instant, or until it presses.',
  data: { ...work, until: instant },
});
export const workFinished = defineEvent('journey.work-finished.v1', {
  ...journey,
  says: 'A clinician is done with something on the worklist that no other fact closes.',
  data: work,
});
export const workUndone = defineEvent('journey.work-undone.v1', {
  ...journey,
  says: 'A clinician took back the last thing that they did with something on the worklist.',
  data: { ...work, act: z.enum(['claim', 'hand-over', 'release', 'snooze', 'finish']), ownerId: uuid.nullable() },
});

export const coverArranged = defineEvent('journey.cover-arranged.v1', {
  owner: 'journey',
  key: 'absentId',
  says: 'A clinician asked a colleague to stand in for some time. It opens no record that the colleague could not open before.',
  data: { coverId: uuid, absentId: uuid, standInId: uuid, from: instant, until: instant, at: instant },
});
export const coverEnded = defineEvent('journey.cover-ended.v1', {
  owner: 'journey',
  key: 'absentId',
  says: 'A clinician is covered no more, before the time that was arranged.',
  data: { coverId: uuid, absentId: uuid, standInId: uuid, at: instant },
});

/** What every fact about somebody's own notices carries: `memberId` is who is told, never whom a notice is about. */
const notified = { memberId: uuid, occurredAt: instant };
export const notificationsRead = defineEvent('journey.notifications-read.v1', {
  owner: 'journey',
  key: 'memberId',
  says: 'Somebody has seen notices about a member: the badge goes down on every device of theirs.',
  data: { ...notified, by: uuid, count: z.number().int().positive() },
});
export const notificationPreferencesChanged = defineEvent('journey.notification-preferences-changed.v1', {
  owner: 'journey',
  key: 'memberId',
  says: 'A member said what to be told of, where and when. Addresses stay in journey.',
  data: { ...notified, version: z.number().int() },
});
export const notificationAddressChanged = defineEvent('journey.notification-address-changed.v1', {
  owner: 'journey',
  key: 'memberId',
  says: 'An e-mail address for notices was asked to be confirmed, was confirmed, or is used no more. The address stays in journey.',
  data: { ...notified, step: z.enum(['asked', 'failed', 'confirmed', 'removed']) },
});
