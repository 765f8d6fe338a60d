import { z } from 'zod';
import { coding, instant, outcome, stage, uuid } from '../codes.ts';
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
