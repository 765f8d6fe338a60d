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
export const journeySplit = defineEvent('journey.journey-split.v1', {
  ...journey,
  says: 'A part of a journey became one of its own.',
  data: { memberId: uuid, journeyId: uuid, newJourneyId: uuid, factIds: z.array(uuid), occurredAt: instant },
});
export const journeysMerged = defineEvent('journey.journeys-merged.v1', {
  ...journey,
  says: 'Two journeys turned out to be one concern.',
  data: { memberId: uuid, journeyId: uuid, mergedJourneyId: uuid, occurredAt: instant },
});
