import { z } from 'zod';
import { instant, sensitivity, uuid } from '../codes.ts';
import { defineEvent } from '../event.ts';
import { EMERGENCY_SIGNS } from './support.signs.ts';

export * from './support.community.ts';
export * from './support.signs.ts';

export * from './support.learning.ts';
export * from './support.library.ts';
export * from './support.feedback.ts';
export * from './support.survey.ts';
export * from './support.visit.ts';

const support = { owner: 'support', key: 'memberId' } as const;
const item = { memberId: uuid, journeyId: uuid, occurredAt: instant, precision: z.enum(['instant', 'day', 'month', 'year']), sensitivity };

/** What somebody writes about: a short list, so that everybody finds a row that fits. It decides who of the care team is asked first. */
export const THREAD_TOPICS = ['question', 'result', 'medicine', 'plan', 'appointment', 'form', 'other'] as const;
export type ThreadTopic = (typeof THREAD_TOPICS)[number];
const topic = z.enum(THREAD_TOPICS).optional();
const side = z.enum(['member', 'proxy', 'care-team']);

/** Why a thread needs no further answer. */
export const CLOSE_REASONS = ['answered', 'by-phone', 'in-visit', 'no-answer-needed', 'duplicate'] as const;
export type CloseReason = (typeof CLOSE_REASONS)[number];

/** What can stand beside a message. */
export const ATTACHMENT_KINDS = ['image', 'pdf'] as const;
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number];
/** Why a file is not taken. */
export const FILE_REFUSALS = ['empty', 'too-large', 'type', 'damaged', 'too-many-pixels', 'active', 'encrypted', 'infected'] as const;
export type FileRefusal = (typeof FILE_REFUSALS)[number];
/** How a file stands with the virus scanner; `unscanned` where the house has none. */
export const SCAN_STATES = ['quarantined', 'clean', 'unscanned', 'infected'] as const;
export type ScanState = (typeof SCAN_STATES)[number];

export const threadOpened = defineEvent('support.thread-opened.v1', {
  ...support,
  says: 'A conversation with the care team began.',
  data: { ...item, threadId: uuid, by: uuid, topic },
});
export const messageSent = defineEvent('support.message-sent.v1', {
  ...support,
  says: 'Somebody wrote in a thread. The words stay in support.',
  data: { ...item, threadId: uuid, messageId: uuid, by: uuid, from: side, topic },
});
export const threadRead = defineEvent('support.thread-read.v1', {
  ...support,
  says: 'Somebody has read a thread up to a message.',
  data: { memberId: uuid, journeyId: uuid, threadId: uuid, by: uuid, upTo: uuid, occurredAt: instant },
});

const step = { memberId: uuid, journeyId: uuid, sensitivity, threadId: uuid, occurredAt: instant };
export const threadRaised = defineEvent('support.thread-raised.v1', {
  ...support,
  says: 'A message of the member’s side sounds like an emergency: the member was told whom to call, and the thread stands on top. The words stay in support.',
  data: { ...step, messageId: uuid, sign: z.enum(EMERGENCY_SIGNS) },
});
export const threadEscalated = defineEvent('support.thread-escalated.v1', {
  ...support,
  says: 'Nobody answered in time: the thread belongs to the whole care team again, whatever it is about and whoever had it.',
  data: { ...step, dueAt: instant },
});
export const threadClosed = defineEvent('support.thread-closed.v1', {
  ...support,
  says: 'A clinician said that a thread needs no further answer, and why.',
  data: { ...step, by: uuid, reason: z.enum(CLOSE_REASONS) },
});
export const threadReopened = defineEvent('support.thread-reopened.v1', {
  ...support,
  says: 'Somebody wrote in a thread that was closed: it goes on.',
  data: { ...step, by: uuid, from: side },
});
export const threadNoted = defineEvent('support.thread-noted.v1', {
  ...support,
  says: 'A clinician left a note to colleagues beside a thread; the member’s side never sees it, and its words stay in support.',
  data: { ...step, noteId: uuid, by: uuid },
});

export const fileTaken = defineEvent('support.file-taken.v1', {
  ...support,
  says: 'A file that somebody wants to send was looked into and can be sent. Its name and content stay in support.',
  data: {
    memberId: uuid,
    uploadId: uuid,
    by: uuid,
    occurredAt: instant,
    kind: z.enum(ATTACHMENT_KINDS),
    bytes: z.int(),
    scan: z.enum(SCAN_STATES),
  },
});
export const fileRefused = defineEvent('support.file-refused.v1', {
  ...support,
  says: 'A file that somebody wanted to send was not taken, and why. Nothing of it was kept.',
  data: { memberId: uuid, uploadId: uuid, by: uuid, occurredAt: instant, reason: z.enum(FILE_REFUSALS), bytes: z.int() },
});
export const attachmentSent = defineEvent('support.attachment-sent.v1', {
  ...support,
  says: 'A message came with a file. Its name and content stay in support.',
  data: {
    ...step,
    messageId: uuid,
    attachmentId: uuid,
    by: uuid,
    kind: z.enum(ATTACHMENT_KINDS),
    bytes: z.int(),
    scan: z.enum(SCAN_STATES),
  },
});
export const attachmentScanned = defineEvent('support.attachment-scanned.v1', {
  ...support,
  says: 'The virus scanner looked at a file that had waited for it.',
  data: { ...step, attachmentId: uuid, scan: z.enum(['clean', 'infected']) },
});
