import { z } from 'zod';
import type { QuestionnaireResponse, ResponseItem, Value } from './fhir.ts';
import { type Fault, faultsOf, oneOf, valueElements, words } from './schema.ts';

const reference = z.strictObject({ reference: words });
const answer: z.ZodType<Value> = z
  .strictObject({
    ...valueElements,
    get item() {
      return z.array(item).min(1).optional();
    },
  })
  .refine(oneOf('value'), 'exactly one value[x] stands here');
const item: z.ZodType<ResponseItem> = z
  .strictObject({
    linkId: words,
    text: words.optional(),
    answer: z.array(answer).min(1).optional(),
    get item() {
      return z.array(item).min(1).optional();
    },
  })
  .refine((one) => !(one.answer && one.item), 'an item has answers or items, never both');

/** The shape of a response. Whether it fits its document is asked of `validateResponse`. */
export const responseSchema: z.ZodType<QuestionnaireResponse> = z.strictObject({
  resourceType: z.literal('QuestionnaireResponse'),
  id: words.optional(),
  questionnaire: z.string().regex(/^[^\s|]+\|[^\s|]+$/, 'a response names its document and its version: url|version'),
  status: z.enum(['in-progress', 'completed', 'amended', 'entered-in-error', 'stopped']),
  subject: reference.optional(),
  author: reference.optional(),
  authored: z.iso.datetime({ offset: true }).optional(),
  item: z.array(item).min(1).optional(),
});

/** Everything that is wrong with the shape of a response; empty when it is one. */
export function responseFaults(response: unknown): readonly Fault[] {
  const { error } = responseSchema.safeParse(response);
  return error ? faultsOf(error) : [];
}
