import { z } from 'zod';
import { instant, sensitivity, uuid } from '../codes.ts';
import { defineEvent } from '../event.ts';

/** How much a text asks of its reader. */
export const READING_LEVELS = ['plain', 'more'] as const;
export type ReadingLevel = (typeof READING_LEVELS)[number];

const library = { owner: 'support', key: 'memberId' } as const;
const reading = {
  ...{ memberId: uuid, receiptId: uuid, by: uuid, sensitivity, occurredAt: instant },
  /** The name of an article of the library. */
  article: z
    .string()
    .max(60)
    .regex(/^[a-z0-9-]+$/),
  version: z.int().positive(),
};

export const articleRead = defineEvent('support.article-read.v1', {
  ...library,
  says: 'Somebody has read an article of the library, for the first time in this version.',
  data: { ...reading, level: z.enum(READING_LEVELS) },
});
export const articleRated = defineEvent('support.article-rated.v1', {
  ...library,
  says: 'A reader said whether an article was useful; later words take the place of earlier ones.',
  data: { ...reading, useful: z.boolean() },
});
