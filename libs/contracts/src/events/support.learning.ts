import { z } from 'zod';
import { instant, uuid } from '../codes.ts';
import { defineEvent } from '../event.ts';

/** About a clinician and no member: in the order in which one person learns. */
const learning = { owner: 'support', key: 'by' } as const;
const name = z
  .string()
  .max(60)
  .regex(/^[a-z0-9-]+$/);
const step = { by: uuid, attemptId: uuid, unit: name, version: z.int().positive(), occurredAt: instant };
const score = { right: z.int().nonnegative(), asked: z.int().positive() };

export const learningBegun = defineEvent('support.learning-begun.v1', {
  ...learning,
  says: 'A clinician began the questions of a learning unit.',
  data: step,
});
export const learningAnswered = defineEvent('support.learning-answered.v1', {
  ...learning,
  says: 'A clinician answered a question of a unit, or answered it otherwise. What was chosen stays in support.',
  data: { ...step, question: name },
});
export const learningPassed = defineEvent('support.learning-passed.v1', {
  ...learning,
  says: 'The answers to a unit were sent, and enough of them were right.',
  data: { ...step, ...score },
});
export const learningFailed = defineEvent('support.learning-failed.v1', {
  ...learning,
  says: 'The answers to a unit were sent, and too few of them were right.',
  data: { ...step, ...score },
});
export const learningLapsed = defineEvent('support.learning-lapsed.v1', {
  ...learning,
  says: 'What was begun of a unit ended without being sent, because the unit was revised.',
  data: step,
});
export const learningCreditEarned = defineEvent('support.learning-credit-earned.v1', {
  ...learning,
  says: 'A clinician earned the credit of a unit in one version, once.',
  data: { ...step, creditId: uuid, quarters: z.int().positive() },
});
