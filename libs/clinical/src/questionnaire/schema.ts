import { z } from 'zod';
import { checkDocument } from './check.ts';
import { type Element, type Extension, ITEM_TYPES, OPERATORS, type Questionnaire, type QuestionnaireItem, REFUSED_TYPES } from './fhir.ts';

/** As FHIR writes a date: a year, a month of it or a day. Whether the day exists is checked as well. */
export const fhirDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a date is written YYYY, YYYY-MM or YYYY-MM-DD')
  .refine((text) => {
    const [year, month = 1, day = 1] = text.split('-').map(Number) as [number, number?, number?];
    const date = new Date(Date.UTC(year, month - 1, day));
    return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  }, 'this day is in no calendar');

const HOUR = /^([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?$/;
/** As FHIR writes a time of day: with its seconds, and without a zone. */
export const fhirTime = z.string().regex(HOUR, 'a time is written HH:MM:SS');
/** As FHIR writes a moment: a date, or one with its time and its zone. */
export const fhirDateTime = z.string().refine((text) => {
  const [date = '', rest] = text.split('T');
  if (!fhirDate.safeParse(date).success) return false;
  if (rest === undefined) return true;
  const [, hour = '', zone = ''] = /^(.*?)(Z|[+-]\d{2}:\d{2})$/.exec(rest) ?? [];
  return date.length === 10 && HOUR.test(hour) && zone !== '';
}, 'a moment is written YYYY-MM-DDTHH:MM:SS with its zone');
const link = z.url({ protocol: /^https?$/, error: 'a link begins with https://' });

/** FHIR's string: not empty, not only blanks. */
export const words = z.string().refine((text) => text.trim() !== '', 'a text may not be empty');
const code = z.string().regex(/^[^\s]+( [^\s]+)*$/, 'a code has no blanks at its ends');
const quantity = z.strictObject({ value: z.number(), unit: words.optional(), system: z.url().optional(), code: code.optional() });

/** Of those that we read the value is checked; others may hold what they like, since they mean nothing here. */
const extension: z.ZodType<Extension> = z.looseObject({
  url: words,
  get extension() {
    return z.array(extension).min(1).optional();
  },
  valueBoolean: z.boolean().optional(),
  valueCode: code.optional(),
  get valueCodeableConcept() {
    return z.strictObject({ coding: z.array(coding).min(1) }).optional();
  },
  get valueCoding() {
    return coding.optional();
  },
  valueDate: fhirDate.optional(),
  valueDateTime: fhirDateTime.optional(),
  valueTime: fhirTime.optional(),
  valueDecimal: z.number().optional(),
  valueInteger: z.int().optional(),
  valueQuantity: quantity.optional(),
  valueRelatedArtifact: z
    .strictObject({ type: z.enum(['citation', 'documentation', 'derived-from']), display: words, url: z.url() })
    .optional(),
  valueString: words.optional(),
});
const extensions = z.array(extension).min(1).optional();
const element: z.ZodType<Element> = z.strictObject({ extension: extensions });
export const coding = z.strictObject({
  system: z.url().optional(),
  code,
  display: words.optional(),
  _display: element.optional(),
});

/** The elements that an answer may stand in. */
export const valueElements = {
  valueBoolean: z.boolean().optional(),
  valueDecimal: z.number().optional(),
  valueInteger: z.int().optional(),
  valueDate: fhirDate.optional(),
  valueDateTime: fhirDateTime.optional(),
  valueTime: fhirTime.optional(),
  valueString: words.optional(),
  valueUri: link.optional(),
  valueCoding: coding.optional(),
  valueQuantity: quantity.optional(),
};
export const oneOf = (prefix: string) => (value: object) => Object.keys(value).filter((key) => key.startsWith(prefix)).length === 1;

/** One value in exactly one element. */
export const value = z.strictObject(valueElements).refine(oneOf('value'), 'exactly one value[x] stands here');

const enableWhen = z
  .strictObject({
    question: words,
    operator: z.enum(OPERATORS),
    answerBoolean: z.boolean().optional(),
    answerDecimal: z.number().optional(),
    answerInteger: z.int().optional(),
    answerDate: fhirDate.optional(),
    answerDateTime: fhirDateTime.optional(),
    answerTime: fhirTime.optional(),
    answerString: words.optional(),
    answerCoding: coding.optional(),
    answerQuantity: quantity.optional(),
  })
  .refine(oneOf('answer'), 'exactly one answer[x] stands here');

const answerOption = z
  .strictObject({ valueCoding: coding.optional(), valueInteger: z.int().optional(), valueString: words.optional(), extension: extensions })
  .refine(oneOf('value'), 'exactly one of valueCoding, valueInteger and valueString stands here');

function refusalOf(type: unknown): string {
  const known = typeof type === 'string' && Object.hasOwn(REFUSED_TYPES, type) ? REFUSED_TYPES[type] : undefined;
  return known ? `${String(type)} is not asked here: ${known}` : `${String(type)} is no type of item; there are ${ITEM_TYPES.join(', ')}`;
}

const item: z.ZodType<QuestionnaireItem> = z.strictObject({
  id: words.optional(),
  linkId: words
    .max(255)
    .refine((text) => text.trim() === text && !/\p{C}/u.test(text), 'a linkId has no blanks at its ends, and no signs that nobody sees')
    .refine((text) => !/\[\d+\]$/.test(text), 'a linkId does not end as the second time of a group is called: [1]'),
  prefix: words.optional(),
  definition: z.url().optional(),
  readOnly: z.literal(false, 'what is read only can be answered by nobody: say it in a display').optional(),
  type: z.enum(ITEM_TYPES, { error: ({ input }) => refusalOf(input) }),
  text: words.optional(),
  _text: element.optional(),
  code: z.array(coding).min(1).optional(),
  required: z.boolean().optional(),
  repeats: z.boolean().optional(),
  maxLength: z.int().positive().optional(),
  enableWhen: z.array(enableWhen).min(1).optional(),
  enableBehavior: z.enum(['all', 'any']).optional(),
  answerOption: z.array(answerOption).min(1).optional(),
  initial: z.array(value).min(1).optional(),
  get item() {
    return z.array(item).min(1).optional();
  },
  extension: extensions,
});

/** What a document may say of itself that changes nothing of what is asked. */
const SAYS_NOTHING_HERE = Object.fromEntries(
  [
    ...['meta', 'text', 'identifier', 'experimental', 'purpose', 'approvalDate', 'lastReviewDate', 'effectivePeriod', 'contact'],
    ...['useContext', 'jurisdiction', 'derivedFrom'],
  ].map((element) => [element, z.unknown().optional()]),
);

/**
 * A document that we can ask, score and store. What we don't know is refused, not dropped: an element that changes the meaning
 * (`modifierExtension`, `answerValueSet`) would otherwise be lost in silence. Each issue has its place as `path` and its reason as
 * `message`; see `questionnaireFaults` for both in one line.
 */
export const questionnaireSchema: z.ZodType<Questionnaire> = z
  .strictObject({
    resourceType: z.literal('Questionnaire'),
    id: words.optional(),
    url: z.url(),
    version: words,
    ...SAYS_NOTHING_HERE,
    name: words.optional(),
    title: words,
    _title: element.optional(),
    status: z.enum(['draft', 'active', 'retired', 'unknown']),
    subjectType: z.array(words).optional(),
    date: fhirDateTime.optional(),
    publisher: words.optional(),
    description: words.optional(),
    _description: element.optional(),
    copyright: words.optional(),
    code: z.array(coding).min(1).optional(),
    language: code.optional(),
    extension: extensions,
    item: z.array(item).min(1),
  })
  .superRefine((document, context) => {
    for (const { path, reason } of checkDocument(document)) context.addIssue({ code: 'custom', path: [...path], message: reason });
  });

export interface Fault {
  /** `item[2].enableWhen[0].question`; empty for the whole. */
  readonly place: string;
  readonly reason: string;
}

const placeOf = (path: readonly PropertyKey[]) =>
  path.map((step, n) => (typeof step === 'number' ? `[${step}]` : `${n ? '.' : ''}${String(step)}`)).join('');

/** What zod found, each with its place and its reason. */
export const faultsOf = (error: z.ZodError): readonly Fault[] =>
  error.issues.map(({ path, message }) => ({ place: placeOf(path), reason: message }));

/** Everything that is wrong with a document; empty when it can be used. */
export function questionnaireFaults(document: unknown): readonly Fault[] {
  const { error } = questionnaireSchema.safeParse(document);
  return error ? faultsOf(error) : [];
}
