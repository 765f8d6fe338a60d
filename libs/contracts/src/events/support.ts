import { z } from 'zod';
import { instant, sensitivity, uuid } from '../codes.ts';
import { defineEvent } from '../event.ts';

const support = { owner: 'support', key: 'memberId' } as const;
const item = { memberId: uuid, journeyId: uuid, occurredAt: instant, precision: z.enum(['instant', 'day', 'month', 'year']), sensitivity };

export const threadOpened = defineEvent('support.thread-opened.v1', {
  ...support,
  says: 'A conversation with the care team began.',
  data: { ...item, threadId: uuid, by: uuid },
});
export const messageSent = defineEvent('support.message-sent.v1', {
  ...support,
  says: 'Somebody wrote in a thread. The words stay in support.',
  data: { ...item, threadId: uuid, messageId: uuid, by: uuid, from: z.enum(['member', 'proxy', 'care-team']) },
});
export const threadRead = defineEvent('support.thread-read.v1', {
  ...support,
  says: 'Somebody has read a thread up to a message.',
  data: { memberId: uuid, journeyId: uuid, threadId: uuid, by: uuid, upTo: uuid, occurredAt: instant },
});
