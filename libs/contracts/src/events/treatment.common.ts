import { z } from 'zod';
import { instant, sensitivity, uuid } from '../codes.ts';

/** What all facts of treatment share. */
export const treatment = { owner: 'treatment', key: 'memberId' } as const;
/** What all facts about one item share. */
export const item = {
  memberId: uuid,
  journeyId: uuid,
  occurredAt: instant,
  precision: z.enum(['instant', 'day', 'month', 'year']),
  sensitivity,
};
