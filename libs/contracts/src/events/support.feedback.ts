import { z } from 'zod';
import { instant, uuid } from '../codes.ts';
import { defineEvent } from '../event.ts';
import { EMERGENCY_SIGNS } from './support.signs.ts';

const support = { owner: 'support', key: 'memberId' } as const;

/** What feedback is about. */
export const FEEDBACK_SUBJECTS = ['clinic', 'article', 'visit'] as const;
export type FeedbackSubject = (typeof FEEDBACK_SUBJECTS)[number];
export const FEEDBACK_CATEGORIES = ['praise', 'suggestion', 'complaint'] as const;
export type FeedbackCategory = (typeof FEEDBACK_CATEGORIES)[number];

/** What every fact about feedback carries. Words, and the name that somebody signed with, stay in support. */
const feedback = {
  ...{ memberId: uuid, occurredAt: instant, feedbackId: uuid, about: z.enum(FEEDBACK_SUBJECTS), subjectId: z.string().max(60) },
  ...{ clinicId: uuid.nullable(), category: z.enum(FEEDBACK_CATEGORIES), by: uuid },
};
export const feedbackGiven = defineEvent('support.feedback-given.v1', {
  ...support,
  says: 'A member said something about a clinic, an article or a visit. `sign`: the words sound like an emergency, and the member was told whom to call.',
  data: { ...feedback, rating: z.int().min(1).max(5).nullable(), sign: z.enum(EMERGENCY_SIGNS).nullable() },
});
export const feedbackTaken = defineEvent('support.feedback-taken.v1', {
  ...support,
  says: 'Somebody of the house looks after what a member said.',
  data: feedback,
});
export const feedbackHandedOver = defineEvent('support.feedback-handed-over.v1', {
  ...support,
  says: 'Whoever looked after what a member said gave it to a colleague.',
  data: { ...feedback, to: uuid },
});
export const feedbackGivenBack = defineEvent('support.feedback-given-back.v1', {
  ...support,
  says: 'Whoever looked after what a member said does not any more: it is for everybody at the desk again.',
  data: feedback,
});
export const feedbackEscalated = defineEvent('support.feedback-escalated.v1', {
  ...support,
  says: 'Nobody answered in time what a member said: it is every administrator’s now.',
  data: { ...feedback, dueAt: instant },
});
export const feedbackAnswered = defineEvent('support.feedback-answered.v1', {
  ...support,
  says: 'The house answered what a member said.',
  data: feedback,
});
export const feedbackReplied = defineEvent('support.feedback-replied.v1', {
  ...support,
  says: 'A member wrote again about it: it waits for the house once more.',
  data: { ...feedback, sign: z.enum(EMERGENCY_SIGNS).nullable() },
});
export const feedbackClosed = defineEvent('support.feedback-closed.v1', {
  ...support,
  says: 'A member said whether the answer helped; with that it is over.',
  data: { ...feedback, helpful: z.boolean() },
});
